import type { Dismissal } from "../../incident/incident.ts";

/** What somebody asks for in the first line of a comment. */
export type Command =
  | { readonly kind: "recheck" }
  | { readonly kind: "help" }
  /** Ask the provider whether the key works. */
  | { readonly kind: "verify" }
  /** Revoke the key at its provider; the second command confirms the first. */
  | { readonly kind: "revoke"; readonly isConfirmed: boolean }
  /** The key is known to work, or to be in use by strangers: revoke first. */
  | { readonly kind: "active"; readonly evidence: string }
  | { readonly kind: "dismiss"; readonly resolution: Dismissal; readonly reason: string }
  | { readonly kind: "incomplete-dismissal" }
  /** The verb only when it looks like a word: people paste keys in the strangest places. */
  | { readonly kind: "unknown"; readonly verb: string | undefined };

const COMMAND = /^\/rekey(?:\s+(?<verb>\S+)(?<rest>.*))?$/u;

const WORD = /^[a-z][a-z-]{0,19}$/iu;

const dismissals: Readonly<Record<string, Dismissal>> = {
  "false-positive": "false_positive",
  "used-in-tests": "used_in_tests",
  "wont-fix": "wont_fix",
};

/** The command in the first line of a comment; undefined when it holds none. */
export function parseCommand(comment: string): Command | undefined {
  const firstLine = comment.trimStart().split(/\r?\n/u, 1)[0]?.trimEnd() ?? "";
  const groups = COMMAND.exec(firstLine)?.groups;
  if (groups === undefined) return undefined;
  const { verb = "help", rest = "" } = groups;
  switch (verb.toLowerCase()) {
    case "recheck":
      return { kind: "recheck" };
    case "revoke":
      return { kind: "revoke", isConfirmed: /^\s+confirm\s*$/iu.test(rest) };
    case "verify":
      return { kind: "verify" };
    case "help":
      return { kind: "help" };
    case "active":
      return { kind: "active", evidence: rest.trim() };
    case "dismiss":
      return parseDismissal(rest);
    default:
      return { kind: "unknown", verb: WORD.test(verb) ? verb : undefined };
  }
}

function parseDismissal(rest: string): Command {
  const [kind = "", ...words] = rest.trim().split(/\s+/u);
  const resolution = dismissals[kind.toLowerCase().replaceAll("_", "-")];
  const reason = words.join(" ");
  if (resolution === undefined || reason === "") return { kind: "incomplete-dismissal" };
  return { kind: "dismiss", resolution, reason };
}
