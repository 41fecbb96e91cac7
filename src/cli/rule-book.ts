import { idFormats, type TokenFormat } from "../formats/token-format.ts";
import type { Severity } from "../incident/severity.ts";
import { defaultLevel, GENERIC, type Level } from "../policy/level.ts";
import { ownRules, type Policy, severityOf } from "../policy/policy.ts";
import type { PolicyRule } from "../policy/policy-rule.ts";
import type { Provider } from "../providers/provider.ts";
import { CUSTOM } from "../scan/custom/custom-rule.ts";
import { type Rules, rulesOf } from "../scan/rules.ts";

/** What is known of a rule, whatever it found. */
export interface Rule {
  readonly title: string;
  readonly severity: Severity;
  /** What it does unless the policy says otherwise at the place. */
  readonly level: Level;
  readonly next: string;
  /** The formats that the public half of what it finds may have. */
  readonly idFormats: readonly string[];
}

interface Known {
  readonly provider: Provider;
  readonly format: TokenFormat;
}

/** For what only looks like a key, and for rules whose provider nobody has told us. */
const GUESS_NEXT =
  "If it is a secret, replace it and take it out of the file; if not, the policy can allow its fingerprint.";

/** The formats of the catalogue, by provider and id. */
export class RuleBook {
  readonly #policy: Policy;
  readonly #rules: Rules;

  constructor(catalogue: readonly Provider[], policy: Policy) {
    this.#policy = policy;
    this.#rules = rulesOf(catalogue);
  }

  /** The rule of a finding; also of one that the catalogue does not have, such as a rule of the policy. */
  of({ providerId, formatId }: { readonly providerId: string; readonly formatId: string }): Rule {
    const own = ownRules(this.#policy).find(({ id }) => providerId === CUSTOM && id === formatId);
    if (own !== undefined) return this.#ownRule(own);
    const known = this.#rules.named(formatId);
    const isGuess = known === undefined || providerId === GENERIC;
    const format = known?.format ?? { id: formatId, severity: "medium" as const };
    return {
      title: isGuess ? (known?.format.name ?? titleOf(formatId)) : titleIn(known),
      severity: severityOf(this.#policy, providerId, format),
      level: defaultLevel(providerId, known?.format.level === undefined ? {} : { level: known.format.level }),
      next: isGuess ? GUESS_NEXT : (known.format.note ?? nextOf(known.provider)),
      idFormats: known === undefined ? [] : idFormats(known.format),
    };
  }

  #ownRule(rule: PolicyRule): Rule {
    return {
      title: `Custom ${rule.name}`,
      severity: severityOf(this.#policy, CUSTOM, rule),
      level: rule.level,
      next: "Revoke it where it was made, make a new one, and keep that out of the repository.",
      idFormats: [],
    };
  }
}

function titleIn({ provider, format }: Known): string {
  return `${provider.name} ${format.name}`;
}

/** The rule `acme-token` of a policy finds an "acme token". */
function titleOf(formatId: string): string {
  return formatId.replaceAll("-", " ");
}

function nextOf({ playbook }: Provider): string {
  const page = playbook.console?.revoke;
  const where = page === undefined ? "where it was made" : `at ${page.url}`;
  return `Revoke it ${where}, make a new one, and keep that out of the repository.`;
}
