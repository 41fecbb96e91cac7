import { parse } from "yaml";
import type { Target } from "../incident/target.ts";
import type { Survey } from "./survey.ts";

const WORKFLOW = /^\.github\/workflows\/[^/]+\.ya?ml$/u;

type ActionsTarget = Extract<Target, { readonly kind: "github-actions" }>;

/** The secrets of GitHub Actions that workflows read under one of the names; one target for each environment. */
export function workflowSecrets(survey: Survey, names: readonly string[]): readonly ActionsTarget[] {
  const found = new Map<string, ActionsTarget>();
  for (const { path, line, text } of survey.mentions) {
    const used = names.filter((name) => isSecret(text, name));
    if (!WORKFLOW.test(path) || used.length === 0) continue;
    const [environment] = environmentsOf(survey.files.get(path) ?? "", used);
    const before = found.get(environment ?? "");
    found.set(environment ?? "", {
      kind: "github-actions",
      required: true,
      ...(environment === undefined ? {} : { environment }),
      foundIn: before?.foundIn ?? { path, line },
      variables: [...new Set([...(before?.variables ?? []), ...used])],
    });
  }
  return [...found.values()];
}

function isSecret(line: string, name: string): boolean {
  const at = line.indexOf(`secrets.${name}`);
  return at >= 0 && !/^\w/u.test(line.slice(at + `secrets.${name}`.length));
}

/** The environments of the jobs that use one of the secrets. */
function environmentsOf(workflow: string, names: readonly string[]): readonly string[] {
  return Object.values(recordOf(recordOf(parsed(workflow)).jobs)).flatMap((job) => {
    const { environment } = recordOf(job);
    const name = typeof environment === "string" ? environment : recordOf(environment).name;
    const isUsed = names.some((secret) => isSecret(JSON.stringify(job) ?? "", secret));
    return isUsed && typeof name === "string" && /^[\w .-]{1,100}$/u.test(name) ? name : [];
  });
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function parsed(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20, logLevel: "silent" });
  } catch {
    return undefined;
  }
}
