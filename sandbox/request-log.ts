import type { Actor } from "./actor.ts";
import type { Json } from "./json.ts";

/** One request that somebody sent to the REST API. */
export interface LoggedRequest {
  readonly at: Date;
  readonly method: string;
  /** The path without `/api/v3` and without the query. */
  readonly path: string;
  readonly query: string;
  readonly auth: Actor["kind"];
  /** The login of who asked; the slug for an app. */
  readonly actor: string | null;
  readonly requestBody: Json | undefined;
  /** What the server did; a fault may have hidden it from the caller. */
  readonly status: number | null;
  readonly responseBody: Json | undefined;
  /** The fault that struck, if one did. */
  readonly fault: number | "reset" | "hang" | null;
}

/** The name by which the log knows an actor. */
export function actorName(actor: Actor): string | null {
  switch (actor.kind) {
    case "anonymous":
      return null;
    case "app":
      return actor.app.slug;
    default:
      return actor.account.login;
  }
}
