import type { TokenFormat } from "../formats/token-format.ts";
import type { Checklist } from "../incident/checklist.ts";
import type { Location } from "../incident/finding.ts";
import type { Incident } from "../incident/incident.ts";
import type { Repository } from "../incident/repository.ts";
import type { RotationPlan } from "../incident/target.ts";
import type { IncidentEvent } from "../incident/transition.ts";
import type { Provider } from "../providers/provider.ts";

/** One place where the key was found. Everything but the ids is outside text. */
export interface PlacedOccurrence {
  readonly repository: Pick<Repository, "owner" | "name" | "isPublic">;
  readonly location: Location;
  readonly variable?: string;
  /** The GitHub account that committed it, where GitHub knows it. */
  readonly committer?: string;
  readonly foundAt: Date;
}

/** All that a tracking issue is rendered from. */
export interface IncidentView {
  readonly incident: Incident;
  readonly provider: Provider;
  readonly format: Pick<TokenFormat, "name">;
  readonly plan: RotationPlan;
  readonly checklist: Checklist;
  /** Oldest first. */
  readonly occurrences: readonly PlacedOccurrence[];
  /** Further places in private repositories that a public issue must not name. */
  readonly privatePlaces: number;
  /** Oldest first. */
  readonly log: readonly IncidentEvent[];
  /** Where GitHub's pages are, without a trailing slash: `https://github.com`. */
  readonly serverUrl: string;
}

/** A tracking issue as text. The body is at most 65,536 characters. */
export interface IssueText {
  readonly title: string;
  readonly body: string;
}
