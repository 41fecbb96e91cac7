import type { KeyTraits } from "../incident/validity.ts";
import { code, codes, text } from "./markdown.ts";
import { listed } from "./words.ts";

/** So many permissions are named; the others are counted. */
const NAMED = 6;

/** Whose key it is and what it may do, as its provider tells; empty where it tells nothing. */
export function traitsTold({ account, organizations = [], role, scopes = [], expires }: KeyTraits): string {
  const sentences = [
    account === undefined ? "" : `It belongs to the account ${code(account)}.`,
    organizations.length === 0 ? "" : `It reaches ${codes(organizations)}.`,
    role === undefined ? "" : `Its role is ${code(role)}.`,
    scopes.length === 0 ? "" : `It may: ${permissions(scopes)}.`,
    expires === undefined ? "" : `The provider says it ends on ${text(expires)}.`,
  ];
  return sentences.filter((sentence) => sentence !== "").join(" ");
}

function permissions(scopes: readonly string[]): string {
  const named = scopes.slice(0, NAMED).map((scope) => code(scope));
  const others = scopes.length - named.length;
  return listed(others === 0 ? named : [...named, `${others} more`]);
}
