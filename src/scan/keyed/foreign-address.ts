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

/** What an address is given to: `"url": "`, `ACME_URL=`. */
const NAME = /[\w.-]{1,80}["'`]?\s{0,4}(?:=>|[:=])\s{0,4}["'`]?$/;

/**
 * True for a parameter in an address of somebody else, whatever other lines say: the host tells whose it is. An own
 * server, or one of documentation, may stand for any, and so may one in the provider's name: `ACME_URL=https://…`.
 */
export function isInForeignAddress(source: SourceText, { start }: Span, { at }: Words): boolean {
  if (source.text.charAt(start - 1) !== "=") return false;
  const begin = beginOfAddress(source.text, start);
  const address = source.text.slice(begin, start);
  const host = PARAMETER.test(address.slice(-64))
    ? HOST.exec(address)?.groups?.host?.toLowerCase()
    : undefined;
  if (host === undefined || isNearbyHost(host) || isReservedHost(host)) return false;
  const named = NAME.exec(source.text.slice(Math.max(0, begin - 100), begin))?.[0].length ?? 0;
  return !hasOneIn(at, { start: begin - named, end: start });
}

function beginOfAddress(text: string, start: number): number {
  const least = Math.max(0, start - LONGEST);
  let begin = start;
  while (begin > least && !OUTSIDE.test(text.charAt(begin - 1))) begin--;
  return begin;
}
