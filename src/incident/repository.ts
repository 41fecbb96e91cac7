declare const brand: unique symbol;

/** GitHub's numeric id of a repository, as text. It survives renames and transfers. */
export type RepositoryId = string & { readonly [brand]: "RepositoryId" };

/** Brands GitHub's numeric id. */
export function repositoryId(id: number | string): RepositoryId {
  return String(id) as RepositoryId;
}

/**
 * How a repository stands to us: nothing can be written to an archived one, and one that is gone was deleted, taken
 * away from the installation, or its installation ended.
 */
export const standings = ["present", "archived", "gone"] as const;

export type Standing = (typeof standings)[number];

/** A repository that the app is, or was, installed on. */
export interface Repository {
  readonly id: RepositoryId;
  /** GitHub's id of the account that owns it: incidents are one per key and owner. */
  readonly ownerId: number;
  readonly owner: string;
  readonly name: string;
  readonly isPublic: boolean;
  readonly defaultBranch: string;
  readonly installationId: number;
  readonly standing: Standing;
}

/**
 * What the gate watches in a repository: a branch, a tag, a pull request by its number, or a merge group by the
 * branch that the merge queue made for it.
 */
export type GatedRef =
  | { readonly kind: "branch"; readonly name: string }
  | { readonly kind: "tag"; readonly name: string }
  | { readonly kind: "merge-group"; readonly name: string }
  | { readonly kind: "pull-request"; readonly number: number };
