import type { Repository } from "../incident/repository.ts";

/** A file, or why there is no text of it. */
export type FileText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "none" }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Policy files and repositories. */
export interface Repositories {
  get(installationId: number, owner: string, name: string): Promise<Repository>;
  /** A file on the default branch. */
  readFile(
    repository: Pick<Repository, "installationId" | "owner" | "name">,
    path: string,
  ): Promise<FileText>;
}
