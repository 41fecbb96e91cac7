import type { FoundPlace } from "./found-place.ts";
import type { Survey } from "./survey.ts";

/**
 * A platform on which keys are kept for programs: how a repository shows that it is deployed there, and how a key is
 * replaced. Texts are inline Markdown; in commands and addresses stand `{name}`, `{app}`, `{entry}`, `{owner}` and
 * `{repo}`, filled in as one word each. Commands ask for the new key or read it from standard input, never from their
 * arguments: `"$KEY"` is the new key, which the checklist asks for above the commands, and only `printf` may have it.
 */
export interface Platform {
  /** Stored with incidents, therefore never renamed. */
  readonly id: string;
  /** "Vercel" */
  readonly name: string;
  /** What `{app}` is: "project", "app", "service". */
  readonly unit: string;
  /** The same for several, on platforms where `{app}` may be several words: "services". */
  readonly units?: string;
  /** What `{entry}` is: "secret", "parameter"; for platforms where the key may have a name of its own. */
  readonly entry?: string;
  readonly clues: readonly Clue[];
  /** For what shows in several files together. */
  readonly together?: Together;
  /** Platforms whose files this one uses in its own way: they are not listed beside it. */
  readonly insteadOf?: readonly string[];
  readonly replace: {
    /** "the environment variables": stands behind "in". */
    readonly where: string;
    readonly page?: string;
    readonly steps: readonly string[];
    readonly commands?: readonly string[];
  };
  /** What makes running programs read the new value; left out where the change does it by itself. */
  readonly restart?: {
    /** "Deploy the project again"; `{units}` is the word for one of them, or for several. */
    readonly text: string;
    readonly steps: readonly string[];
    readonly commands?: readonly string[];
  };
  /** How one sees that the new value arrived, without seeing the value. */
  readonly see: readonly string[];
  readonly pitfalls: readonly string[];
  /** "vercel.com/docs/environment-variables, 2026-11" */
  readonly source: string;
}

/** What in a repository shows that it is deployed on a platform. All that a clue asks for must hold. */
export interface Clue {
  /** Its group `app` is the name of the app, where the name of the file tells it. */
  readonly path: RegExp;
  /** Must stand in that file. */
  readonly text?: RegExp;
  /** True where the file itself has to hold one of the key's names: then that line is the place. */
  readonly names?: true;
  /** Must stand in a line that holds one of the names: for code and scripts, whose texts are not read. */
  readonly line?: RegExp;
  /** Must stand in what belongs to one of the names, in any spelling: see {@link blocksOfNames}. */
  readonly block?: RegExp;
  /** Finds the name of the app, in the block or else in the file; its group `app`. */
  readonly app?: RegExp;
  /** Finds what the key is called there, in the block or the line, or else in the file; its group `entry`. */
  readonly entry?: RegExp;
  /** Finds what the platform itself calls the project, in a file that the platform wrote. */
  readonly id?: (text: string) => string | undefined;
  /** For what no pattern can tell: the parts of the file that use one of the names. */
  readonly parts?: (text: string, names: readonly string[]) => readonly string[];
  /** True for files that others have as well: the place is offered where nothing surer shows, and blocks nothing. */
  readonly shared?: true;
}

/** Files that only together tell where a key is kept. */
export interface Together {
  readonly path: RegExp;
  readonly find: (survey: Survey, names: readonly string[]) => readonly FoundPlace[];
}
