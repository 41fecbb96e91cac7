import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { UnknownReason, Validity } from "../incident/validity.ts";
import { blocks, bullets, numbered, page } from "./blocks.ts";
import type { Recipe } from "./checklist-facts.ts";
import { answerInBrackets, keyCheckText } from "./key-check-text.ts";
import { code, codeBlock, details, prose } from "./markdown.ts";
import { pasteable } from "./shell.ts";
import { withMask } from "./telling-mask.ts";

/** Making the leaked key useless, and seeing that it is. */
export function revokeSteps(recipe: Recipe): ChecklistGroup {
  return { title: "Revoke the leaked key", items: [revoke(recipe), confirmDead(recipe)] };
}

function revoke(recipe: Recipe): ChecklistItem {
  const { provider, facts } = recipe;
  const { console: pages, revoke: revocation, overlap } = provider.playbook;
  const where = pages === undefined ? "" : ` in ${page(pages.revoke)}`;
  return {
    id: "revoke-old-key",
    text: `${withMask("Revoke the leaked key", facts.mask)}${where}`,
    required: true,
    detail: blocks(
      sentence(provider.playbook.identify),
      facts.keyId === undefined ? "" : `The public part of the leaked key is ${code(facts.keyId)}.`,
      overlap ? "" : oneKeyOnly(recipe),
      numbered(revocation.steps),
      facts.revocable === true ? LET_REKEY : "",
      withoutConsole(recipe),
      revocation.effects.length === 0 ? "" : `Good to know:\n\n${bullets(revocation.effects)}`,
      continuity(recipe),
    ),
  };
}

const LET_REKEY =
  "Or let Rekey revoke it, where your role allows: comment `/rekey revoke`. It asks once more before it does.";

function oneKeyOnly({ facts }: Recipe): string {
  return facts.order === "contain-now"
    ? "Here the new key takes the place of the old one: revoking and creating are one click."
    : "Creating the new key has ended the old one already. Make sure that it is gone.";
}

function withoutConsole({ provider }: Recipe): string {
  const { command } = provider.playbook.revoke;
  if (command === undefined) return "";
  return details(
    "Without the console",
    blocks(codeBlock(command.language, pasteable(command.lines)), command.note),
  );
}

/** Revoking first stops the service for a while: the team's own way around belongs here. */
function continuity({ plan, facts }: Recipe): string {
  if (facts.order !== "contain-now" || plan.fallback === undefined) return "";
  return `To keep the service up until the new key is in place: ${prose(plan.fallback)}`;
}

function confirmDead({ provider, facts }: Recipe): ChecklistItem {
  const { check } = provider.playbook;
  const again =
    check.kind === "none"
      ? "The words under **Confirm that the new key is accepted** hold here, too."
      : `Run the check of the new key again, and give it the old key this time. It must answer: ${check.dead}`;
  return {
    id: "confirm-old-key-dead",
    text: `Confirm that the old key is refused${answerInBrackets(check, "dead")}`,
    required: true,
    detail: blocks(
      isAsked(facts.validity) ? ASKED : "",
      facts.order === "contain-now" ? keyCheckText(check) : again,
    ),
  };
}

const ASKED =
  "Rekey asks the provider by itself, and ticks this step when the answer proves it; `/rekey verify` asks at once.";

/** True where the provider can be asked, also if it has not answered yet. */
function isAsked(validity: Validity | undefined): boolean {
  if (validity?.kind !== "unknown") return validity !== undefined;
  return PASSING.has(validity.reason);
}

/** Reasons that may be gone the next time. */
const PASSING: ReadonlySet<UnknownReason> = new Set([
  "not-asked",
  "rate-limited",
  "unreachable",
  "intercepted",
]);

function sentence(words: string): string {
  return /[.:]$/u.test(words) ? words : `${words}.`;
}
