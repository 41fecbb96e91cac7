import type { Actor } from "../incident/actor.ts";
import { assertNever } from "../incident/assert-never.ts";
import type { Dismissal, Resolution } from "../incident/incident.ts";
import type { Validity } from "../incident/validity.ts";
import type { Provider } from "../providers/provider.ts";
import { hostToName } from "./host-to-name.ts";
import { code, text } from "./markdown.ts";
import { unknownBecause } from "./unknown-because.ts";
import { count } from "./words.ts";

/** An actor as text. Accounts are named in code, so that nobody is notified of their own work. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case "account":
      return code(actor.login);
    case "rekey":
      return "Rekey";
    default:
      return assertNever(actor);
  }
}

/** The words of a resolution, as people say them. */
export const resolutionName: Readonly<Record<Resolution, string>> = {
  revoked: "the key was rotated",
  false_positive: "this is not a key",
  used_in_tests: "the key is used in tests only",
  wont_fix: "the key stays as it is, and the risk is accepted",
};

/** Boxes that somebody without write access ticked: put back, and answered once. `items` are checklist texts. */
export function refusedTick(login: string, items: readonly string[], role: string): string {
  const what = items.length === 1 ? "this box" : `these ${count(items.length, "box", "boxes")}`;
  return paragraphs(
    `Thank you, ${code(login)}, but Rekey had to put ${what} back:`,
    items.map((item) => `- ${item}`).join("\n"),
    `A tick opens the gate, so it counts only from people with write access to the repository (you have: ${text(role)}). Please ask one of them to confirm it.`,
  );
}

/** The issue was closed by hand while required steps were left. `remaining` are checklist texts. */
export function notResolvedYet(closedBy: Actor, remaining: readonly string[]): string {
  return paragraphs(
    `Rekey opened this issue again. ${actorName(closedBy)} closed it, but the key is not rotated yet: ${count(remaining.length, "required step")} ${remaining.length === 1 ? "is" : "are"} left.`,
    remaining.map((item) => `- ${item}`).join("\n"),
    "Tick them and Rekey closes the issue itself. If the key need not be rotated, say so with `/rekey dismiss` (see `/rekey help`).",
  );
}

/** The incident is over and the gate is open. */
export function resolvedComment(resolution: Resolution, by: Actor): string {
  return paragraphs(
    `**Resolved${by.kind === "account" ? ` by ${actorName(by)}` : ""}: ${resolutionName[resolution]}.** The gate no longer waits for this key.`,
    resolution === "revoked"
      ? "Well done. The optional steps in the checklist are worth a look when things are calm."
      : "",
  );
}

/** A resolved incident is open again. */
export function reopenedComment(why: "reappeared" | "reopened" | "revived", by: Actor): string {
  const reason = {
    reappeared: "The key was committed again after this issue was resolved.",
    revived: "The key works again: its provider accepts it.",
    reopened: `${actorName(by)} opened this issue again.`,
  }[why];
  return paragraphs(
    `${reason} **The gate is closed, and the checklist starts anew.**`,
    why === "reappeared"
      ? "If the key is revoked already, the steps are quick: confirm that it is refused, and take it out of the place where it turned up."
      : "",
  );
}

/** A step that says the key is dead was ticked, and the provider accepts the key all the same. */
export function worksAfterAll(evidence: string): string {
  return paragraphs(
    `**The key still works**, so Rekey took the tick back (${text(evidence)}).`,
    "Some providers need a few minutes: wait a little, then tick it again. The issue says above what else may be the reason.",
  );
}

/** What the provider said when somebody asked with `/rekey verify`. */
export function verdictTold(validity: Validity, provider: Provider, formatId: string): string {
  switch (validity.kind) {
    case "active":
      return `**The key works** (${text(validity.evidence)}).`;
    case "inactive":
      return `**The provider refuses the key** (${text(validity.evidence)}).`;
    case "unknown":
      if (validity.reason === "host-not-named") return hostToName(provider, formatId, "verify");
      return `Rekey could not find out whether the key works: ${unknownBecause[validity.reason]}.`;
    default:
      return assertNever(validity);
  }
}

const commands = [
  ["/rekey recheck", "scan again and bring the check up to date"],
  [
    "/rekey verify",
    "ask the provider whether the key still works, and look again for what is done and what is left",
  ],
  [
    "/rekey revoke",
    "let Rekey revoke the key at its provider, where that is possible; Rekey asks you once more",
  ],
  ["/rekey active <how you know>", "the key works or is misused: revoke it first"],
  ["/rekey dismiss false-positive <reason>", "this is not a key"],
  ["/rekey dismiss used-in-tests <reason>", "the key is used in tests only and opens nothing"],
  ["/rekey dismiss wont-fix <reason>", "the key stays, and you accept the risk"],
  ["/rekey help", "show this list"],
] as const;

/** What one can say to Rekey. */
export function help(): string {
  return paragraphs(
    "Write one of these as the first line of a comment:",
    commands.map(([command, meaning]) => `- ${code(command)}: ${meaning}`).join("\n"),
    "The usual way needs no command: follow the checklist in the tracking issue and tick the boxes. Boxes and dismissals count only from people whose role allows it, and all of it is recorded.",
  );
}

/** A command that does not exist; named when it can be. */
export function unknownCommand(verb: string | undefined): string {
  const what = verb === undefined ? "this command" : `the command ${code(verb, 40)}`;
  return paragraphs(`Rekey does not know ${what}.`, help());
}

/** A command about one key, written where no key is tracked: on a pull request, or on an issue of somebody else. */
export function inTrackingIssue(command: string): string {
  return `${code(command)} is about one key, so please write it in the tracking issue of that key. The check ${code("rekey")} of a pull request links to it.`;
}

/** Something that the account's role does not allow. */
export function notAllowed(
  login: string,
  command: string,
  needed: string,
  where = "this repository",
): string {
  return `Sorry, ${code(login)}: ${code(command, 60)} needs the role ${text(needed)} in ${text(where)}. Nothing was changed.`;
}

/** A dismissal without a reason, or with a resolution that does not exist. */
export function incompleteDismissal(): string {
  return paragraphs(
    "A dismissal needs one of the three kinds and a reason, so that others can understand it later:",
    commands
      .filter(([command]) => command.includes("dismiss"))
      .map(([command, meaning]) => `- ${code(command)}: ${meaning}`)
      .join("\n"),
  );
}

/** The scan was started again. */
export function recheckStarted(): string {
  return "Rekey is scanning again. The check `rekey` shows the result.";
}

/** The key is known to work: the order of the checklist changed. */
export function revokeFirst(): string {
  return "Noted: the key works. **Revoke it first**, even if something stops for a while. The checklist above begins with that now.";
}

/** The incident was dismissed: the gate opens without a rotation. */
export function dismissed(by: Actor, resolution: Dismissal, reason: string): string {
  return paragraphs(
    `**Dismissed by ${actorName(by)}: ${resolutionName[resolution]}.** Reason: ${text(reason, 1000)}`,
    "The gate no longer waits for this key. Open the issue again to take it back.",
  );
}

/** A question about a key that somebody has dismissed. */
export function dismissedAlready(): string {
  return "This key was dismissed, so its provider is not asked about it. Open the issue again to take that back.";
}

/** A dismissal, a revocation or a warning about a key whose incident is over. */
export function alreadyResolved(): string {
  return "This key is resolved already, so nothing was changed. If it must be rotated after all, open the issue again: the checklist starts anew.";
}

function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
