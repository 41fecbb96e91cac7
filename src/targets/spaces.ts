import type { Target } from "../incident/target.ts";
import type { Survey } from "./survey.ts";

/** A Space as workflows and documentation name it. */
const SPACE = /huggingface\.co\/spaces\/(?<space>[\w.-]{1,60}\/[\w.-]{1,100})/gu;

/** So many Spaces of one repository are believed; more are a list of links. */
const MOST = 3;

/** The Spaces of Hugging Face that a repository is deployed to, where its code uses these names. */
export function spacesOf(survey: Survey, used: readonly string[]): readonly Target[] {
  const found = new Map<string, Target>();
  for (const [path, text] of survey.files) {
    if (!isDeployed(path, text)) continue;
    for (const { groups } of text.matchAll(SPACE)) {
      const space = (groups?.space ?? "").replace(/(?:\.git|[.-])$/u, "");
      if (space === "" || found.has(space)) continue;
      found.set(space, {
        kind: "huggingface-space",
        space,
        variables: used,
        required: true,
        foundIn: { path },
      });
    }
  }
  return found.size > MOST ? [] : [...found.values()];
}

/** A workflow that pushes there, or the page of a Space itself; other files merely link to Spaces. */
function isDeployed(path: string, text: string): boolean {
  return (
    path.startsWith(".github/workflows/") ||
    (path === "README.md" && /^---\r?\n(?:.*\r?\n)*?sdk:/u.test(text))
  );
}
