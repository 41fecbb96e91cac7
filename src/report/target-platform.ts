import type { ChecklistItem } from "../incident/checklist.ts";
import type { Target } from "../incident/target.ts";
import type { Platform } from "../targets/platform.ts";
import { findPlatform } from "../targets/platforms.ts";
import { blocks, bullets, numbered } from "./blocks.ts";
import { code, codeBlock, link } from "./markdown.ts";
import { type NamedTarget, replaceItem } from "./named-target.ts";
import { bashWord, variableWord } from "./shell.ts";

type PlatformTarget = NamedTarget<Extract<Target, { readonly kind: "platform" }>>;

/** Replacing a variable on a platform, and making programs read it. */
export function platformItems(named: PlatformTarget): readonly ChecklistItem[] {
  const { target, position } = named;
  const platform = findPlatform(target.platform);
  if (platform === undefined) return [replaceItem(named, `on ${code(target.platform)}`, "")];
  const { restart } = platform;
  return [
    replaceItem(named, whereOf(named, platform), replaceDetail(named, platform)),
    ...(restart === undefined
      ? []
      : [
          {
            id: `restart-platform-${position}`,
            text: `${restart.text}${target.app === undefined ? "" : `: ${code(target.app)}`} (${platform.name})`,
            required: target.required,
            detail: blocks(numbered(restart.steps), commandBlock(named, restart.commands)),
          },
        ]),
  ];
}

function whereOf(named: PlatformTarget, platform: Platform): string {
  const { where, page } = platform.replace;
  const url = page === undefined ? undefined : filled(page, named, encodeURIComponent);
  const place = url === undefined || url.includes("{") ? platform.name : link(platform.name, url);
  return `in ${where} of ${place}${unitOf(named, platform)}`;
}

function unitOf({ target }: PlatformTarget, { unit }: Platform): string {
  return target.app === undefined ? "" : `, ${unit} ${code(target.app)}`;
}

function replaceDetail(named: PlatformTarget, { replace, see, pitfalls }: Platform): string {
  return blocks(
    numbered(replace.steps),
    commandBlock(named, replace.commands),
    see.length === 0 ? "" : `To see that it arrived:\n\n${bullets(see)}`,
    pitfalls.length === 0 ? "" : `Good to know:\n\n${bullets(pitfalls)}`,
  );
}

/** Once for each name, where a command names one. Where the project is unknown a word in capitals stands for it. */
function commandBlock(named: PlatformTarget, commands: readonly string[] = []): string {
  const names = named.variables.length > 0 ? named.variables : [undefined];
  const lines = names.flatMap((name) => commands.map((command) => filled(command, named, bashWord, name)));
  return lines.length === 0 ? "" : codeBlock("bash", [...new Set(lines)]);
}

function filled(
  template: string,
  { target, recipe }: PlatformTarget,
  quoted: (word: string) => string,
  name?: string,
): string {
  const [owner = "OWNER", repo = "REPO"] = recipe.facts.repositoryName.split("/");
  // Several services are several words.
  const app = target.app?.split(" ").map(quoted).join(" ") ?? "YOUR_APP";
  const values: Readonly<Record<string, string>> = {
    name: variableWord(name),
    app,
    owner: quoted(owner),
    repo: quoted(repo),
  };
  return template.replaceAll(/\{(\w+)\}/gu, (whole, word: string) => values[word] ?? whole);
}
