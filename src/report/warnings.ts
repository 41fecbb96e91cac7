import { mayBeSilenced } from "../incident/pseudo-provider.ts";
import { keyName, keyTitle } from "../providers/key-name.ts";
import type { Annotation, GatedWarning } from "./gate-view.ts";
import { shortSha } from "./github-urls.ts";
import { code, plain, text } from "./markdown.ts";
import { isInFile, placeInWords } from "./place.ts";
import { count, more } from "./words.ts";

/** More annotations than this are noise; the summary counts all warnings. */
const ANNOTATED = 100;

/** "2 warnings. They do not block.", and where they are; `limit` places are named. Markdown. */
export function warningSection(warnings: readonly GatedWarning[], limit: number): readonly string[] {
  if (warnings.length === 0) return [];
  const they = warnings.length === 1 ? "It does not block." : "They do not block.";
  const lines = warnings.slice(0, limit).map(({ provider, format, mask, location }) => {
    return `- ${placeInWords(location)}: ${text(keyTitle(provider, format))} ${code(mask)}`;
  });
  const rest = more(warnings.length - limit, "warning").map((words) => `- ${words}`);
  return [
    "### Warnings",
    `${count(warnings.length, "warning")}. ${they} If one is a real key, please replace and revoke it all the same.`,
    [...lines, ...rest].join("\n"),
  ];
}

/** One annotation for each warning in a line of a file. It tells how to silence it. */
export function warningAnnotations(warnings: readonly GatedWarning[]): readonly Annotation[] {
  return warnings
    .filter(({ location }) => isInFile(location))
    .slice(0, ANNOTATED)
    .map((warning) => ({
      level: "warning",
      path: warning.location.path,
      startLine: warning.location.startLine,
      endLine: warning.location.endLine,
      title: title(warning),
      message: message(warning),
    }));
}

function title({ provider, format, mask }: GatedWarning): string {
  const isLeak = format.note === undefined;
  const what = isLeak ? `Possibly leaked: ${keyName(provider, format)}` : keyTitle(provider, format);
  return plain(`${what} ${mask}`, 250);
}

/** Whether to worry, and how to silence it. */
function message({ provider, format, fingerprint, location }: GatedWarning): string {
  const comment = mayBeSilenced(provider.id) ? "write rekey:allow into a comment in this line, or " : "";
  const allow = `${comment}list the fingerprint ${fingerprint} under allow in .github/rekey.yml.`;
  if (format.note !== undefined) return `This does not block. ${format.note} If all is well, ${allow}`;
  return [
    `This does not block. If it is a real key, replace and revoke it: it stays readable in commit ${shortSha(location.commit)}.`,
    `If it is none, ${allow}`,
  ].join(" ");
}
