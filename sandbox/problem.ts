import type { Json, JsonObject } from "./json.ts";

/** A request that GitHub would refuse, with the answer it would give. */
export class Problem extends Error {
  readonly status: number;
  readonly details: JsonObject;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    details: JsonObject = {},
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.details = details;
    this.headers = headers;
  }

  /** The body GitHub sends with a refusal. */
  body(): JsonObject {
    const documentation = "https://docs.github.com/rest";
    return {
      message: this.message,
      ...this.details,
      documentation_url: documentation,
      status: String(this.status),
    };
  }
}

/** 404, also for what the caller may not see. */
export function notFound(): Problem {
  return new Problem(404, "Not Found");
}

/** 403 with a reason. */
export function forbidden(message: string): Problem {
  return new Problem(403, message);
}

/** 403 for whoever would change an archived repository. */
export function archived(): Problem {
  return forbidden("Repository was archived so is read-only.");
}

/** 422 with the fields at fault. */
export function invalid(message: string, errors?: readonly Json[]): Problem {
  return new Problem(422, message, errors === undefined ? {} : { errors });
}

/** 422 for one field of a resource. */
export function invalidField(resource: string, field: string, code: string, message?: string): Problem {
  return invalid("Validation Failed", [{ resource, field, code, message }]);
}
