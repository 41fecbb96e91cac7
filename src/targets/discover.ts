import type { Target } from "../incident/target.ts";
import { isAside } from "./aside.ts";
import { isEnvFile } from "./env-files.ts";
import type { FoundPlace } from "./found-place.ts";
import { namesIn } from "./names.ts";
import { placesOf } from "./places.ts";
import type { Platform } from "./platform.ts";
import { platforms } from "./platforms.ts";
import { spacesOf } from "./spaces.ts";
import type { Survey } from "./survey.ts";
import { workflowSecrets } from "./workflow-secrets.ts";

/** So many targets are found by looking; a checklist with more is followed by nobody. */
const MOST = 12;

/** True for files whose text tells where a repository is deployed. */
export function isTelling(path: string): boolean {
  if (path === "README.md") return true;
  if (isAside(path)) return false;
  return (
    /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path) ||
    platforms.some(
      ({ clues, together }) =>
        together?.path.test(path) === true ||
        clues.some((clue) => clue.line === undefined && clue.path.test(path)),
    )
  );
}

/**
 * The places where a key of these names must be replaced, as the repository shows them. The gate waits for a place only
 * where one of the names is used; a platform that merely shows is offered, and does not block.
 */
export function discoverTargets(survey: Survey, names: readonly string[]): readonly Target[] {
  const own = withoutAsides(survey);
  const used = namesIn(
    own.mentions.map(({ text }) => text),
    names,
  );
  const ofTheirKind = [...workflowSecrets(own, names), ...spacesOf(own, used)];
  const kinds = new Set<string>(ofTheirKind.map(({ kind }) => kind));
  const found = [
    ...ofTheirKind,
    ...listed(own, names)
      .filter(([{ id }]) => !kinds.has(id))
      .map(([platform, place]) => platformTarget(platform, place, used)),
    ...localFiles(own),
  ];
  const [required, optional] = [found.filter((one) => one.required), found.filter((one) => !one.required)];
  return [...required, ...optional].slice(0, MOST);
}

/** The page of a Space is its README: nothing else that people wrote for each other tells anything. */
function withoutAsides({ paths, mentions, files }: Survey): Survey {
  const tells = (path: string): boolean => path === "README.md" || !isAside(path);
  return {
    paths: paths.filter(tells),
    mentions: mentions.filter(({ path }) => !isAside(path)),
    files: new Map([...files].filter(([path]) => tells(path))),
  };
}

type Shown = readonly [Platform, FoundPlace];

/** What shows, without what another platform uses in its own way, and without guesses beside something sure. */
function listed(survey: Survey, names: readonly string[]): readonly Shown[] {
  const looking = { survey, names, blocks: new Map() };
  const shown = platforms.flatMap((platform) =>
    placesOf(platform, looking).map((place): Shown => [platform, place]),
  );
  const sure = shown.filter(([, { isSure }]) => isSure);
  const taken = new Set(sure.flatMap(([{ insteadOf = [] }]) => insteadOf));
  return (sure.length > 0 ? sure : shown).filter(([{ id }]) => !taken.has(id));
}

function platformTarget(platform: Platform, place: FoundPlace, used: readonly string[]): Target {
  const { path, line, app, entry, id, names, isSure } = place;
  return {
    kind: "platform",
    platform: platform.id,
    ...(app === undefined ? {} : { app }),
    ...(entry === undefined ? {} : { entry }),
    ...(id === undefined ? {} : { id }),
    variables: names.length > 0 ? names : used,
    required: isSure && (used.length > 0 || names.length > 0),
    foundIn: { path, ...(line === undefined ? {} : { line }) },
  };
}

/** A file with an environment that is in the repository although it should not be. */
function localFiles({ paths }: Survey): readonly Target[] {
  return paths
    .filter(isEnvFile)
    .map((path) => ({ kind: "local-file", path, variables: [], required: false, foundIn: { path } }));
}
