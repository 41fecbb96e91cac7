import { isTest } from "./aside.ts";
import { blocksOfNames, type NamedBlock } from "./blocks-of-names.ts";
import { distinctPlaces, type FoundPlace } from "./found-place.ts";
import { APP, ENTRY, namesIn } from "./names.ts";
import type { Clue, Platform } from "./platform.ts";
import type { Mention, Survey } from "./survey.ts";

/** So many files of one clue show something. */
const FILES = 8;

/** One look through a repository for the names of a key. */
export interface Looking {
  readonly survey: Survey;
  readonly names: readonly string[];
  /** What belongs to the names, by path: found once for all platforms. */
  readonly blocks: Map<string, readonly NamedBlock[]>;
}

/** Where a platform shows in a repository; each app and entry of it once. */
export function placesOf(platform: Platform, looking: Looking): readonly FoundPlace[] {
  const { survey, names } = looking;
  const found = platform.clues.flatMap((clue) => {
    // Tests have stores of their own making.
    const paths =
      clue.line === undefined
        ? survey.paths
        : survey.mentions.map(({ path }) => path).filter((path) => !isTest(path));
    const places = [...new Set(paths)]
      .filter((path) => clue.path.test(path))
      .map((path) => placesIn(clue, path, looking));
    return places.filter((here) => here.length > 0).slice(0, FILES);
  });
  return distinctPlaces([...found.flat(), ...(platform.together?.find(survey, names) ?? [])]);
}

function placesIn(clue: Clue, path: string, looking: Looking): readonly FoundPlace[] {
  const { survey, names } = looking;
  const text = survey.files.get(path);
  if (clue.text !== undefined && (text === undefined || !clue.text.test(text))) return [];
  if (clue.block !== undefined) return placesOfBlocks(clue, path, looking);
  const mentions = survey.mentions.filter((mention) => mention.path === path);
  const telling = mentions.filter((mention) => clue.line?.test(mention.text) ?? true);
  if ((clue.names === true || clue.line !== undefined) && telling.length === 0) return [];
  const parts = text === undefined ? [] : (clue.parts?.(text, names) ?? []);
  const own = parts.length > 0 ? parts.join(" ") : undefined;
  return [placeAt(clue, { path, text, names, app: own }, telling)];
}

interface File {
  readonly path: string;
  readonly text: string | undefined;
  readonly names: readonly string[];
  readonly app: string | undefined;
}

function placeAt(
  clue: Clue,
  { path, text, names, app: own }: File,
  mentions: readonly Mention[],
): FoundPlace {
  const [first] = mentions;
  const app = own ?? clue.path.exec(path)?.groups?.app ?? named(clue.app, "app", [text]);
  const entry = named(clue.entry, "entry", [first?.text, text]);
  return place({
    path,
    line: first?.line,
    app,
    entry,
    id: text === undefined ? undefined : clue.id?.(text),
    isSure: clue.shared !== true,
    names: namesIn(
      mentions.map((mention) => mention.text),
      names,
    ),
  });
}

function placesOfBlocks(clue: Clue, path: string, { survey, names, blocks }: Looking): readonly FoundPlace[] {
  const text = survey.files.get(path);
  if (text === undefined) return [];
  const own = blocks.get(path) ?? blocksOfNames(text, names);
  blocks.set(path, own);
  return own
    .filter((block) => clue.block?.test(block.text))
    .map((block) =>
      place({
        path,
        line: block.line,
        app: clue.path.exec(path)?.groups?.app ?? named(clue.app, "app", [block.text, text]),
        entry: named(clue.entry, "entry", [block.text]),
        id: undefined,
        isSure: clue.shared !== true,
        names: [block.name],
      }),
    );
}

function named(
  pattern: RegExp | undefined,
  group: "app" | "entry",
  texts: readonly (string | undefined)[],
): string | undefined {
  for (const text of texts) {
    const name = text === undefined ? undefined : pattern?.exec(text)?.groups?.[group];
    if (name !== undefined) return name;
  }
  return undefined;
}

type Seen = Pick<FoundPlace, "path" | "names" | "isSure"> & {
  readonly line: number | undefined;
  readonly app: string | undefined;
  readonly entry: string | undefined;
  readonly id: string | undefined;
};

function place({ line, app, entry, id, ...seen }: Seen): FoundPlace {
  return {
    ...seen,
    ...(line === undefined ? {} : { line }),
    ...(app !== undefined && APP.test(app) ? { app } : {}),
    ...(entry !== undefined && ENTRY.test(entry) ? { entry } : {}),
    ...(id !== undefined && ENTRY.test(id) ? { id } : {}),
  };
}
