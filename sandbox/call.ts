import type { IncomingHttpHeaders } from "node:http";
import type { z } from "zod";
import type { Actor, Author, Need } from "./actor.ts";
import type { Repository } from "./entities.ts";
import type { Json, JsonObject } from "./json.ts";
import type { World } from "./world.ts";

/** One request to the REST API, understood. */
export interface Call {
  readonly world: World;
  readonly actor: Actor;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Json | undefined;
  /** The address of the request, for the links between pages. */
  readonly url: URL;
}

/** A request to something inside a repository. */
export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** A request to a repository by somebody who can be an author. */
export interface AuthorCall extends RepositoryCall {
  readonly actor: Author;
}

/** The answer to a request; `raw` replaces the JSON body. */
export interface Answer {
  readonly status: number;
  readonly body?: Json;
  readonly raw?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Who may use a route. */
export type Access =
  | { readonly kind: "anyone" }
  | { readonly kind: "app" }
  | { readonly kind: "installation" }
  | { readonly kind: "user" }
  | ({ readonly kind: "repository" } & Need);

/** One operation, named by the path in GitHub's description. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
  readonly run: (call: Call, repository: Repository | null) => Answer | Promise<Answer>;
}

/** 200 with a body. */
export function ok(body: Json): Answer {
  return { status: 200, body };
}

/** 201 with a body. */
export function created(body: Json): Answer {
  return { status: 201, body };
}

/** 204. */
export function nothing(): Answer {
  return { status: 204 };
}

/** The body of a request, parsed; GitHub's description was checked before. */
export function parseBody<T>(call: Call, schema: z.ZodType<T>): T {
  return schema.parse(call.body ?? {});
}

/** A number out of the path. */
export function numberParam(call: Call, name: string): number {
  return Number(call.params[name]);
}

/** A text out of the path. */
export function textParam(call: Call, name: string): string {
  return call.params[name] ?? "";
}

/** The members of an object that were given. */
export function given(members: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
