/** What GitHub tells of a changed file. */
interface Changed {
  readonly status: string;
  readonly additions: number;
  readonly deletions: number;
  readonly patch?: string | undefined;
}

/**
 * A patch that shows everything that a commit brought to a path; undefined where it does not, and the file itself must be
 * read. It has as many added and removed lines as GitHub counted. One with a zero byte may be UTF-16 that was taken for
 * text: then the file tells more.
 */
export function wholePatch(file: Changed): string | undefined {
  const { additions, deletions, patch } = file;
  if (patch === undefined || patch.includes("\0") || isMoved(file)) return undefined;
  let added = 0;
  let removed = 0;
  for (const line of patch.split("\n")) {
    if (line.startsWith("+")) added++;
    else if (line.startsWith("-")) removed++;
  }
  return added === additions && removed === deletions ? patch : undefined;
}

/**
 * True when the patch tells only how the file differs from the one that it was made of. That one may never have been
 * looked at: a policy may leave out its path, or be milder there.
 */
function isMoved({ status }: Changed): boolean {
  return status === "renamed" || status === "copied";
}
