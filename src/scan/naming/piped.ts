/** What prints the value: `echo "`, `printf '%s' `. */
const PRINTS = /(?:^|[\s;&|(`])(?:echo(?: -[neE]{1,3})?|printf(?: ["']?%s(?:\\n)?["']?)?) ["']?$/;

/** What keeps it under a name: `| gh secret set NAME`, `| wrangler secret put NAME`, `| docker secret create NAME -`. */
const KEEPS =
  /^[^\s"'|]{8,256}["']? ?\| ?\w[^\n|;]{0,60}?\b(?:secrets?|env)(?: |:)(?:set|put|add|create) (?<name>[A-Za-z_][\w-]{2,63})(?![\w-])/;

/** So far before and after the beginning of a value is looked, in characters. */
const REACH = { before: 24, after: 400 };

/** The name under which a command keeps what is printed into it; undefined where the value is not. */
export function pipedName(text: string, start: number): string | undefined {
  if (!PRINTS.test(text.slice(Math.max(0, start - REACH.before), start))) return undefined;
  return KEEPS.exec(text.slice(start, start + REACH.after))?.groups?.name;
}
