/** The JSON object that a base64 or base64url text says, undefined where it says something else. */
export function jsonIn(base64: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64, "base64").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a JSON Web Token claims; undefined where it is none. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  return jsonIn(token.split(".")[1] ?? "");
}

/** An object as base64url of its JSON, as in JSON Web Tokens. */
export function asBase64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
