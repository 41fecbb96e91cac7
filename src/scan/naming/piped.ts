import { UNNAMED } from "./place-name.ts";

/** What prints the value: `echo "`, `printf '%s' `, `echo "ann:`; of PowerShell, a text by itself. */
const PRINTS =
  /(?:(?:^|[\s;&|(`])(?:echo(?: -[neE]{1,3})?|printf(?: ["']?%s(?:\\n)?["']?)?) ["']?(?:[\w.-]{1,40}:)?|(?:^|[\n;({=])\s{0,40}["'])$/;

/** What keeps it under a name: `| gh secret set NAME`, `| wrangler secret put NAME`, `| docker secret create NAME -`. */
const KEEPS =
  /^[^\s"'|]{8,256}["']? ?\| ?\w[^\n|;]{0,60}?\b(?:secrets?|env)(?: |:)(?:set|put|add|create) (?<name>[A-Za-z_][\w-]{2,63})(?![\w-])/;

/** What asks for a password: `| docker login --password-stdin`, `| sudo -S`, `| ConvertTo-SecureString`. */
const ASKS =
  /^[^\s"'|]{8,256}["']? ?\| ?(?:[^\n|;]{1,160}?(?:password-stdin|passwd --stdin)|sudo -S|ConvertTo-SecureString)\b/;

/** What asks for a user and a password with a colon between them, of which only the password is the value. */
const ASKS_FOR_BOTH = /^[^\s"'|]{8,256}["']? ?\| ?(?:sudo )?chpasswd\b/;

/** So far before and after the beginning of a value is looked, in characters. */
const REACH = { before: 64, after: 400 };

/** The name under which a command keeps what is printed into it, or asks for it; undefined where the value is not. */
export function pipedName(text: string, start: number): string | undefined {
  const before = text.slice(Math.max(0, start - REACH.before), start);
  if (!PRINTS.test(before)) return undefined;
  const rest = text.slice(start, start + REACH.after);
  const isAskedFor = ASKS.test(rest) || (before.endsWith(":") && ASKS_FOR_BOTH.test(rest));
  return KEEPS.exec(rest)?.groups?.name ?? (isAskedFor ? UNNAMED : undefined);
}
