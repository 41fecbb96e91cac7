import { isNearbyHost, isReservedHost } from "../../values/password.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import type { Words } from "./keyed-places.ts";

/** So far before a value its address begins at most, in characters: links to what is shown in a frame hold other links. */
const LONGEST = 600;

/** What no address has, and what stands before or behind one. */
const OUTSIDE = /[\s"'`<>]/;

/** The host of an address, and the name of the parameter that follows: `//cdn.acme.io/media?src=…&key=`. */
const HOST = /\/\/(?<host>[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.[A-Za-z]{2,18})(?::\d{1,5})?(?=[/?])/;
const PARAMETER = /(?:[?&;]|\\u0026)[\w.-]{1,40}=$/;

/**
 * True for a parameter in an address of somebody else, whatever is written around it: the host says whose it is. An own
 * server, or one of documentation, may stand for any.
 */
export function isInForeignAddress(source: SourceText, { start }: Span, { at }: Words): boolean {
  if (source.text.charAt(start - 1) !== "=") return false;
  const begin = beginOfAddress(source.text, start);
  const address = source.text.slice(begin, start);
  const host = PARAMETER.test(address.slice(-64))
    ? HOST.exec(address)?.groups?.host?.toLowerCase()
    : undefined;
  if (host === undefined || isNearbyHost(host) || isReservedHost(host)) return false;
  return !hasOneIn(at, { start: begin, end: start });
}

function beginOfAddress(text: string, start: number): number {
  const least = Math.max(0, start - LONGEST);
  let begin = start;
  while (begin > least && !OUTSIDE.test(text.charAt(begin - 1))) begin--;
  return begin;
}
