import { secretness } from "./names.ts";
import { isRandom } from "./randomness.ts";
import type { ValueContext } from "./value-context.ts";

const URL_FORM =
  /^(?:[a-z][a-z\d+.-]{1,20}:\/\/|\/\/(?=[\w-]{1,60}(?:\.[\w-]{1,60}){0,5}\.[a-z]{2,18}[/:?]))(?<authority>[^\s/?#]{1,300})(?<path>[^\s?#]*)(?:\?(?<query>[^\s#]*))?(?:#\S*)?$/i;
const AUTHORITY = /^(?:[^:@]{0,100}@)?(?:\[[\da-f:.]+\]|[\w.*${}<>-]+)(?::\d{1,5})?$/i;

/** True for a URL that holds no password, and no parameter that reads like a secret. */
export function isPlainUrl(value: string): boolean {
  const { authority, query = "" } = URL_FORM.exec(value)?.groups ?? {};
  if (authority === undefined || !AUTHORITY.test(authority)) return false;
  return query.split(/[&;]/).every((pair) => {
    const [name = "", given = ""] = pair.split("=", 2);
    return given.length < 8 || (secretness(name) !== "secret" && !/^(?:key|sig|signature|code)$/i.test(name));
  });
}

const BADGE =
  /(?:\.svg|badges?\/[\w.-]{1,40}|\/\/img\.shields\.io\/[\w./-]{1,120})\?(?:[\w-]{1,30}=[^&\s]{0,60}&(?:amp;)?){0,4}[\w-]{1,30}=$/;

/** In the address of a file that Firebase gives to every visitor of a page (remembered in 2026-11). */
const DOWNLOAD = /\/o\/[^\s"'?]{1,200}\?alt=media&(?:amp;|\\u0026)?token=$/;

/** True for what a badge in a README or the address of a picture shows to everybody: `badge.svg?token=`, `/0a1b….svg`, `?alt=media&token=`. */
export function isOfBadge({ before = "", after = "" }: ValueContext): boolean {
  return BADGE.test(before) || DOWNLOAD.test(before) || (after.startsWith(".svg") && before.endsWith("/"));
}

const EMAIL = /^(?:mailto:)?[\w.+-]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,18}$/i;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2}|:\d{1,5})?$/;
const IPV6 =
  /^\[?(?=[\da-f:]*:[\da-f:]*:)[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?:%\w{1,15})?\]?(?:\/\d{1,3}|:\d{1,5})?$/i;
const HARDWARE = /^[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4,6}$|^(?:[\da-f]{4}\.){2}[\da-f]{4}$/i;
const HOST = /^(?:\*\.)?(?:[a-z\d](?:[\w-]{0,61}[a-z\d])?\.){1,8}(?:[a-z]{2,18})\.?(?::\d{1,5})?$/;

/** True for addresses of people, machines and network cards. */
export function isNetworkAddress(value: string): boolean {
  if (value.length > 300) return false;
  return [EMAIL, IPV4, IPV6, HARDWARE].some((form) => form.test(value)) || isHost(value);
}

/** A host is of labels; so is a key with points in it, but those are long and not made of words. */
function isHost(value: string): boolean {
  return HOST.test(value) && value.split(".").every((label) => label.length < 20 || !isRandom(label));
}

const ROOTED =
  /^(?:\.{1,2}[/\\]|~[/\\]|[A-Za-z]:[/\\]|\/(?:bin|dev|etc|home|lib|mnt|opt|proc|root|run|srv|sys|tmp|usr|var|Users|Library|Volumes|app|data|workspace)\/|%[A-Z]{3,20}%[/\\])/;
const EXTENSION =
  /[\w)\]-]\.(?:[a-z]{1,3}[a-z\d]?|astro|class|conf|config|gradle|graphql|html|ipynb|java|jpeg|json|jsonl|keystore|kdbx|lock|plist|pptx|properties|proto|scss|sqlite|svelte|swift|tfstate|tfvars|toml|webp|woff2?|xhtml|yaml)$/i;

/** True for paths and file names: rooted, or with an extension, or of parts that people name. */
export function isFilePath(value: string): boolean {
  if (value.length > 1_000 || /[\n"'`{}<>|;=]|:\/\//.test(value)) return false;
  const isPlain = /^[\w@()[\]/\\. +,~$%:-]+$/.test(value);
  if (isPlain && EXTENSION.test(value)) return true;
  if (isPlain && ROOTED.test(value)) return true;
  return /[/\\]/.test(value) && !isRandom(value);
}
