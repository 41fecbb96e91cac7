import { isAbout, secretness } from "../../values/names.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText, Span } from "../texts/source-text.ts";
import { NEARBY, type Words } from "./keyed-places.ts";

/** `* Weights & Biases: `, `Mistral AI – \``, `<td>Azure OpenAI</td><td>`: nothing but what the service is called. */
const LABEL =
  /^[\s*>#|+-]{0,12}(?:<[a-z]{1,8}>){0,3}(?<label>[A-Za-z][\w.'-]{0,30}(?: (?:& )?[A-Za-z][\w.'-]{0,30}){1,3})["'*_`]{0,3}\s{0,3}(?::|\|{1,2}|\xe2\x80[\x93\x94]|<\/td>\s{0,8}<td>)\s{0,4}(?:<[a-z]{1,6}>)?["'*_`]{0,3}$/;

/** True behind a label of several words, one of which is the provider's; one word alone is a name. */
export function isLabelled({ text }: SourceText, { start }: Span, { at }: Words): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", start - 1) + 1, start - LABELS), start);
  const label = LABEL.exec(line)?.groups?.label;
  if (label === undefined || isAbout(label)) return false;
  const begin = start - line.length + line.indexOf(label);
  return hasOneIn(at, { start: begin, end: begin + label.length });
}

/** So far before its value a label stands, in characters. */
const LABELS = 120;

/** True in `secrets/cohere_token`, which holds nothing else, and whose path says what it is. */
export function isWholeFile({ path, text }: SourceText, { start, end }: Span): boolean {
  if (text.length > end - start + 8 || text.slice(0, start).trim() !== "" || text.slice(end).trim() !== "")
    return false;
  const names = path.split("/").map((name) => name.replace(/\.\w{2,4}$/, ""));
  return names.some((name) => secretness(name) === "secret" || secretness(name) === "maybe");
}

/** Hosts of pages and files, in whose paths stand the ids of these and of what the pages are about. */
const FOR_PEOPLE =
  /:\/\/(?:www|dl|downloads?|cdn|static|assets|files|img|images|media|badges?|docs?|help|support|blog|community|forum|status|app|dashboard|console|portal)\./;

/** What an address of a service names by an id, in the part before it. */
const NAMED_BY_ID =
  /\/(?:accounts?|albums?|articles?|assets?|boards?|builds?|campaigns?|channels?|collections?|comments?|customers?|dashboards?|datasets?|deployments?|documents?|embed|entries|events?|files?|folders?|forms?|groups?|images?|invoices?|issues?|items?|jobs?|lists?|maps?|members?|messages?|monitors?|notes?|orders?|organi[sz]ations?|orgs|pages?|payments?|people|photos?|playlists?|posts?|products?|profiles?|projects?|records?|reports?|runs?|share|shared|snapshots?|spaces?|tags?|tasks?|teams?|templates?|threads?|tickets?|tracks?|transactions?|users?|videos?|view|watch|workflows?|workspaces?)\/$/;

/** The same behind the version of an interface, whatever it names; but for what is called with a key. */
const RESOURCE =
  /\/v\d{1,2}(?:\.\d)?\/(?![a-z_-]{0,20}(?:auth|beat|hook|input|integration|key|secret|token))[a-z][a-z_-]{2,30}\/$/;

/** Not a part of something longer: of a path, of base64; but for the path of a URL with the provider's word in it. */
export function standsAlone({ text }: SourceText, { start, end }: Span, { at }: Words): boolean {
  if (!/[/+_.%~@-]/.test(text.charAt(start - 1)) && !/[/+%~@-]/.test(text.charAt(end))) return true;
  const before = text.slice(Math.max(0, start - 300), start);
  const from = start - (/[^\s"'<>]*$/.exec(before)?.[0].length ?? 0);
  const to = end + (/[\s"'<>]/.exec(text.slice(end, end + 300))?.index ?? 300);
  return (
    !FOR_PEOPLE.test(text.slice(from, start)) &&
    !NAMED_BY_ID.test(text.slice(from, start)) &&
    !RESOURCE.test(text.slice(from, start)) &&
    /:\/\//.test(text.slice(from, start)) &&
    hasOneIn(at, { start: from, end: to })
  );
}

/** In the path of a request, of which the host stands elsewhere, as logs of programs tell it: `url: /bot123:AAF…/getMe`. */
export function isInRequest({ text }: SourceText, { start, end }: Span): boolean {
  return (
    /[\s"'`]\/[a-z\d]{1,12}$/.test(text.slice(Math.max(0, start - 16), start)) && text.charAt(end) === "/"
  );
}

/** `curl -u ann:`, with what opens the value. */
const LOGIN = /(?<![\w-])(?:-u|--user)[ =]["']?[^\s"':]{1,120}:$/;

/** In the place of a password in a command that has a word of the provider, perhaps in the address that it calls. */
export function isInCommand(source: SourceText, { start }: Span, { at }: Words): boolean {
  if (!LOGIN.test(source.slice(Math.max(0, start - LABELS - 12), start))) return false;
  return hasOneIn(at, commandAround(source.text, start));
}

/** The line, and those that a backslash joins with it. */
function commandAround(text: string, place: number): Span {
  let start = text.lastIndexOf("\n", place - 1) + 1;
  for (
    let lines = 0;
    lines < NEARBY.lines && /\\\r?\n$/.test(text.slice(Math.max(0, start - 3), start));
    lines++
  )
    start = text.lastIndexOf("\n", start - 2) + 1;
  let end = lineEnd(text, place);
  for (let lines = 0; lines < NEARBY.lines && /\\\r?$/.test(text.slice(end - 2, end)); lines++)
    end = lineEnd(text, end + 1);
  return { start, end };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** With a word of the provider in its own line. */
export function isInLine(source: SourceText, { start }: Span, { at }: Words): boolean {
  return hasOneIn(at, source.linesAround(start, 0, NEARBY.bytes));
}
