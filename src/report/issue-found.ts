import { bullets } from "./blocks.ts";
import { isoDay } from "./dates.ts";
import { blobUrl, commitUrl, shortSha } from "./github-urls.ts";
import type { IncidentView, PlacedOccurrence } from "./incident-view.ts";
import { code, codeLink } from "./markdown.ts";
import { isInFile, ownPlace } from "./place.ts";
import { capitalized, count } from "./words.ts";

/** Where the key stands, newest first, `limit` places at most. Never an excerpt: other secrets may stand beside it. */
export function foundSection(view: IncidentView, limit: number): string {
  const all = foundLines(view);
  const shown = all.slice(0, limit);
  const rest = all.length - shown.length;
  const lines = [
    ...shown,
    ...(rest > 0 ? [`and ${count(rest, "more place")}`] : []),
    ...(view.privatePlaces > 0 ? [`and ${count(view.privatePlaces, "place")} in private repositories`] : []),
  ];
  return `## Where it was found\n\n${lines.length === 0 ? "The places are no longer known." : bullets(lines)}`;
}

/** Newest first. The lines of author and committer are two places in a commit, and one in words. */
function foundLines(view: IncidentView): readonly string[] {
  const newestFirst = view.occurrences.toReversed();
  const lines = newestFirst.map((occurrence) => foundLine(occurrence, view));
  return lines.filter(
    (line, index) => newestFirst[index]?.location.path !== "" || lines.indexOf(line) === index,
  );
}

function foundLine(
  { repository, location, variable, committer, foundAt }: PlacedOccurrence,
  view: IncidentView,
) {
  const [first] = view.occurrences;
  const isElsewhere =
    first?.repository.owner !== repository.owner || first.repository.name !== repository.name;
  const elsewhere = isElsewhere ? ` in ${code(`${repository.owner}/${repository.name}`)}` : "";
  const name = variable === undefined ? "" : ` as ${code(variable, 80)}`;
  const commit = codeLink(shortSha(location.commit), commitUrl(view.serverUrl, repository, location.commit));
  const lines = location.endLine > location.startLine ? `-${location.endLine}` : "";
  const parts = [
    ...(isInFile(location)
      ? [
          codeLink(
            `${location.path}:${location.startLine}${lines}`,
            blobUrl(view.serverUrl, repository, location),
          ),
          `${elsewhere}${name}, commit ${commit}`,
        ]
      : [`${capitalized(ownPlace(location))} ${commit}${elsewhere}${name}`]),
    committer === undefined ? "" : ` by ${code(committer, 80)}`,
    `, seen ${isoDay(foundAt)}`,
  ];
  return parts.join("");
}
