import type { ChecklistItem } from "../incident/checklist.ts";
import type { Target } from "../incident/target.ts";
import type { Platform } from "../targets/platform.ts";
import { findPlatform } from "../targets/platforms.ts";
import { blocks, bullets, numbered, page } from "./blocks.ts";
import { code, codeBlock, link } from "./markdown.ts";
import { type NamedTarget, replaceItem, severalNames } from "./named-target.ts";
import { asking, bashWord, variableWord } from "./shell.ts";

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
            text: `${restart.text.replace("{units}", unitsOf(named, platform))}${target.app === undefined ? "" : `: ${code(target.app)}`} (${platform.name})`,
            required: target.required,
            detail: blocks(numbered(restart.steps), commandBlock(named, platform, restart.commands)),
          },
        ]),
  ];
}

/** A page that needs a name that nobody told us stands in the detail, to be completed. */
function whereOf(named: PlatformTarget, platform: Platform): string {
  const url = pageOf(named, platform);
  const place = url === undefined || hasPlaceholder(url) ? platform.name : link(platform.name, url);
  return `in ${platform.replace.where} of ${place}${unitOf(named, platform)}`;
}

function pageOf(named: PlatformTarget, platform: Platform): string | undefined {
  const template = platform.replace.page;
  return template === undefined
    ? undefined
    : filled(template, { named, platform, quoted: encodeURIComponent });
}

function hasPlaceholder(url: string): boolean {
  return url.includes("YOUR_");
}

function unitOf(named: PlatformTarget, platform: Platform): string {
  const { target } = named;
  const app = target.app === undefined ? "" : `, ${unitsOf(named, platform)} ${code(target.app)}`;
  return target.entry === undefined ? app : `, ${platform.entry ?? "entry"} ${code(target.entry)}${app}`;
}

/** How many of them nobody knows may be several. */
function unitsOf({ target: { app } }: PlatformTarget, { unit, units = unit }: Platform): string {
  return app === undefined || app.includes(" ") ? units : unit;
}

function replaceDetail(named: PlatformTarget, platform: Platform): string {
  const { replace, see, pitfalls } = platform;
  const url = pageOf(named, platform);
  const warned = [...severalNames(named.variables), ...pitfalls];
  return blocks(
    numbered(replace.steps),
    url === undefined || !hasPlaceholder(url) ? "" : `The page: ${page({ label: platform.name, url })}.`,
    commandBlock(named, platform, replace.commands),
    see.length === 0 ? "" : `To see that it arrived:\n\n${bullets(see)}`,
    warned.length === 0 ? "" : `Good to know:\n\n${bullets(warned)}`,
  );
}

/** Once for each name, where a command names one. What nobody told us is a word in capitals. */
function commandBlock(named: PlatformTarget, platform: Platform, commands: readonly string[] = []): string {
  const names = named.variables.length > 0 ? named.variables : [undefined];
  const lines = names.flatMap((name) =>
    commands.map((command) => filled(command, { named, platform, quoted: bashWord, name })),
  );
  const distinct = [...new Set(lines)];
  const isAsked = distinct.some((line) => line.includes('"$KEY"'));
  return distinct.length === 0
    ? ""
    : codeBlock("bash", isAsked ? asking([["New key", "KEY"]], distinct) : distinct);
}

interface Filling {
  readonly named: PlatformTarget;
  readonly platform: Platform;
  readonly quoted: (word: string) => string;
  readonly name?: string | undefined;
}

function filled(template: string, { named, platform, quoted, name }: Filling): string {
  const { target, recipe } = named;
  const [owner = "OWNER", repo = "REPO"] = recipe.facts.repositoryName.split("/");
  const values: Readonly<Record<string, string>> = {
    name: variableWord(name),
    // Several services are several words.
    app: target.app?.split(" ").map(quoted).join(" ") ?? unknownWord(platform.units ?? platform.unit),
    entry: target.entry === undefined ? unknownWord(platform.entry ?? "entry") : quoted(target.entry),
    owner: quoted(owner),
    repo: quoted(repo),
  };
  return template.replaceAll(/\{(\w+)\}/gu, (whole, word: string) => values[word] ?? whole);
}

function unknownWord(what: string): string {
  return `YOUR_${what.toUpperCase().replaceAll(/\W+/gu, "_")}`;
}
