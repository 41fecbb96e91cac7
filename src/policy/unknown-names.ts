import { CUSTOM } from "../scan/custom/custom-rule.ts";
import { GENERIC } from "./level.ts";
import { ownRules, type Policy } from "./policy.ts";
import { meantBy } from "./spelling.ts";

/** What has a name in the catalogue: a provider and its formats, and where its keys are asked about. */
export interface Named {
  readonly id: string;
  readonly formats: readonly { readonly id: string }[];
  readonly verifications: readonly { readonly requests: readonly { readonly url: string }[] }[];
}

/** What is repeated on a check must be a word: a key could stand in the wrong place. */
const WORD = /^[a-z][a-z-]{0,39}$/u;

/** The names in a policy that nothing has, one sentence each: a slip of the pen would do nothing, without a word. */
export function unknownNames(policy: Policy, catalogue: readonly Named[]): readonly string[] {
  return [...unknownIds(policy, catalogue), ...uselessHosts(policy, catalogue)].slice(0, 20);
}

/** The ids of the catalogue, each with what has it. A team's own rule must have another. */
export function takenIds(catalogue: readonly Named[]): ReadonlyMap<string, string> {
  const formats = catalogue.flatMap((provider) => provider.formats.map(({ id }) => id));
  return new Map([
    ...formats.map((id) => [id, "the id of a format"] as const),
    ...catalogue.map(({ id }) => [id, "the id of a provider"] as const),
  ]);
}

/** All that a policy can name. */
export function knownNames(policy: Policy, catalogue: readonly Named[]): ReadonlySet<string> {
  const own = ownRules(policy).map(({ id }) => id);
  return new Set([...takenIds(catalogue).keys(), ...own, GENERIC, CUSTOM]);
}

function unknownIds(policy: Policy, catalogue: readonly Named[]): readonly string[] {
  const used = namesIn(policy);
  if (used.length === 0) return [];
  const known = knownNames(policy, catalogue);
  return used
    .filter(({ name }) => !known.has(name))
    .map(({ place, name }) => sentence(place, name, [...known]));
}

/** Hosts of providers whose keys are asked about at a fixed address, or nowhere. */
function uselessHosts({ verify }: Policy, catalogue: readonly Named[]): readonly string[] {
  if (verify.hosts.size === 0) return [];
  const known = catalogue.filter(hasHosts).map(({ id }) => id);
  const all = new Set(catalogue.map(({ id }) => id));
  return [...verify.hosts.keys()]
    .filter((name) => !known.includes(name))
    .map((name) =>
      all.has(name)
        ? `verify.hosts: ${name} is not asked at a host of your own, so this line changes nothing`
        : sentence("verify.hosts", name, known),
    );
}

function hasHosts({ verifications }: Named): boolean {
  return verifications.some(({ requests }) => requests.some(({ url }) => url.startsWith("{")));
}

interface UsedName {
  readonly place: string;
  readonly name: string;
}

function namesIn({ rules, severity, paths, targets }: Policy): readonly UsedName[] {
  const at = (place: string, names: Iterable<string> = []): readonly UsedName[] =>
    [...names].map((name) => ({ place, name }));
  return [
    ...at("rules", rules.keys()),
    ...at("severity", severity.keys()),
    ...paths.levels.flatMap((entry, index) => at(`paths.levels[${index}].rules`, entry.rules)),
    ...targets.flatMap((target, index) => at(`targets[${index}].providers`, target.providers)),
  ];
}

function sentence(place: string, name: string, known: readonly string[]): string {
  const meant = meantBy(name, known);
  const word = WORD.test(name) ? `the name ${name}` : "a name";
  return `${place}: ${word} is not known and changes nothing${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
