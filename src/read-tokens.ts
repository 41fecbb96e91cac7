import { ConfigError } from "./config-error.ts";
import { Secret } from "./incident/secret.ts";
import type { ReadToken } from "./ports/read-tokens.ts";
import type { Metadata } from "./targets/metadata/metadata.ts";
import { tellingPlatforms } from "./targets/metadata/telling-platforms.ts";

/** The tokens with which platforms tell when something was changed, as the environment gives them. */
export interface ReadTokenConfig {
  /** The accounts on GitHub that they are for, in small letters. */
  readonly accounts: readonly string[];
  /** By the id of the platform. */
  readonly tokens: ReadonlyMap<string, ReadToken>;
}

type Source = Readonly<Record<string, string | undefined>>;

const PREFIX = "REKEY_READ_";
const FOR = `${PREFIX}FOR`;

/** Reads all settings that begin with `REKEY_READ_`. None of the messages holds a token. */
export function parseReadTokens(source: Source): ReadTokenConfig {
  refuseUnknown(source);
  const tokens = new Map(
    tellingPlatforms.flatMap((metadata) => {
      const token = tokenFor(metadata, source);
      return token === undefined ? [] : [[metadata.id, token] as const];
    }),
  );
  const accounts = accountsIn(settingIn(source, FOR) ?? "");
  if (tokens.size > 0 && accounts.length === 0) {
    throw new ConfigError(
      `${FOR} is missing. Name the accounts on GitHub whose repositories may learn what the tokens in ${PREFIX}… can read, with commas in between.`,
    );
  }
  return { accounts, tokens };
}

function settingIn(source: Source, name: string): string | undefined {
  return source[name]?.trim() || undefined;
}

/** A slip of the pen would do nothing, without a word. */
function refuseUnknown(source: Source): void {
  const known = [
    FOR,
    ...tellingPlatforms.flatMap((metadata) => [
      tokenName(metadata),
      ...(metadata.isMovable === true ? [urlName(metadata)] : []),
    ]),
  ];
  const unknown = Object.keys(source).find((name) => name.startsWith(PREFIX) && !known.includes(name));
  if (unknown === undefined) return;
  throw new ConfigError(`${unknown} is not known. There are ${known.join(", ")}.`);
}

function tokenFor(metadata: Metadata, source: Source): ReadToken | undefined {
  const value = settingIn(source, tokenName(metadata));
  const url = settingIn(source, urlName(metadata));
  if (value === undefined && url !== undefined)
    throw new ConfigError(`${tokenName(metadata)} is missing, and ${urlName(metadata)} is there.`);
  if (value === undefined) return undefined;
  if (!/^[\x20-\x7e]+$/u.test(value))
    throw new ConfigError(`${tokenName(metadata)} holds a line break or a letter that no token has.`);
  if (url === undefined && metadata.origin === undefined)
    throw new ConfigError(`${urlName(metadata)} is missing. Set it to the address of your ${metadata.name}.`);
  const secret = new Secret(value);
  return url === undefined ? { secret } : { secret, origin: originIn(url, metadata) };
}

function originIn(url: string, metadata: Metadata): string {
  const parsed = URL.parse(url);
  if (parsed?.protocol === "https:" && parsed.href === `${parsed.origin}/`) return parsed.origin;
  throw new ConfigError(
    `${urlName(metadata)} must be https:// and a host, such as https://${metadata.id}.example.com.`,
  );
}

function accountsIn(text: string): readonly string[] {
  const accounts = text.split(/[\s,]+/u).filter((name) => name !== "");
  if (accounts.every((name) => /^[\w-]{1,100}$/u.test(name)))
    return accounts.map((name) => name.toLowerCase());
  throw new ConfigError(`${FOR} must hold names of accounts on GitHub, with commas in between.`);
}

function tokenName({ setting }: Metadata): string {
  return `${PREFIX}${setting}_TOKEN`;
}

function urlName({ setting }: Metadata): string {
  return `${PREFIX}${setting}_URL`;
}
