import type { Secret } from "../incident/secret.ts";
import type { UnknownReason } from "../incident/validity.ts";
import type { ProviderAnswer } from "../providers/interpret.ts";
import type { KeyRequest } from "../providers/key-request.ts";

/** What a request is filled in with. */
export interface KeyMaterial {
  readonly secret: Secret;
  /** The public half. */
  readonly id?: string;
  /** The origin of a provider that people run themselves: https://git.example.com */
  readonly host?: string;
}

/** What became of a request. */
export type Sent =
  | { readonly kind: "answered"; readonly answer: ProviderAnswer }
  | { readonly kind: "unanswered"; readonly reason: UnknownReason };

/** A question to a service of people's own, without any key. */
export interface HealthRequest {
  readonly method: "GET" | "HEAD";
  readonly url: string;
}

/** Sends leaked keys to their providers, read tokens to their platforms, and nothing to anybody else. */
export interface KeyAsker {
  /** False where the operator wants no questions: every one would be "switched-off". */
  readonly isOn: boolean;
  /** Never throws. */
  ask(request: KeyRequest, key: KeyMaterial): Promise<Sent>;
  /** Asks a service that a policy names how it is, in the same careful way. Never throws. */
  look(request: HealthRequest): Promise<Sent>;
}

/** Where nobody may be asked. */
export const silentAsker: KeyAsker = {
  isOn: false,
  ask: async () => ({ kind: "unanswered", reason: "switched-off" }),
  look: async () => ({ kind: "unanswered", reason: "switched-off" }),
};
