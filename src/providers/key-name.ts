/** What has a name in the catalogue, or in a policy. */
interface Named {
  readonly id: string;
  readonly name: string;
}

/** These are no vendors: within a sentence, what they are called begins with a small letter. */
const KINDS: ReadonlySet<string> = new Set([
  "app-secret",
  "basic-auth",
  "config-file",
  "custom",
  "database-url",
  "generic",
  "totp",
  "wallet",
]);

/** Of these, the format says all that is known: "secret of unknown kind", "password of a keystore". */
const TOLD_BY_FORMAT: ReadonlySet<string> = new Set(["config-file", "generic"]);

/** A key within a sentence: "Hugging Face user access token", "database connection URL". */
export function keyName(provider: Named, format: { readonly name: string }): string {
  return TOLD_BY_FORMAT.has(provider.id) ? format.name : `${inSentence(provider)} ${format.name}`;
}

/** The same at the beginning of a line. */
export function keyTitle(provider: Named, format: { readonly name: string }): string {
  const name = keyName(provider, format);
  return KINDS.has(provider.id) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
}

/** Whose key it is, within a sentence. */
export function inSentence({ id, name }: Named): string {
  return KINDS.has(id) ? `${name.charAt(0).toLowerCase()}${name.slice(1)}` : name;
}
