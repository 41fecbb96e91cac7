import type { Troubleshooting } from "../providers/provider.ts";
import { blocks, bullets } from "./blocks.ts";
import type { IncidentView } from "./incident-view.ts";
import { details, prose } from "./markdown.ts";

const general: readonly Troubleshooting[] = [
  {
    observed: "The application still sends the old key",
    advice: [
      "It was not restarted, or another process of it was not: workers and scheduled jobs too.",
      "The variable is set twice. The shell, the container or the platform wins over the file.",
      "The value was taken in when the image or the bundle was built: build again.",
    ],
  },
  {
    observed: "The old key still works after it was revoked",
    advice: [
      "Reload the page of the keys: was it the right key, in the right account?",
      "Some providers need a few minutes. Check again, then revoke again.",
      "If it goes on, ask the support of the provider, and leave the box empty.",
    ],
  },
];

/** What to do when something does not work, by what one sees. */
export function troubleshooting(view: IncidentView): string {
  const { provider, plan } = view;
  const { troubleshooting: own, subtleties } = provider.playbook;
  const isTold = ({ observed }: Troubleshooting) => own.some((one) => similar(one.observed, observed));
  const all = [...own, ...general.filter((one) => !isTold(one))];
  const cases = stillWorks(view) === "" ? all : all.filter(({ observed }) => !STILL_WORKS.test(observed));
  return details(
    "If something does not work",
    blocks(
      ...cases.map(({ observed, advice }) => `#### ${observed}\n\n${bullets(advice)}`),
      subtleties.length === 0 ? "" : `#### Good to know\n\n${bullets(subtleties)}`,
      plan.fallback === undefined ? "" : `#### The service must go on meanwhile\n\n${prose(plan.fallback)}`,
    ),
  );
}

/**
 * Where a person said that the key is dead and its provider says that it works: what else may be the reason, in the open.
 */
export function stillWorks({ incident, provider, log }: IncidentView): string {
  const last = log.findLast(({ kind }) => kind === "item-unticked" || kind === "item-ticked");
  const isContradicted = last?.kind === "item-unticked" && last.evidence !== undefined;
  if (incident.state.kind === "resolved" || incident.validity.kind !== "active" || !isContradicted) return "";
  const cases = [...provider.playbook.troubleshooting, ...general];
  const advice = cases.find(({ observed }) => STILL_WORKS.test(observed))?.advice ?? [];
  return `## The key still works\n\nSomebody ticked that it is revoked, and its provider accepts it all the same. Tick the step again when it is done: Rekey asks at once.\n\n${bullets(advice)}`;
}

/** Playbooks say "token", "password" or "key", whatever their provider does. */
function similar(own: string, generic: string): boolean {
  return STILL_WORKS.test(own) && STILL_WORKS.test(generic);
}

const STILL_WORKS = /\bold\b.*still (?:works|answers|valid)/iu;
