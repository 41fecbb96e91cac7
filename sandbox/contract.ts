import type { Json, JsonObject } from "./json.ts";
import { isObject } from "./json-schema.ts";
import { restDescription as rest, webhookDescription as webhooks } from "./openapi.ts";
import type { Violation } from "./violations.ts";

// GitHub's description demands here that the account be a user and an enterprise at once; the same
// object is described rightly as the component `installation` (@octokit/openapi 23.0.2).
const CORRECTED: Readonly<Record<string, JsonObject>> = {
  "GET /app/installations 200": { type: "array", items: { $ref: "#/components/schemas/installation" } },
};

/** The parts of a request that GitHub describes. */
export interface DescribedRequest {
  readonly method: string;
  readonly path: string;
  readonly params: JsonObject;
  readonly query: JsonObject;
  readonly body: Json | undefined;
}

/** What is wrong with a request, by GitHub's description. */
export function requestViolation(request: DescribedRequest): Violation | null {
  const subject = `${request.method} ${request.path}`;
  const operation = rest.at("paths", request.path, request.method.toLowerCase());
  if (operation === undefined) return null;
  for (const part of ["path", "query"] as const) {
    const values = part === "path" ? { ...request.params } : { ...request.query };
    const reason = rest.mismatch(`${subject} ${part}`, () => parameters(operation, part), values, true);
    if (reason !== null) return { kind: "request", subject, part, reason };
  }
  const reason = bodyMismatch(subject, operation, request.body);
  return reason === null ? null : { kind: "request", subject, part: "body", reason };
}

/** What is wrong with an answer, by GitHub's description. */
export function responseViolation(
  { method, path }: { readonly method: string; readonly path: string },
  status: number,
  body: Json | undefined,
): Violation | null {
  const subject = `${method} ${path}`;
  const place = ["paths", path, method.toLowerCase(), "responses", String(status)] as const;
  if (rest.at(...place, "content", "application/json") === undefined) return null;
  const find = () =>
    CORRECTED[`${subject} ${status}`] ?? rest.at(...place, "content", "application/json", "schema");
  const reason = rest.mismatch(`${subject} ${status}`, find, body ?? null);
  return reason === null ? null : { kind: "response", subject: `${subject} ${status}`, part: "body", reason };
}

/** What is wrong with the payload of an event, by GitHub's description. */
export function webhookViolation(event: string, action: string | null, payload: Json): Violation | null {
  const subject = action === null ? event : `${event}.${action}`;
  const key = subject.replace(/[._]/g, "-");
  const place = ["webhooks", key, "post", "requestBody", "content", "application/json", "schema"] as const;
  const reason = webhooks.mismatch(key, () => webhooks.at(...place), payload);
  return reason === null ? null : { kind: "webhook", subject, part: "payload", reason };
}

function bodyMismatch(subject: string, operation: JsonObject, body: Json | undefined): string | null {
  const requestBody = operation.requestBody;
  if (!isObject(requestBody)) return null;
  if (body === undefined) return requestBody.required === true ? "a body is required" : null;
  const find = () => schemaOf(requestBody);
  return rest.mismatch(`${subject} body`, find, body);
}

function schemaOf(requestBody: JsonObject): Json | undefined {
  const content = requestBody.content;
  const json = isObject(content) ? content["application/json"] : undefined;
  return isObject(json) ? json.schema : undefined;
}

function parameters(operation: JsonObject, part: "path" | "query"): JsonObject {
  const list = operation.parameters;
  const properties: Record<string, Json> = {};
  const required: string[] = [];
  for (const entry of Array.isArray(list) ? list : []) {
    const parameter = resolved(entry);
    if (parameter.in !== part || typeof parameter.name !== "string") continue;
    properties[parameter.name] = parameter.schema ?? {};
    if (parameter.required === true) required.push(parameter.name);
  }
  return { type: "object", properties, required };
}

function resolved(parameter: Json): JsonObject {
  if (!isObject(parameter)) return {};
  const reference = parameter.$ref;
  if (typeof reference !== "string") return parameter;
  return rest.at(...reference.slice(2).split("/")) ?? {};
}
