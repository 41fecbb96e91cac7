import type { Around } from "../../formats/token-format.ts";
import { isHash } from "../../values/hash-forms.ts";
import { isLookAlike } from "../../values/look-alike.ts";
import { isAbout, secretness } from "../../values/names.ts";
import { isPageToken, isSearchKey } from "../../values/public-keys.ts";
import { randomness } from "../../values/randomness.ts";
import { contextOf } from "../context-of.ts";
import type { Confidence } from "../match.ts";
import { type Introduction, introductionOf } from "../naming/introduction.ts";
import { sectionOf } from "../naming/parent-name.ts";
import type { RawMatch } from "../raw-match.ts";
import type { Rule } from "../rules/rule.ts";
import { hasOneIn } from "../texts/ascending.ts";
import type { SourceText } from "../texts/source-text.ts";
import { isInForeignAddress } from "./foreign-address.ts";
import type { Words } from "./keyed-places.ts";
import { isOwnName } from "./own-names.ts";
import { isSpokenFor } from "./spoken-for.ts";
import { isInCommand, isInLine, isInRequest, isLabelled, isWholeFile, standsAlone } from "./standing.ts";

/** A value of the shape of a key, and the provider's words around it. */
export interface Candidate {
  readonly words: Words;
  readonly found: RawMatch;
}

/** How it is introduced. */
interface Introduced extends Candidate {
  readonly introduction: Introduction;
  /** The nearest name; empty where there is none. */
  readonly nearest: string;
  /** True for the argument of a call that takes a key. */
  readonly isGivenToClient: boolean;
  /** What looks like a hash needs a name, and a better one. */
  readonly isHashLike: boolean;
}

/** How sure the surroundings make us; undefined where they do not introduce a key of this format. */
export function confidenceIn(rule: Rule, source: SourceText, candidate: Candidate): Confidence | undefined {
  const { words, found } = candidate;
  const introduction = introductionOf(source.text, found.start, words.tables.cellAt(found.start));
  const nearest = introduction.names[0] ?? "";
  const isGivenToClient = introduction.by === "called" && CLIENT.test(nearest) && !ASKING.test(nearest);
  const isHashLike = HASH_LENGTH.test(found.secret);
  const introduced = { ...candidate, introduction, nearest, isGivenToClient, isHashLike };
  // The public half beside it says more than any name but one of somebody else's, and is looked for later.
  if (rule.format.context?.onlyInPairs) {
    const isTold = isOfAnother(rule, source, introduced) || isOfNobody(source, introduced);
    return standsAlone(source, found, words) && !isTold ? "medium" : undefined;
  }
  if (isSomethingElse(rule, source, introduced)) return undefined;
  if (hasNameOfProvider(rule, introduced)) return "high";
  if (isOfAnother(rule, source, introduced) || setsUpAnother(source, introduced)) return undefined;
  if (isInForeignAddress(source, found, words)) return undefined;
  if (isOfNobody(source, introduced) || isOfAnybody(source, introduced)) return undefined;
  return hasNameOfSecret(introduced) || hasPlaceOfKey(rule, source, introduced) ? "medium" : undefined;
}

/** Calls that take a key: `new Client(`, `connect(`. */
const CLIENT = /client|service|api$|sdk|login|connect|auth|init|configure|session|adapter|handler|\bbot\b/i;

/** Those that ask a client for something take what it is called: `client.get(`. */
const ASKING =
  /(?:\.|->|::)(?:cancel|delete|describe|download|fetch|find|get|remove|retrieve|update)(?:By|ById|One|(?!\w*(?:Adapter|Api|Auth|Bot|Client|Connection|Handler|Instance|Login|Sdk|Service|Session|Token))[A-Z][a-z]\w*)?$/;

/** As long as hashes and UUIDs are. */
const HASH_LENGTH =
  /^(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

function isSomethingElse(rule: Rule, source: SourceText, introduced: Introduced): boolean {
  const { found, introduction, nearest, isGivenToClient } = introduced;
  // The provider's own word for a key counts more: a `routing_key` opens something, whatever others do.
  if (secretness(nearest) === "public" && !isGivenToClient && !rule.keyWords.test(nearest)) return true;
  // Nobody wrote the name that a section and its key have together.
  if (introduction.names.some((name) => name !== introduction.bySection && rule.not.test(name))) return true;
  if (isForEverybody(source, found, introduction.names[0])) return true;
  return rule.format.isOther?.(found.secret, around(source, found)) === true;
}

/** A hash by its name, or what a site tells every visitor. */
function isForEverybody(source: SourceText, found: RawMatch, name: string | undefined): boolean {
  const context = contextOf(source, found, name);
  const value = source.slice(found.start, found.end);
  return isSearchKey(value, context) || isPageToken(value, context) || isHash(value, context);
}

/** More than what most decisions look at: the members of a record. */
function around(source: SourceText, { start, end }: RawMatch): Around {
  return {
    before: source.slice(Math.max(0, start - RECORD), start),
    after: source.slice(end, end + RECORD),
  };
}

const RECORD = 400;

function hasNameOfProvider(rule: Rule, introduced: Introduced): boolean {
  const { introduction, nearest } = introduced;
  // `ACME_RELEASE` is which one runs.
  const isOther = isToldAbout(introduced) && secretness(nearest) === "none" && !rule.keyWords.test(nearest);
  if (rule.words.test(nearest)) return !isOther;
  return !isToldAbout(introduced) && introduction.names.some((name) => rule.words.test(name));
}

/** True for the name of what is said about something, where a hash would have it. */
function isToldAbout({ isHashLike, nearest }: Introduced): boolean {
  return isHashLike && isAbout(nearest);
}

/** True where the value is called, or stands in a section that is called, as another service is: `mixpanel_token`. */
function isOfAnother({ provider, words: own }: Rule, source: SourceText, introduced: Introduced): boolean {
  const { words, nearest, introduction, found } = introduced;
  if (introduction.by !== "assigned") return false;
  const others = words.met.filter(({ provider: { id } }) => familyOf(id) !== familyOf(provider.id));
  const tells = (name: string) =>
    others.some((other) => other.words.test(name) && !other.keyWords.test(name));
  if (tells(nearest)) return true;
  const section = sectionOf(source.text, found.start) ?? "";
  return !own.test(section) && tells(section);
}

/** True for what looks like a hash, and sets up something with a name of its own, which may show its key to everybody. */
function setsUpAnother({ text }: SourceText, { found, isHashLike }: Introduced): boolean {
  return isHashLike && SET_UP.test(text.slice(Math.max(0, found.start - CALL), found.start));
}

/** `mixpanel.init("`, `amplitude.getInstance().init("`; not `client.init("`, which may be anybody's. */
const SET_UP =
  /(?<![\w$.])(?!(?:api|app|auth|bot|client|self|service|sdk|session|this)\.)[A-Za-z_$][\w$]{1,40}(?:\.\w{1,20}\(\))?\.(?:init|initialize|setup)\(["'`]$/i;

/** So far before a value such a call begins at most, in characters. */
const CALL = 90;

/** True where the value is called as what no service gives out: `DB_PASSWORD`, `sessionKey`, `encryption.key`. */
function isOfNobody(source: SourceText, introduced: Introduced): boolean {
  const { found, nearest, introduction } = introduced;
  if (introduction.by !== "assigned") return false;
  const inSection = [sectionOf(source.text, found.start), nearest].filter((name) => name !== undefined);
  if (!isOwnName(nearest) && !isOwnName(inSection.join("_"))) return false;
  return isToldByName(source, introduced);
}

/** True where it has a name of its own, and all names of the provider around it are those of other keys. */
function isOfAnybody(source: SourceText, introduced: Introduced): boolean {
  const { found, words, nearest, introduction } = introduced;
  const isNamed = introduction.by === "assigned" && /secret|maybe/.test(secretness(nearest));
  return isNamed && isSpokenFor(source, found, words) && isToldByName(source, introduced);
}

/** The letters of an app password, which nobody would tell by its name alone, stay the provider's. */
function isToldByName(source: SourceText, { found, nearest }: Introduced): boolean {
  const { secret } = found;
  if (!/^(?=.*\d)[\w+/=.-]+$/.test(secret) || randomness(secret) < TOLD) return false;
  return !isLookAlike(secret, contextOf(source, found, nearest));
}

/** From here on a value is told by its name. */
const TOLD = 0.6;

/** What the services of one house have in common: `azure` and `azure-openai`. */
function familyOf(id: string): string | undefined {
  return id.split("-", 1)[0];
}

/** So many of the nearest names tell of a secret. */
const NEAREST = 3;

function hasNameOfSecret(introduced: Introduced): boolean {
  const { introduction, isGivenToClient } = introduced;
  if (isGivenToClient) return true;
  const readings = introduction.names.slice(0, NEAREST).map(secretness);
  const isNamed = readings.some(
    (reading) => reading === "secret" || (reading === "maybe" && introduction.by === "assigned"),
  );
  return isNamed && !isPassing(introduced);
}

/** True for what belongs to a visit or to a message. */
function isPassing({ isHashLike, nearest }: Introduced): boolean {
  return isHashLike && PASSING.test(nearest);
}

const PASSING = /(?:session|sid|serial|nonce|cookie|sig|signature)$/i;

/** True where a value that has no such name stands where keys of the provider do. */
function hasPlaceOfKey(rule: Rule, source: SourceText, introduced: Introduced): boolean {
  const { words, found, introduction, nearest, isHashLike } = introduced;
  const isNearby = rule.format.context?.by === "nearby";
  if (introduction.by === "spaced" && THING.test(nearest)) return false;
  if (!standsAlone(source, found, words) && !(isNearby && isInRequest(source, found))) return false;
  if (!isToldAbout(introduced) && isLabelled(source, found, words)) return true;
  if ((words.inPath && isWholeFile(source, found)) || isInCommand(source, found, words)) return true;
  const close = { start: found.start - CLOSE, end: found.start };
  if (secretness(nearest) === "maybe" && !isPassing(introduced) && hasOneIn(words.at, close)) return true;
  if (isNearby) return true;
  const isBare = introduction.isInUrl || (introduction.by !== "assigned" && !isHashLike);
  return isBare && isInLine(source, found, words);
}

/** What people and logs tell apart by what looks drawn: "the Acme build is 0a1b…", "Acme request 0a1b… done". */
const THING =
  /^(?:artifact|branch|build|case|commit|cursor|dashboard|deployment|digest|event|image|incident|instance|job|pipeline|ref|release|request|revision|run|session|snapshot|task|ticket|trace|transaction|version|workflow)$/i;

/** So far before a value stand the words of "the Twilio key 0a1b...", which no operator joins, in characters. */
const CLOSE = 40;
