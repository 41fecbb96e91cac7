import type { Remains } from "../incident/remains.ts";
import type { RepositoryId } from "../incident/repository.ts";
import type { RotationOrder } from "../incident/rotation-order.ts";
import type { RotationPlan } from "../incident/target.ts";
import type { TextPlace } from "../incident/text-place.ts";
import type { Validity } from "../incident/validity.ts";
import type { Provider } from "../providers/provider.ts";
import { variableWord } from "./shell.ts";

/** Another repository of the installation in which the key was found. */
export interface OtherRepository {
  readonly id: RepositoryId;
  /** `owner/name` */
  readonly fullName: string;
  readonly paths: readonly string[];
}

/** A text that holds the key, in another repository where it has a name. */
export interface ShownText extends TextPlace {
  /** `owner/name` */
  readonly repository?: string;
}

/** What a checklist needs to know of its incident. Paths and names are outside text. */
export interface ChecklistFacts {
  readonly order: RotationOrder;
  /** The day the incident was opened: `2025-10-13`. */
  readonly today: string;
  /** `owner/name`, or only the name. */
  readonly repositoryName: string;
  readonly mask: string;
  readonly keyId?: string;
  /** What is known of the old key; left out where nobody looked. */
  readonly validity?: Validity;
  /** True where Rekey can revoke this very key when somebody tells it to. */
  readonly revocable?: boolean;
  readonly occurrencePaths: readonly string[];
  /** The provider's names that apply: those seen at the leak, then the official one, then its aliases. */
  readonly variables: readonly string[];
  /** Where it was seen since; absent where nobody has looked. */
  readonly remains?: Remains;
  /** What people wrote that holds it: texts that this issue may link to, and how many it may not. */
  readonly texts?: { readonly shown: readonly ShownText[]; readonly hidden: number };
  /** Other repositories with the key: those that this issue may name, and how many it may not. */
  readonly elsewhere?: { readonly named: readonly OtherRepository[]; readonly hidden: number };
}

/** All that the steps of one rotation are made from. */
export interface Recipe {
  readonly provider: Provider;
  readonly plan: RotationPlan;
  readonly facts: ChecklistFacts;
}

/** The name that the key most likely has in the environment, fit for commands. */
export function mainVariable({ facts }: Recipe): string {
  return variableWord(facts.variables[0]);
}

/** The name of the new key: application, environment and day tell later what it is for. */
export function newKeyName({ facts }: Recipe): string {
  return `${applicationName(facts)}-production-${facts.today}`;
}

/** Fills the placeholders of a playbook's advice. */
export function filled(advice: string, { facts }: Recipe): string {
  return advice
    .replaceAll("{app}", applicationName(facts))
    .replaceAll("{environment}", "production")
    .replaceAll("{date}", facts.today);
}

function applicationName({ repositoryName }: ChecklistFacts): string {
  const name = repositoryName.slice(repositoryName.lastIndexOf("/") + 1).toLowerCase();
  return (
    name
      .replace(/[^a-z0-9]+/gu, "-")
      .replace(/^-+|-+$/gu, "")
      .slice(0, 40) || "app"
  );
}
