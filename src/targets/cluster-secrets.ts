import type { FoundPlace } from "./found-place.ts";
import { type Manifest, manifestsIn } from "./manifests.ts";
import { namesIn } from "./names.ts";
import type { Survey } from "./survey.ts";

/** Objects that hold keys, or fetch them. */
const SECRETS = /^(?:Secret|SealedSecret|ExternalSecret|SecretProviderClass)$/u;

/** Objects whose Pods can be made anew by one command; jobs take the new value when they run next. */
const RESTARTED: ReadonlyMap<string, string> = new Map([
  ["Deployment", "deployment"],
  ["StatefulSet", "statefulset"],
  ["DaemonSet", "daemonset"],
]);

const WORKLOADS = /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job|Pod|ReplicaSet|Rollout)$/u;

/** So many workloads are named in one command. */
const MOST = 8;

/** The Secrets of a cluster that hold the key, each with the workloads that read it. */
export function clusterSecrets(survey: Survey, names: readonly string[]): readonly FoundPlace[] {
  const objects = [...survey.files].flatMap(([path, text]) =>
    /\.ya?ml$/u.test(path) ? manifestsIn(path, text, names) : [],
  );
  const used = namesIn(
    survey.mentions.map(({ text }) => text),
    names,
  );
  const holders = objects.filter(({ kind, uses }) => SECRETS.test(kind) && uses.length > 0);
  const workloads = objects.filter(({ kind }) => WORKLOADS.test(kind));
  const held = new Set(holders.flatMap(({ name }) => name ?? []));
  const readers = workloads.filter(({ uses }) => uses.length > 0);
  // A Secret that somebody made by hand shows only in the workloads that take all of it.
  const taken =
    held.size === 0 && readers.length === 0 && used.length > 0 ? workloads.flatMap(wholeSecretsOf) : [];
  return [
    ...holders.map((holder) => placeOf(holder, holder.name, workloads)),
    ...readers.flatMap((reader) => readerPlaces(reader, workloads)),
    ...taken.map(([workload, secret]) => placeOf(workload, secret, workloads)),
  ];
}

function wholeSecretsOf(workload: Manifest): readonly (readonly [Manifest, string])[] {
  return workload.wholeSecrets.map((secret) => [workload, secret] as const);
}

/** One place for each Secret that a workload reads the key from. */
function readerPlaces(reader: Manifest, workloads: readonly Manifest[]): readonly FoundPlace[] {
  const secrets = new Set(reader.uses.map(({ secret }) => secret));
  return [...secrets].map((secret) => {
    const uses = reader.uses.filter((use) => use.secret === secret);
    return placeOf({ ...reader, uses }, secret, workloads);
  });
}

function placeOf(
  { path, uses }: Manifest,
  secret: string | undefined,
  workloads: readonly Manifest[],
): FoundPlace {
  const app = workloads.flatMap((workload) => (reads(workload, secret) ? restarted(workload) : []));
  const [first] = uses;
  return {
    path,
    ...(first === undefined ? {} : { line: first.line }),
    ...(app.length === 0 ? {} : { app: [...new Set(app)].slice(0, MOST).join(" ") }),
    ...(secret === undefined ? {} : { entry: secret }),
    names: [...new Set(uses.map(({ name }) => name))],
    isSure: true,
  };
}

function reads({ wholeSecrets, uses }: Manifest, secret: string | undefined): boolean {
  if (secret === undefined) return uses.some((use) => use.secret === undefined);
  return wholeSecrets.includes(secret) || uses.some((use) => use.secret === secret);
}

function restarted({ kind, name }: Manifest): readonly string[] {
  const word = RESTARTED.get(kind);
  return word === undefined || name === undefined ? [] : [`${word}/${name}`];
}
