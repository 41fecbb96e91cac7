import type { Target } from "../../../src/incident/target.ts";
import { discoverTargets, isTelling } from "../../../src/targets/discover.ts";
import type { Survey } from "../../../src/targets/survey.ts";

/** A repository: its files by path. */
export type Tree = Readonly<Record<string, string>>;

/** A repository of these files, as a survey for these names reports it. */
export function surveyOf(files: Tree, names: readonly string[]): Survey {
  const mentions = Object.entries(files).flatMap(([path, text]) =>
    text.split("\n").flatMap((line, index) => {
      const isMention = names.some((name) => line.split(/\W+/u).includes(name));
      return isMention ? { path, line: index + 1, text: line } : [];
    }),
  );
  const telling = Object.entries(files).filter(([path]) => isTelling(path));
  return { paths: Object.keys(files), mentions, files: new Map(telling) };
}

/** What is found in it. */
export function found(files: Tree, names: readonly string[]): readonly Target[] {
  return discoverTargets(surveyOf(files, names), names);
}

/**
 * The same in one line each: "vercel shop: OPENAI_API_KEY at vercel.json". What stands in brackets is what the key is
 * called there; parentheses are around what blocks nothing.
 */
export function foundInWords(files: Tree, names: readonly string[]): readonly string[] {
  return found(files, names).map((target) => {
    const { foundIn, variables, required } = target;
    const line = foundIn?.line === undefined ? "" : `:${foundIn.line}`;
    const words = `${whatIs(target)}: ${variables.join(" ")} at ${foundIn?.path ?? "nowhere"}${line}`;
    return required ? words : `(${words})`;
  });
}

function whatIs(target: Target): string {
  switch (target.kind) {
    case "platform":
      return [target.platform, target.app, target.entry && `[${target.entry}]`].filter(Boolean).join(" ");
    case "github-actions": {
      const runs = target.workflows?.map(({ file, byHand }) => (byHand ? file : `${file} again`)) ?? [];
      return [target.kind, target.environment, ...runs].filter(Boolean).join(" ");
    }
    case "huggingface-space":
      return `${target.kind} ${target.space}`;
    case "local-file":
      return `${target.kind} ${target.path}`;
    case "coolify":
    case "other":
      return target.kind;
  }
}

/** Joins lines: trees are written as people see them. */
export function lines(...text: readonly string[]): string {
  return `${text.join("\n")}\n`;
}

/** `${{ secrets.NAME }}`, which a template literal would take for its own. */
export function secret(name: string): string {
  return ["$", "{{ secrets.", name, " }}"].join("");
}

/** `${NAME}`, likewise. */
export function braced(name: string): string {
  return ["$", "{", name, "}"].join("");
}
