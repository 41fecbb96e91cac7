import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Ajv, type ValidateFunction } from "ajv";
import formats from "ajv-formats";
import type { Json, JsonObject } from "./json.ts";
import { isObject, orNull, referencedNames, toJsonSchema } from "./json-schema.ts";

/** GitHub's own description of its API or its webhooks, compiled piece by piece when needed. */
export class Description {
  readonly #file: string;
  readonly #prefix: string;
  readonly #validators = new Map<string, ValidateFunction>();
  readonly #added = new Set<string>();
  #document: JsonObject | undefined;

  constructor(file: string, prefix: string) {
    this.#file = file;
    this.#prefix = prefix;
  }

  /** The value at a path of keys; references on the way are followed, one at the end is given as it is. */
  at(...keys: readonly string[]): JsonObject | undefined {
    let node: Json | undefined = this.#load();
    for (const key of keys) {
      const here = this.#follow(node);
      node = isObject(here) ? here[key] : undefined;
    }
    return isObject(node) ? node : undefined;
  }

  /** Why a value does not match the schema that `find` gives, or null when it does. */
  mismatch(key: string, find: () => Json | undefined, value: unknown, coerce = false): string | null {
    let validator = this.#validators.get(key);
    if (validator === undefined) {
      const schema = toJsonSchema(find(), this.#prefix);
      this.#addComponents(schema);
      validator = (coerce ? coercing : strictly).compile(schema);
      this.#validators.set(key, validator);
    }
    if (validator(value)) return null;
    return strictly.errorsText(mostTelling(validator), { dataVar: "" });
  }

  #load(): JsonObject {
    if (this.#document === undefined) {
      const parsed: unknown = JSON.parse(
        readFileSync(createRequire(import.meta.url).resolve(this.#file), "utf8"),
      );
      this.#document = isObject(parsed) ? parsed : {};
    }
    return this.#document;
  }

  #follow(node: Json | undefined): Json | undefined {
    if (!isObject(node) || typeof node.$ref !== "string") return node;
    return this.#follow(this.at(...node.$ref.slice(2).split("/")));
  }

  #addComponents(schema: JsonObject): void {
    for (const name of referencedNames(schema, this.#prefix)) {
      if (this.#added.has(name)) continue;
      this.#added.add(name);
      const component = corrected(name, toJsonSchema(this.at("components", "schemas", name), this.#prefix));
      for (const ajv of [strictly, coercing]) ajv.addSchema(component, this.#prefix + name);
      this.#addComponents(component);
    }
  }
}

const OPTIONS = {
  strict: false,
  logger: false,
  inlineRefs: false,
  validateSchema: false,
  code: { optimize: false },
} as const;
const strictly = withFormats(new Ajv(OPTIONS));
const coercing = withFormats(new Ajv({ ...OPTIONS, coerceTypes: true }));

/** The description of the REST API, shared by all sandboxes of a process. */
export const restDescription = new Description(
  "@octokit/openapi/generated/api.github.com.json",
  "http://rest.invalid/",
);

/** The description of the webhooks, shared by all sandboxes of a process. */
export const webhookDescription = new Description(
  "@octokit/openapi-webhooks/generated/api.github.com.json",
  "http://webhooks.invalid/",
);

function withFormats(ajv: Ajv): Ajv {
  formats.default(ajv);
  return ajv;
}

/** The description forgets that the repository of a head is null once its fork is deleted. */
const HEAD_REPOSITORY = ["properties", "head", "properties", "repo"];
const CORRECTIONS: Readonly<Record<string, readonly string[]>> = {
  "pull-request": HEAD_REPOSITORY,
  "pull-request-simple": HEAD_REPOSITORY,
};

function corrected(name: string, schema: JsonObject): JsonObject {
  const path = CORRECTIONS[name];
  return path === undefined ? schema : orNull(schema, path);
}

/** Where alternatives fail, the errors that lie deepest name the cause. */
function mostTelling(validator: ValidateFunction): ValidateFunction["errors"] {
  const depth = (path: string) => path.split("/").length;
  const errors = validator.errors ?? [];
  return errors.toSorted((one, other) => depth(other.instancePath) - depth(one.instancePath)).slice(0, 4);
}
