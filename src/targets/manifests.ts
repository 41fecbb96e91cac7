import { blocksOfNames } from "./blocks-of-names.ts";
import { WORKFLOW } from "./workflow.ts";

/** One object of Kubernetes in a file. Templates of Helm are no YAML, therefore it is read line by line. */
export interface Manifest {
  readonly kind: string;
  /** Left out where a template makes it up. */
  readonly name?: string;
  readonly path: string;
  /** The Secrets that it takes as a whole into its environment. */
  readonly wholeSecrets: readonly string[];
  readonly uses: readonly ManifestUse[];
}

/** Where an object holds a name of the key. */
export interface ManifestUse {
  readonly name: string;
  readonly line: number;
  /** The Secret that it is taken from. */
  readonly secret?: string;
}

const KIND = /^kind:\s*["']?(?<kind>[A-Z]\w{1,60})/mu;
const OTHERS =
  /^apiVersion:\s*["']?(?:serving\.knative\.dev|argoproj\.io\/v1alpha1\s*\n+kind:\s*Application)/mu;
const NAME =
  /^metadata:[ \t]*\n(?:[ \t]+.*\n){0,60}?[ \t]{1,4}name:[ \t]*["']?(?<name>[a-z0-9][a-z0-9.-]{0,100})["']?[ \t]*$/mu;
const WHOLE =
  /-\s{0,8}secretRef:\s{0,40}\{?\s{0,40}name:\s{0,8}["']?(?<name>[a-z0-9][a-z0-9.-]{0,100})["']?\s*\}?[ \t]*$/gmu;
const FROM =
  /secretKeyRef:(?:\s|\{)[^}]{0,400}?\bname:\s{0,8}["']?(?<name>[a-z0-9][a-z0-9.-]{0,100})(?=["'\s,}]|$)/u;

/** So many objects of one file are looked at. */
const OBJECTS = 100;

/** The objects of Kubernetes that a file holds. */
export function manifestsIn(path: string, text: string, names: readonly string[]): readonly Manifest[] {
  if (WORKFLOW.test(path) || !KIND.test(text)) return [];
  const found: Manifest[] = [];
  let before = 0;
  for (const part of text.replaceAll("\r\n", "\n").split(/^---.*$/mu, OBJECTS)) {
    const manifest = manifestIn(part, path, { names, before });
    if (manifest !== undefined) found.push(manifest);
    before += part.split("\n").length - 1;
  }
  return found;
}

function manifestIn(
  text: string,
  path: string,
  { names, before }: { readonly names: readonly string[]; readonly before: number },
): Manifest | undefined {
  const kind = KIND.exec(text)?.groups?.kind;
  if (kind === undefined || OTHERS.test(text)) return undefined;
  const name = NAME.exec(text)?.groups?.name;
  const uses = blocksOfNames(text, names).map((block): ManifestUse => {
    const secret = FROM.exec(block.text)?.groups?.name;
    return { name: block.name, line: before + block.line, ...(secret === undefined ? {} : { secret }) };
  });
  const wholeSecrets = [...text.matchAll(WHOLE)].map(({ groups }) => groups?.name ?? "");
  return { kind, path, uses, wholeSecrets, ...(name === undefined ? {} : { name }) };
}
