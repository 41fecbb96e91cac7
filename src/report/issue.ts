import type { ChecklistGroup, ChecklistItem } from "../incident/checklist.ts";
import type { Location } from "../incident/finding.ts";
import { type Incident, isDismissed, type Tick } from "../incident/incident.ts";
import { keyName } from "../providers/key-name.ts";
import { blocks, bullets, page } from "./blocks.ts";
import { actorName } from "./comments.ts";
import { firstThatFits } from "./fit.ts";
import type { IncidentView, IssueText } from "./incident-view.ts";
import { foundSection } from "./issue-found.ts";
import { issueHead } from "./issue-head.ts";
import { logSection } from "./issue-log.ts";
import { details, plain, text } from "./markdown.ts";
import { isInFile, ownPlaceInTitle } from "./place.ts";
import { isTelling } from "./telling-mask.ts";
import { incidentMark, itemMark } from "./ticks.ts";
import { stillWorks, troubleshooting } from "./troubleshooting.ts";
import { capitalized } from "./words.ts";

/**
 * What is left out when a body would be longer than GitHub takes, least important first. Each level leaves out
 * what the one before it did, and more; the last one always fits.
 */
interface Level {
  readonly practice: boolean;
  readonly troubleshooting: boolean;
  readonly logRows: number;
  readonly places: number;
  readonly how: boolean;
  /** False: items are named by their ids, whatever the policy file calls things. */
  readonly names: boolean;
}

const FULL: Level = {
  practice: true,
  troubleshooting: true,
  logRows: 200,
  places: 10,
  how: true,
  names: true,
};
const LEVELS: readonly Level[] = [
  FULL,
  { ...FULL, practice: false },
  { ...FULL, practice: false, troubleshooting: false },
  { ...FULL, practice: false, troubleshooting: false, logRows: 20 },
  { ...FULL, practice: false, troubleshooting: false, logRows: 20, places: 3 },
  { ...FULL, practice: false, troubleshooting: false, logRows: 10, places: 3, how: false },
  { practice: false, troubleshooting: false, logRows: 5, places: 3, how: false, names: false },
];

/** The tracking issue of an incident, made anew from the store each time. */
export function renderIssue(view: IncidentView): IssueText {
  return { title: title(view), body: firstThatFits(LEVELS.map((level) => () => body(view, level))) };
}

function place(location: Location): string {
  return isInFile(location) ? plain(location.path, 120) : ownPlaceInTitle(location);
}

function title({ incident, provider, format, occurrences }: IncidentView): string {
  const leaked = incident.severity === "critical" ? "Critical: leaked" : "Leaked";
  const [first] = occurrences;
  const where = first === undefined ? "" : ` in ${place(first.location)}`;
  const mask = isTelling(incident.mask) ? ` ${incident.mask}` : "";
  return plain(`${leaked} ${keyName(provider, format)}${mask}${where}`, 250).replace(
    /[`<>]|@(?=\S)/gu,
    (sign) => (sign === "@" ? "@\u200b" : "'"),
  );
}

function body(view: IncidentView, level: Level): string {
  const { incident } = view;
  const isDropped = isDismissed(incident);
  return blocks(
    incidentMark(incident.id),
    issueHead(view),
    foundSection(view, level.places),
    stillWorks(view),
    isDropped ? droppedChecklist(view, level) : checklistSection(view, level),
    level.troubleshooting && !isDropped ? troubleshooting(view) : "",
    level.practice ? goodPractice(view) : "",
    logSection(view, level.logRows),
    level === FULL ? "" : "*Some parts were left out, because GitHub limits the length of an issue.*",
    foot(incident),
  );
}

function checklistSection({ incident, checklist }: IncidentView, level: Level): string {
  const intro =
    incident.state.kind === "resolved"
      ? "As it stood when the incident was resolved."
      : "The gate waits for every step that is not marked *optional*. The commands are under **How**. Rekey ticks what it can see to be done, and says what it saw; untick it where that is wrong.";
  const groups = checklist.map((group, index) => groupSection(group, index + 1, { incident, level }));
  return blocks("## Checklist", intro, ...groups);
}

/** What need not be rotated needs no instructions; the boxes stay, for whoever opens the issue again. */
function droppedChecklist({ incident, checklist }: IncidentView, level: Level): string {
  const context = { incident, level: { ...level, how: false } };
  const groups = checklist.map((group, index) => groupSection(group, index + 1, context));
  return details("The checklist, as it stood when the incident was dismissed", blocks(...groups));
}

interface Context {
  readonly incident: Incident;
  readonly level: Level;
}

function groupSection(group: ChecklistGroup, position: number, { incident, level }: Context): string {
  return blocks(
    `### ${position}. ${group.title}`,
    group.items.map((item) => taskLine(level.names ? item : nameless(item), incident)).join("\n"),
    level.how ? how(group) : "",
  );
}

function taskLine(item: ChecklistItem, { ticks }: Incident): string {
  const tick = ticks.get(item.id);
  const optional = item.required ? "" : "*Optional:* ";
  const who = tick === undefined ? "" : ` (ticked by ${actorName(tick.by)}${becauseOf(tick)})`;
  return `- [${tick === undefined ? " " : "x"}] ${optional}${item.text}${who} ${itemMark(item.id)}`;
}

function becauseOf({ evidence }: Tick): string {
  return evidence === undefined ? "" : `: ${text(evidence)}`;
}

function nameless(item: ChecklistItem): ChecklistItem {
  return { ...item, text: capitalized(item.id.replaceAll("-", " ")) };
}

function how({ title: name, items }: ChecklistGroup): string {
  const parts = items.flatMap(({ text, detail }) =>
    detail === undefined || detail === "" ? [] : [`#### ${text}`, detail],
  );
  return parts.length === 0 ? "" : details(`How: ${name}`, parts.join("\n\n"));
}

function goodPractice({ provider }: IncidentView): string {
  const { goodPractice: practice, links } = provider.playbook;
  const everybody = [
    "Keep keys of production out of development and tests: use a sandbox or dummy values there.",
    "Keep keys in the secret store of your platform, or in AWS Secrets Manager, HashiCorp Vault or Azure Key Vault.",
  ];
  return details(
    "Good practice, support and documentation",
    blocks(
      bullets([...practice, ...everybody]),
      links.length === 0 ? "" : `**Links**\n\n${bullets(links.map(page))}`,
    ),
  );
}

function foot({ state }: Incident): string {
  const help = "Comment `/rekey help` to see what else you can say. Never paste a key into this issue.";
  const ticks =
    "Tick a box when its step is done. Ticks count from people with write access to the repository, and are written into the log.";
  const reopen = "If the key must be rotated after all, open this issue again: the checklist starts anew.";
  return ["---", "", `${state.kind === "open" ? ticks : reopen} ${help}`].join("\n");
}
