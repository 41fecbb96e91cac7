import type { Severity } from "../incident/severity.ts";

/** A page in a provider's console or documentation. `label` is what a person reads, such as "Access Tokens". */
export interface Page {
  readonly label: string;
  readonly url: string;
}

/** The shape of one kind of key, and how to know it from look-alikes. */
export interface TokenFormat {
  /** `<provider id>-<kind>`; stored and shown, therefore never renamed. */
  readonly id: string;
  /** What its owner calls it, in lower case: "user access token". */
  readonly name: string;
  readonly severity: Severity;
  /** Lower-case literals; every match contains at least one of them (in any letter case). The prefilter. */
  readonly keywords: readonly string[];
  /**
   * Linear, with the flags `g` (and `i` where needed) and a group named `secret`: the value that is
   * fingerprinted. The match may be longer than the secret.
   */
  readonly pattern: RegExp;
  /**
   * Lower-case words, one of which must stand in the path, in the same line or at most five lines away. For
   * formats that do not identify themselves.
   */
  readonly nearby?: readonly string[];
  /**
   * For keys of several lines: the same key gives the same text however it was written down. The scanner
   * applies it to the `secret` group first; everything else sees the result.
   */
  readonly normalize?: (secret: string) => string;
  /** A checksum or structure test over the secret; false means look-alike. */
  readonly isGenuine?: (secret: string) => boolean;
  /**
   * The public half of the key, which tells its owner which key it is; `groups` are the pattern's named groups.
   * Must not help anybody to use the key.
   */
  readonly keyId?: (
    secret: string,
    groups: Readonly<Record<string, string | undefined>>,
  ) => string | undefined;
  readonly samples: FormatSamples;
}

/** Texts made at run time, so that no token-shaped literal stands in this repository. */
export interface FormatSamples {
  /** Each is one or more lines as people write them, with exactly one key of this format. */
  readonly match: () => readonly Sample[];
  /** Near misses: too short, wrong checksum, placeholder, another provider's shape. */
  readonly ignore: () => readonly string[];
}

/** A text with a key in it. */
export interface Sample {
  readonly text: string;
  /** The value that the pattern's `secret` group must give, after `normalize` where the format has one. */
  readonly secret: string;
}

/** A condition that one can see, and what to do about it. */
export interface Troubleshooting {
  /** What one observes: "401 with the new key". */
  readonly observed: string;
  readonly advice: readonly string[];
}

/**
 * How a person finds out whether a key works, without the key ever standing on a command line. `http` is one
 * harmless request, rendered for bash, PowerShell and Python; `command` is a tool's own command; `none` says
 * why there is nothing to run.
 */
export type KeyCheck =
  | {
      readonly kind: "http";
      readonly method: "GET";
      /** May hold a placeholder in capitals, such as `https://YOUR-COOLIFY/api/v1/version`. */
      readonly url: string;
      /** How the key is sent: header name and what stands before the key ("Bearer ", "Key ", or ""). */
      readonly header: { readonly name: string; readonly prefix: string };
      /** Other headers that the request needs. */
      readonly headers?: Readonly<Record<string, string>>;
      /** What a living key is answered: "200". */
      readonly alive: string;
      /** What a dead key is answered: "401". */
      readonly dead: string;
      /** What the remaining answers mean: "403 and 429 say nothing about the key". */
      readonly otherwise: string;
    }
  | {
      readonly kind: "command";
      readonly language: "bash" | "sql";
      /** Reads the key from a prompt or from standard input. */
      readonly lines: readonly string[];
      readonly alive: string;
      readonly dead: string;
      readonly otherwise: string;
    }
  | { readonly kind: "none"; readonly why: string };

/** The offline look at a new key, done by its owner: is it complete, without spaces, of the right kind? */
export interface SelfCheck {
  /** "`hf_` followed by 34 letters and digits" */
  readonly shape: string;
  /** An extended regular expression for the whole value, as grep -E reads it. */
  readonly pattern: string;
}

/**
 * How a key of this provider is rotated. Every string is inline Markdown without line breaks: **bold** for
 * labels on the screen, `code` for names and values. Short, kind, in the imperative.
 */
export interface Playbook {
  /** What somebody who holds the key can do with it: "read and write every repository of its owner". */
  readonly risk: string;
  /** Where keys are made and revoked. Absent where there is no console, as for private keys. */
  readonly console?: { readonly create: Page; readonly revoke: Page };
  /** How to find the leaked key among its siblings, without printing more than 8 characters of it. */
  readonly identify: string;
  readonly revoke: {
    /** The clicks, in order, with today's labels and, where they differ, the older ones. */
    readonly steps: readonly string[];
    /** A way without the console: a command that asks for the key instead of holding it. */
    readonly command?: {
      readonly language: "bash";
      readonly lines: readonly string[];
      readonly note: string;
    };
    /** What goes on working after the revocation, how long it takes, what breaks. */
    readonly effects: readonly string[];
  };
  readonly create: {
    readonly steps: readonly string[];
    /** Name, type and scope to choose: least privilege. May use {app}, {environment} and {date}. */
    readonly advice: readonly string[];
    readonly selfCheck?: SelfCheck;
  };
  /** False where the provider knows one key at a time: then creating the new one kills the old one. */
  readonly overlap: boolean;
  readonly check: KeyCheck;
  /** A second, older or heavier check that people know from guides, with why it is not the first choice. */
  readonly alternativeCheck?: KeyCheck & { readonly kind: "http" | "command" };
  /** Lines in the application's log that mean: the new key does not work. */
  readonly badLogLines: readonly string[];
  /** Caches, aliases, overlaps, survivors: what makes a rotation fail though every step was done. */
  readonly subtleties: readonly string[];
  /** Where to see whether a stranger used the key, and what that looks like. */
  readonly abuse: { readonly page?: Page; readonly signs: readonly string[] };
  readonly goodPractice: readonly string[];
  readonly troubleshooting: readonly Troubleshooting[];
  /** Support and documentation. */
  readonly links: readonly Page[];
}

/** Everything that Rekey knows of one provider: data and pure functions, never the network. */
export interface Provider {
  /** Equals the file name; stored, therefore never renamed. */
  readonly id: string;
  readonly name: string;
  /** The names under which programs read this provider's keys, the official one first. */
  readonly variables: readonly string[];
  readonly formats: readonly TokenFormat[];
  readonly playbook: Playbook;
}

/** Declares a provider; the type is the point. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}
