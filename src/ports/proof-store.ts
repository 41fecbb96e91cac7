import type { IncidentId } from "../incident/incident.ts";
import type { Proof } from "../incident/proof.ts";

/** What asking the providers about keys has brought, by incident. */
export interface ProofStore {
  /** Nothing was asked where nothing is stored. */
  get(incident: IncidentId): Promise<Proof>;
  save(incident: IncidentId, proof: Proof): Promise<void>;
  /** Incidents whose keys are to be asked about by now, the most overdue first. */
  due(now: Date): Promise<readonly IncidentId[]>;
  /** Nobody else asks before then. */
  postpone(incident: IncidentId, until: Date): Promise<void>;
}
