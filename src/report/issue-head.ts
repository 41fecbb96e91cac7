import { assertNever } from "../incident/assert-never.ts";
import { requiredItems } from "../incident/checklist.ts";
import type { Incident, IncidentState } from "../incident/incident.ts";
import type { Validity } from "../incident/validity.ts";
import { keyName } from "../providers/key-name.ts";
import type { Provider } from "../providers/provider.ts";
import { actorName, resolutionName } from "./comments.ts";
import { isoDay } from "./dates.ts";
import { repositoryUrl } from "./github-urls.ts";
import { hostToName } from "./host-to-name.ts";
import type { IncidentView } from "./incident-view.ts";
import { code, codeLink, text } from "./markdown.ts";
import { openRequired } from "./open-items.ts";
import { isTelling } from "./telling-mask.ts";
import { traitsTold } from "./traits-told.ts";
import { unknownBecause } from "./unknown-because.ts";
import { capitalized, listed, uncapitalized, withArticle } from "./words.ts";

/** What everybody must know, on the first screen: what leaked, how bad it is, what comes first, what opens the gate. */
export function issueHead(view: IncidentView): string {
  const { state } = view.incident;
  switch (state.kind) {
    case "open":
      return alert("CAUTION", [whatLeaked(view), whatNext(view), whatOpens(view)]);
    case "resolved":
      return alert("NOTE", [howResolved(state, view), whatLeaked(view)]);
    default:
      return assertNever(state);
  }
}

function alert(kind: "CAUTION" | "NOTE", paragraphs: readonly string[]): string {
  return `> [!${kind}]\n${paragraphs.map((paragraph) => `> ${paragraph}`).join("\n>\n")}`;
}

/** Severity, key and place; while the incident is open also what the key is good for. */
function whatLeaked(view: IncidentView): string {
  const { incident, provider, format } = view;
  const name = withArticle(text(keyName(provider, format)));
  const key = isTelling(incident.mask) ? `${name}, ${code(incident.mask)},` : name;
  const sentences = [
    `**${capitalized(incident.severity)}.**`,
    `${capitalized(key)} was committed to ${place(view)} (found on ${isoDay(incident.openedAt)}).`,
    ...(incident.state.kind === "open" ? [validity(view), risk(incident.validity, provider)] : []),
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function place({ occurrences, serverUrl }: IncidentView): string {
  const worst = occurrences.find(({ repository }) => repository.isPublic) ?? occurrences[0];
  if (worst === undefined) return "git";
  const { owner, name, isPublic } = worst.repository;
  const page = codeLink(`${owner}/${name}`, repositoryUrl(serverUrl, { owner, name }));
  return `the ${isPublic ? "**public**" : "private"} repository ${page}`;
}

/** A dead key opens nothing any more; what it opened until then is what one looks for. */
function risk({ kind }: Validity, { playbook }: Provider): string {
  const what = playbook.risk.replace(/\.$/u, "");
  return kind === "inactive" ? `Before that, whoever had it could ${what}.` : `Whoever has it can ${what}.`;
}

function validity({ incident: { validity: known, formatId }, provider }: IncidentView): string {
  switch (known.kind) {
    case "active":
      return [`**The key works** (${text(known.evidence)}).`, traitsTold(known.traits ?? {})]
        .filter((sentence) => sentence !== "")
        .join(" ");
    case "inactive":
      return `**Its provider refuses it** (${text(known.evidence)}).`;
    case "unknown":
      if (known.reason === "host-not-named") return hostToName(provider, formatId, "verify");
      // Where nobody can be asked there is nothing to know, and nothing to mend.
      return known.reason === "not-asked" || known.reason === "unsupported"
        ? ""
        : `Whether it works is not known: ${unknownBecause[known.reason]}.`;
    default:
      return assertNever(known);
  }
}

/** The first required step that nobody has ticked yet. */
function whatNext({ incident, checklist, provider }: IncidentView): string {
  const [next] = openRequired(checklist, incident);
  if (next === undefined)
    return "**Next:** nothing. Every required step is ticked, and Rekey asks the provider about the key before it opens the gate.";
  return [
    `**${incident.ticks.size === 0 ? "First" : "Next"}:** ${uncapitalized(next.text)}.`,
    ...why(next.id, incident, provider),
  ].join(" ");
}

function why(item: string, { order, validity }: Incident, { playbook }: Provider): readonly string[] {
  if (item === "create-new-key" && validity.kind === "inactive")
    return ["The old one is refused, so whatever uses it waits for the new one."];
  if (item === "revoke-old-key" && order === "contain-now")
    return ["The service may stop until the new key is in place; that is the smaller harm."];
  if (item !== "create-new-key" || order !== "zero-downtime") return [];
  return playbook.overlap
    ? ["The old one is revoked later, so that the service stays up."]
    : ["That ends the old one at once, so have the places ready where the new one goes."];
}

function whatOpens({ incident, checklist }: IncidentView): string {
  const required = requiredItems(checklist).length;
  const done = required - openRequired(checklist, incident).length;
  return `**Do not deploy until the rotation is complete.** The gate opens when every required step below is ticked: ${done} of ${required} done. Deleting the line from the code is not enough, because the key is known.`;
}

function howResolved(
  { resolution, by, at }: Extract<IncidentState, { readonly kind: "resolved" }>,
  view: IncidentView,
): string {
  const who = by.kind === "account" ? ` by ${actorName(by)}` : "";
  const why = resolution === "revoked" ? confirmedBy(view) : dismissalReason(view);
  return `**Resolved on ${isoDay(at)}${who}: ${resolutionName[resolution]}.**${why} The gate no longer waits for it.`;
}

function confirmedBy({ incident, checklist }: IncidentView): string {
  const actors = requiredItems(checklist).flatMap((item) => incident.ticks.get(item)?.by ?? []);
  const names = [...new Set(actors.map(actorName))];
  const people = names.length === 0 ? "" : ` Every required step was confirmed, by ${listed(names)}.`;
  if (incident.validity.kind !== "inactive") return people;
  return ` Its provider refuses the old key (${text(incident.validity.evidence)}).${people}`;
}

function dismissalReason({ log }: IncidentView): string {
  const dismissal = log.findLast(({ kind }) => kind === "dismissed");
  return dismissal?.kind === "dismissed" ? ` Reason: ${text(dismissal.reason, 1000)}.` : "";
}
