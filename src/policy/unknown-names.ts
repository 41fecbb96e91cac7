import { CUSTOM, GENERIC } from "../incident/pseudo-provider.ts";
import { ownRules, type Policy } from "./policy.ts";
import { didYouMean } from "./spelling.ts";

/** All that a policy can name in the catalogue, by its ids. */
export interface CatalogueNames {
  readonly providers: readonly string[];
  readonly formats: readonly string[];
  /** The providers whose keys may be asked about at a host of one's own. */
  readonly hosted: readonly string[];
}

/** Asked for only where a policy names something: it takes a catalogue some time to tell. */
export type Names = () => CatalogueNames;

/** What has a name in the catalogue: a provider and its formats, and where its keys are asked about. */
interface Named {
  readonly id: string;
  readonly formats: readonly { readonly id: string }[];
  readonly verifications: readonly { readonly requests: readonly { readonly url: string }[] }[];
}

/** The names of a catalogue. */
export function namesOf(catalogue: readonly Named[]): CatalogueNames {
  return {
    providers: catalogue.map(({ id }) => id),
    formats: catalogue.flatMap((provider) => provider.formats.map(({ id }) => id)),
    hosted: catalogue.filter(isHosted).map(({ id }) => id),
  };
}

function isHosted({ verifications }: Named): boolean {
  return verifications.some(({ requests }) => requests.some(({ url }) => url.startsWith("{")));
}

/** What is repeated on a check must be a word: a key could stand in the wrong place. */
const WORD = /^[a-z][a-z-]{0,39}$/u;

/** The names in a policy that nothing has, one sentence each: a slip of the pen would do nothing, without a word. */
export function unknownNames(policy: Policy, names: Names): readonly string[] {
  return [...unknownIds(policy, names), ...uselessHosts(policy, names)].slice(0, 20);
}

/** All that a policy can name. */
export function knownNames(policy: Policy, { providers, formats }: CatalogueNames): ReadonlySet<string> {
  const own = ownRules(policy).map(({ id }) => id);
  return new Set([...providers, ...formats, ...own, GENERIC, CUSTOM]);
}

function unknownIds(policy: Policy, names: Names): readonly string[] {
  const used = namesIn(policy);
  if (used.length === 0) return [];
  const known = knownNames(policy, names());
  return used
    .filter(({ name }) => !known.has(name))
    .map(({ place, name }) => sentence(place, name, [...known]));
}

/** Hosts of providers whose keys are asked about at a fixed address, or nowhere. */
function uselessHosts({ verify }: Policy, names: Names): readonly string[] {
  if (verify.hosts.size === 0) return [];
  const { providers, hosted } = names();
  return [...verify.hosts.keys()]
    .filter((name) => !hosted.includes(name))
    .map((name) =>
      providers.includes(name)
        ? `verify.hosts: ${name} is not asked at a host of your own, so this line changes nothing`
        : sentence("verify.hosts", name, hosted),
    );
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
  const word = WORD.test(name) ? `the name ${name}` : "a name";
  return `${place}: ${word} is not known and changes nothing${didYouMean(name, known)}`;
}
