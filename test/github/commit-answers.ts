import { SHOP, sha } from "./github.ts";

/** The commit that is read. */
export const head = sha(0xbeef);
/** Its name as people see it. */
export const SHORT = head.slice(0, 7);
export const PATCH = "@@ -1 +1,2 @@\n-old\n+new\n+line";

/** A changed file as GitHub lists it. */
export interface File {
  readonly filename: string;
  readonly sha: string | null;
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string;
}

/** A file that was changed by {@link PATCH}, different in what the test says. */
export function file(changes: Partial<File> = {}): File {
  return {
    filename: "a.txt",
    sha: "f".repeat(40),
    status: "modified",
    additions: 2,
    deletions: 1,
    patch: PATCH,
    ...changes,
  };
}

/** A file that GitHub shows no patch of. */
export function bare(changes: Partial<File> = {}): File {
  const { patch: _patch, ...rest } = file(changes);
  return rest;
}

/** A commit with these files, and a sum that fits to all of them. */
export function commit(files: readonly File[], all: readonly File[] = files): Record<string, unknown> {
  const sum = (count: (one: File) => number): number => all.reduce((total, one) => total + count(one), 0);
  return {
    sha: head,
    parents: [{ sha: sha(1) }, { sha: sha(2) }],
    author: { login: "mia" },
    committer: { login: "wes" },
    commit: {
      author: { name: "Mia", email: "mia@x.example", date: "2026-11-01T10:00:00Z" },
      committer: { name: "Wes", email: "wes@x.example", date: "2026-11-02T10:00:00Z" },
      message: "One more\n\nwith a body",
    },
    stats: { additions: sum((one) => one.additions), deletions: sum((one) => one.deletions) },
    files,
  };
}

/** How GitHub names the second page. */
export const next = `<https://api.github.com${SHOP}/commits/${head}?page=2>; rel="next", <x>; rel="last"`;
