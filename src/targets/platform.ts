import type { Survey } from "./survey.ts";

/**
 * A platform on which keys are kept for programs: how a repository shows that it is deployed there, and how a key is
 * replaced. Texts are inline Markdown; in commands and addresses stand `{name}`, `{app}`, `{owner}` and `{repo}`, filled
 * in as one word each. Commands ask for the new key or read it from standard input, never from their arguments.
 */
export interface Platform {
  /** Stored with incidents, therefore never renamed. */
  readonly id: string;
  /** "Vercel" */
  readonly name: string;
  /** What `{app}` is: "project", "app", "service". */
  readonly unit: string;
  readonly clues: readonly Clue[];
  readonly replace: {
    /** "the environment variables": stands behind "in". */
    readonly where: string;
    readonly page?: string;
    readonly steps: readonly string[];
    readonly commands?: readonly string[];
  };
  /** What makes running programs read the new value; left out where the change does it by itself. */
  readonly restart?: {
    /** "Deploy the project again" */
    readonly text: string;
    readonly steps: readonly string[];
    readonly commands?: readonly string[];
  };
  /** How one sees that the new value arrived, without seeing the value. */
  readonly see: readonly string[];
  readonly pitfalls: readonly string[];
  /** "vercel.com/docs/environment-variables, read 2026-11" */
  readonly source: string;
}

/** What in a repository shows that it is deployed on a platform. */
export interface Clue {
  readonly path: RegExp;
  /** Must stand in that file. */
  readonly text?: RegExp;
  /** Finds the name of the project in that file; its group `app`. */
  readonly app?: RegExp;
  /** True where the file itself has to hold one of the key's names: then that line is the place. */
  readonly names?: true;
  /** For what no pattern can tell: the parts of the file that use one of the names. */
  readonly parts?: (text: string, names: readonly string[]) => readonly string[];
}

/** A place where the new key must go, as a clue shows it. */
export interface FoundPlace {
  readonly path: string;
  readonly line?: number;
  readonly app?: string;
  /** The names of the key that stand there; none where only the platform is known. */
  readonly names: readonly string[];
}

/** So many files of one clue are looked at. */
const FILES = 5;

/** Where a platform shows in a repository; each project of it once. */
export function placesOf(
  { clues }: Platform,
  survey: Survey,
  names: readonly string[],
): readonly FoundPlace[] {
  const found = clues.flatMap((clue) =>
    survey.paths
      .filter((path) => clue.path.test(path))
      .slice(0, FILES)
      .flatMap((path) => placeIn(clue, { path, survey, names })),
  );
  const distinct = new Map<string, FoundPlace>();
  for (const place of found) {
    const key = place.app ?? "";
    if (!distinct.has(key)) distinct.set(key, place);
  }
  return [...distinct.values()];
}

function placeIn(
  clue: Clue,
  {
    path,
    survey,
    names,
  }: { readonly path: string; readonly survey: Survey; readonly names: readonly string[] },
): readonly FoundPlace[] {
  const text = survey.files.get(path);
  if (clue.text !== undefined && (text === undefined || !clue.text.test(text))) return [];
  const mentions = survey.mentions.filter((mention) => mention.path === path);
  if (clue.names === true && mentions.length === 0) return [];
  const [first] = mentions;
  const parts = text === undefined ? [] : (clue.parts?.(text, names) ?? []);
  const app = parts.length > 0 ? parts.join(" ") : appOf(clue, text);
  return [
    {
      path,
      ...(first === undefined ? {} : { line: first.line }),
      ...(app === undefined ? {} : { app }),
      names: namesIn(
        mentions.map((mention) => mention.text),
        names,
      ),
    },
  ];
}

function appOf({ app }: Clue, text: string | undefined): string | undefined {
  const name = text === undefined ? undefined : app?.exec(text)?.groups?.app;
  return name === undefined || !/^[\w.@/ -]{1,100}$/u.test(name) ? undefined : name;
}

/** Those of the names that stand in one of the texts as whole words. */
export function namesIn(texts: readonly string[], names: readonly string[]): readonly string[] {
  return names.filter((name) => texts.some((text) => text.split(/\W+/u).includes(name)));
}
