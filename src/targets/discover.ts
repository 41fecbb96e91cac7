import type { Target } from "../incident/target.ts";
import { namesIn, placesOf } from "./platform.ts";
import { platforms } from "./platforms.ts";
import { spacesOf } from "./spaces.ts";
import type { Survey } from "./survey.ts";
import { workflowSecrets } from "./workflow-secrets.ts";

/** Files that hold an environment for programs; the examples beside them hold no keys. */
const ENV_FILE = /(?:^|\/)(?:\.env(?:\.[\w-]+)?|\.envrc|\.dev\.vars)$/u;
const EXAMPLE = /\.(?:example|sample|template|dist|defaults?)$/u;

/** So many targets are found by looking; a checklist with more is followed by nobody. */
const MOST = 12;

/** True for files whose text tells where a repository is deployed. */
export function isTelling(path: string): boolean {
  return (
    /^\.github\/workflows\/[^/]+\.ya?ml$/u.test(path) ||
    path === "README.md" ||
    platforms.some(({ clues }) => clues.some((clue) => clue.path.test(path)))
  );
}

/**
 * The places where a key of these names must be replaced, as the repository shows them. The gate waits for a place only
 * where one of the names is used; a platform that merely shows is offered, and does not block.
 */
export function discoverTargets(survey: Survey, names: readonly string[]): readonly Target[] {
  const used = namesIn(
    survey.mentions.map(({ text }) => text),
    names,
  );
  return [
    ...workflowSecrets(survey, names),
    ...spacesOf(survey),
    ...platforms.flatMap((platform) =>
      placesOf(platform, survey, names).map(({ path, line, app, names: here }): Target => {
        return {
          kind: "platform",
          platform: platform.id,
          ...(app === undefined ? {} : { app }),
          variables: here.length > 0 ? here : used,
          required: used.length > 0,
          foundIn: { path, ...(line === undefined ? {} : { line }) },
        };
      }),
    ),
    ...localFiles(survey),
  ].slice(0, MOST);
}

/** A file with an environment that is in the repository although it should not be. */
function localFiles({ paths }: Survey): readonly Target[] {
  return paths
    .filter((path) => ENV_FILE.test(path) && !EXAMPLE.test(path))
    .map((path) => ({ kind: "local-file", path, variables: [], required: false, foundIn: { path } }));
}
