import type { Json, JsonObject } from "./json.ts";

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const KEPT_APART = new Set(["example", "examples", "description", "externalDocs", "x-github", "default"]);

/**
 * Turns a schema of OpenAPI 3.0 or 3.1 into plain JSON Schema: `nullable` becomes a null alternative,
 * references point to `prefix` plus the name of the component, and prose is dropped.
 */
export function toJsonSchema(schema: Json | undefined, prefix: string): JsonObject {
  const converted = convert(schema ?? {}, prefix);
  return isObject(converted) ? converted : {};
}

function convert(node: Json, prefix: string): Json {
  if (Array.isArray(node)) return node.map((item: Json) => convert(item, prefix));
  if (!isObject(node)) return node;
  if (typeof node.$ref === "string") return { $ref: prefix + componentName(node.$ref) };
  const { nullable, ...rest } = node;
  const converted = Object.fromEntries(
    Object.entries(rest)
      .filter(([key, value]) => value !== undefined && !isProse(key, value))
      .map(([key, value]) => [key, convertMember(key, value ?? null, prefix)]),
  );
  return nullable === true ? { anyOf: [converted, { type: "null" }] } : converted;
}

/** Under `properties`, a key is the name of a property, whatever word it is. */
function convertMember(key: string, value: Json, prefix: string): Json {
  if (key === "enum" || key === "const") return value;
  if (key !== "properties" || !isObject(value)) return convert(value, prefix);
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, convert(one ?? {}, prefix)]));
}

function isProse(key: string, value: Json | undefined): boolean {
  return KEPT_APART.has(key) && !(isObject(value) && ("type" in value || "$ref" in value));
}

/** A schema that also takes null at a path of keys. */
export function orNull(schema: JsonObject, path: readonly string[]): JsonObject {
  const [key, ...rest] = path;
  if (key === undefined) return { anyOf: [schema, { type: "null" }] };
  const member = schema[key];
  return isObject(member) ? { ...schema, [key]: orNull(member, rest) } : schema;
}

/** The last part of a reference. */
function componentName(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** The names of all components that a converted schema refers to. */
export function referencedNames(
  schema: Json,
  prefix: string,
  found = new Set<string>(),
): ReadonlySet<string> {
  if (Array.isArray(schema)) for (const item of schema) referencedNames(item, prefix, found);
  else if (isObject(schema)) {
    const reference = schema.$ref;
    if (typeof reference === "string" && reference.startsWith(prefix))
      found.add(reference.slice(prefix.length));
    for (const value of Object.values(schema)) referencedNames(value ?? null, prefix, found);
  }
  return found;
}
