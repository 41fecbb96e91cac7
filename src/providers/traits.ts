import type { KeyTraits } from "../incident/validity.ts";
import type { ProviderAnswer } from "./interpret.ts";
import type { Traits } from "./verification.ts";

/** Longer lists are cut: the issue is to be read. */
const MOST = 12;
const LONGEST = 80;

/** What an answer about a living key tells of it. Outside text, cut to a length that people read. */
export function readTraits(where: Traits, answer: ProviderAnswer): KeyTraits {
  const read = (path: string | undefined): readonly string[] =>
    path === undefined ? [] : valuesAt(path, answer);
  const [account] = read(where.account);
  const [role] = read(where.role);
  const [expires] = read(where.expires);
  const organizations = read(where.organization);
  const scopes = read(where.scopes)
    .flatMap((scope) => scope.split(/[\s,]+/u))
    .filter((scope) => scope !== "");
  return {
    ...(account === undefined ? {} : { account }),
    ...(role === undefined ? {} : { role }),
    ...(expires === undefined ? {} : { expires }),
    ...(organizations.length === 0 ? {} : { organizations: distinct(organizations) }),
    ...(scopes.length === 0 ? {} : { scopes: distinct(scopes) }),
  };
}

function valuesAt(path: string, { headers, body }: ProviderAnswer): readonly string[] {
  if (path.startsWith("header:")) return textsOf(headers[path.slice("header:".length)]);
  let found: readonly unknown[] = [parsed(body)];
  for (const step of path.split(".")) found = found.flatMap((value) => inside(value, step));
  return found.flatMap(textsOf);
}

function inside(value: unknown, step: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") return Object.values(value);
  return Object.hasOwn(value, step) ? [Object.entries(value).find(([name]) => name === step)?.[1]] : [];
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return [];
  const text = String(value).trim().slice(0, LONGEST);
  return text === "" ? [] : [text];
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].slice(0, MOST);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
