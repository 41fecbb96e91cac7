import type { Target } from "../incident/target.ts";
import { blocks, bullets } from "./blocks.ts";
import { code, codeBlock } from "./markdown.ts";
import type { NamedTarget } from "./named-target.ts";
import { bashWord, folded, powershellWord, variableWord } from "./shell.ts";

type LocalFile = NamedTarget<Extract<Target, { readonly kind: "local-file" }>>;

/** Replacing a key in a file on somebody's machine. */
export function localFileDetail({ target, variables }: LocalFile): string {
  const file = bashWord(target.path);
  return blocks(
    "On every machine that has this file, open it, put the new key in place of the old one, and save:",
    codeBlock("bash", [`code ${file}`]),
    folded("Other editors", "bash", [`nano ${file}`, `vi ${file}`, `notepad ${powershellWord(target.path)}`]),
    codeBlock(
      "ini",
      variables.map((name) => `${variableWord(name)}="the new key"`),
    ),
    bullets([
      "Do not keep the old key in a comment: it is still the key.",
      "A variable that is set in the shell or in the user environment of Windows wins over the file.",
      `Git must not know the file. ${code("git ls-files")} should not list it, and ${code(`git check-ignore -v ${file}`)} should name the rule that ignores it.`,
      "Folders that are synchronized (OneDrive, Dropbox, iCloud) keep older versions.",
    ]),
  );
}
