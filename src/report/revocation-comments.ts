import { code, text } from "./markdown.ts";

/** Before a revocation: what it does, and how to say yes. `effect` is the sentence of the catalogue. */
export function confirmRevocation(mask: string, effect: string): string {
  return [
    `Rekey can revoke ${code(mask)} at its provider, with nothing but the key itself. **It cannot be undone.** ${effect}`,
    "If the service must stay up, put the new key in place first. To go on, write this within an hour:",
    "- `/rekey revoke confirm`",
  ].join("\n\n");
}

/** The provider took the call; whether the key is dead is seen next. */
export function revocationTaken(evidence: string): string {
  return `The provider took the revocation (${text(evidence)}). In a minute Rekey asks whether the key is dead, and ticks the step when it is.`;
}

/** The call did not do it. `why` is the end of a sentence. */
export function revocationFailed(why: string): string {
  return `Rekey could not revoke the key: ${text(why)}. Please revoke it by hand, as the checklist says.`;
}

/** Why there is no revocation by command. */
export const noRevocation = {
  unsupported:
    "Keys of this kind cannot be revoked with the key alone. Please revoke it by hand, as the checklist says.",
  switchedOff:
    "Revoking by command is switched off here (`revoke` and `verify` in `.github/rekey.yml`, or by the operator). Please revoke the key by hand, as the checklist says.",
  notAsked: "Nobody asked for a revocation in the last hour. Begin with `/rekey revoke`.",
} as const;
