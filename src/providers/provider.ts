import type { TokenFormat } from "../formats/token-format.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import type { Revocation } from "./revocation.ts";
import type { Verification } from "./verification.ts";

/** A page in a provider's console or documentation. `label` is what a person reads, such as "Access Tokens". */
export interface Page {
  readonly label: string;
  readonly url: string;
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
  /** How Rekey finds out by itself whether a key works; none where no harmless request is known. */
  readonly verifications: readonly Verification[];
  /** How Rekey can revoke a leaked key with nothing but that key; rarely possible. */
  readonly revocations: readonly Revocation[];
}

/** What a provider's file says: a playbook of its own, or at least where its keys are made and revoked. */
export type ProviderFacts = Omit<Provider, "playbook" | "verifications" | "revocations"> &
  Partial<Pick<Provider, "verifications" | "revocations">> &
  ({ readonly playbook: Playbook } | { readonly pages: ProviderPages });

/** Where the keys of a provider are, for a playbook that knows no more than that. */
export interface ProviderPages {
  /** Where keys are made and revoked; the clicks are the page's own. */
  readonly keys?: Page;
  /** What the provider writes about its keys. */
  readonly docs?: Page;
}

/** Declares a provider; one without a playbook of its own is given the general one. */
export function defineProvider(facts: ProviderFacts): Provider {
  const none = { verifications: [], revocations: [] };
  if ("playbook" in facts) return { ...none, ...facts };
  const { pages, ...provider } = facts;
  return { ...none, ...provider, playbook: genericPlaybook(provider.name, pages) };
}
