import { idFormats, type TokenFormat } from "../../formats/token-format.ts";
import { CUSTOM, GENERIC } from "../../incident/pseudo-provider.ts";
import type { Severity } from "../../incident/severity.ts";
import { defaultLevel, type Level } from "../../policy/level.ts";
import { ownRules, type Policy, severityOf } from "../../policy/policy.ts";
import type { PolicyRule } from "../../policy/policy-rule.ts";
import { keyTitle } from "../../providers/key-name.ts";
import type { Provider } from "../../providers/provider.ts";
import { type Rules, rulesOf } from "../../scan/rules/rules.ts";

/** What is known of a rule, whatever it found. */
export interface Rule {
  readonly title: string;
  readonly severity: Severity;
  /** What it does unless the policy says otherwise at the place. */
  readonly level: Level;
  /** What to do about a finding of that level. */
  readonly next: Readonly<Record<"block" | "warn", string>>;
  /** The formats that the public half of what it finds may have. */
  readonly idFormats: readonly string[];
}

interface Known {
  readonly provider: Provider;
  readonly format: TokenFormat;
}

/** For what only looks like a key, and for rules whose provider nobody has told us. */
const GUESS_NEXT =
  "If it is a secret, replace it and take it out of the file; if not, the policy can allow its fingerprint (--format json).";

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
    const format = known?.format ?? { id: formatId, severity: "medium" as const };
    return {
      title: known === undefined ? titleOf(formatId) : keyTitle(known.provider, known.format),
      severity: severityOf(this.#policy, providerId, format),
      level: defaultLevel(providerId, known?.format),
      next: known === undefined || providerId === GENERIC ? always(GUESS_NEXT) : nextOf(known),
      idFormats: known === undefined ? [] : idFormats(known.format),
    };
  }

  #ownRule(rule: PolicyRule): Rule {
    return {
      title: keyTitle({ id: CUSTOM, name: "Custom" }, rule),
      severity: severityOf(this.#policy, CUSTOM, rule),
      level: rule.level,
      next: revoke("where it was made"),
      idFormats: [],
    };
  }
}

/** The rule `acme-token` of a policy finds an "acme token". */
function titleOf(formatId: string): string {
  return formatId.replaceAll("-", " ");
}

function nextOf({ provider, format }: Known): Rule["next"] {
  if (format.note !== undefined) return always(format.note);
  const page = provider.playbook.console?.revoke;
  return revoke(page === undefined ? "where it was made" : `at ${page.url}`);
}

/** Of a warning, nobody has decided yet that it is a key. */
function revoke(where: string): Rule["next"] {
  const rest = `it ${where}, make a new one, and keep that out of the repository.`;
  return { block: `Revoke ${rest}`, warn: `Unless it is made up: revoke ${rest}` };
}

function always(next: string): Rule["next"] {
  return { block: next, warn: next };
}
