import type { ProviderAnswer } from "../../providers/interpret.ts";

/**
 * True where a service answered 200 and what it was expected to say: a text, or JSON of which the answer may have more
 * members. The answer is outside text; nothing of it is kept.
 */
export function isExpected({ status, body }: ProviderAnswer, expect: string | undefined): boolean {
  if (status !== 200 || expect === undefined) return status === 200;
  const wanted = readJson(expect);
  if (wanted === undefined) return body.includes(expect);
  const said = readJson(body);
  return said !== undefined && holds(said.value, wanted.value);
}

function readJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** As deep as the expectation goes, which a policy file keeps short. */
function holds(said: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(said) &&
      said.length === wanted.length &&
      wanted.every((one, index) => holds(said[index], one))
    );
  }
  if (!isObject(wanted)) return said === wanted;
  if (!isObject(said)) return false;
  const members = new Map(Object.entries(said));
  return Object.entries(wanted).every(([name, one]) => members.has(name) && holds(members.get(name), one));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
