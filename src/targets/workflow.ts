import { entriesOf, parsedYaml, textAt, textsIn, valueAt } from "./yaml-tree.ts";

/** Files that GitHub Actions runs. */
export const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/u;

/** A workflow file, as far as it tells where secrets are used. Outside text. */
export interface WorkflowFile {
  /** What starts it: "push", "workflow_call". */
  readonly triggers: readonly string[];
  readonly jobs: readonly WorkflowJob[];
}

/** A job of a workflow. */
export interface WorkflowJob {
  /** Left out for none, and for one that only the run tells. */
  readonly environment?: string;
  /** The reusable workflow that it calls. */
  readonly calls?: string;
  readonly inheritsSecrets: boolean;
  readonly texts: readonly string[];
}

/** Reads a workflow; one that cannot be read has neither triggers nor jobs. */
export function parseWorkflow(text: string): WorkflowFile {
  const file = parsedYaml(text);
  return {
    triggers: triggersOf(valueAt(file, "on")),
    jobs: entriesOf(valueAt(file, "jobs")).map(([, job]) => jobOf(job)),
  };
}

/** True for a secret of this name, in either notation; GitHub takes them in any letter case. */
export function readsSecret(text: string, name: string): boolean {
  const [words, wanted] = [text.toLowerCase(), name.toLowerCase()];
  const rest = words.split(/\bsecrets\s*(?:\.\s*|\[\s*["'])/u).slice(1);
  return rest.some((after) => /^[\w-]*/u.exec(after)?.[0] === wanted);
}

function triggersOf(on: unknown): readonly string[] {
  if (typeof on === "string") return [on];
  if (Array.isArray(on)) return on.filter((event) => typeof event === "string");
  return entriesOf(on).map(([event]) => event);
}

function jobOf(job: unknown): WorkflowJob {
  const own = valueAt(job, "environment");
  const environment = typeof own === "string" ? own : textAt(own, "name");
  const calls = textAt(job, "uses");
  return {
    ...(environment !== undefined && /^[\w .-]{1,100}$/u.test(environment) ? { environment } : {}),
    ...(calls === undefined ? {} : { calls }),
    inheritsSecrets: valueAt(job, "secrets") === "inherit",
    texts: textsIn(job),
  };
}
