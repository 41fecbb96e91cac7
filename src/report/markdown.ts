import { listed } from "./words.ts";

/**
 * Outside text (paths, names, policy files, commit data) becomes Markdown only here. GitHub renders Markdown
 * first and looks for mentions, references and emoji in the resulting text afterwards, therefore an escape alone
 * does not stop them: a zero-width space must stand between the sign and the name. Code is left alone by both.
 */
const NO_LINK = "&#8203;";

/** Characters that have a meaning in Markdown or HTML. Entities also hold where backslashes do not: in HTML and in tables. */
const SIGNS = /[&<>`*_[\]#@~|\\$]|:(?=\S)/gu;

/** What cannot be seen, or turns the reading direction of its neighbors. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu;

/** One line of visible characters, at most `limit` of them; for titles and other places that know no Markdown. */
export function plain(outside: string, limit = 200): string {
  return clip(outside.toWellFormed().replace(/\s+/gu, " ").replace(UNSEEN, "").trim(), limit);
}

/** Outside text as Markdown that shows exactly its characters, on one line, and does nothing. */
export function text(outside: string, limit = 200): string {
  return plain(outside, limit)
    .replace(SIGNS, entity)
    .replace(/www(?=\.)/giu, (www) => www + NO_LINK)
    .replace(/gh-(?=\d)/giu, (gh) => gh + NO_LINK)
    .replace(
      /^(?:[-+=]|\d+[.)])/u,
      (start) => `${start.slice(0, -1)}&#${start.charCodeAt(start.length - 1)};`,
    );
}

function entity(sign: string): string {
  const escaped = `&#${sign.charCodeAt(0)};`;
  return "#@:".includes(sign) ? escaped + NO_LINK : escaped;
}

const PROSE_LIMIT = 500;

/** Like {@link text}, but the web addresses in it can be clicked: for the steps that a team wrote itself. */
export function prose(outside: string): string {
  return plain(outside, PROSE_LIMIT)
    .split(" ")
    .map((word) => {
      const { url = word, rest = "" } = /^(?<url>https?:.*?)(?<rest>[.,;:!?)]*)$/u.exec(word)?.groups ?? {};
      return safeUrl(url) === undefined ? text(word, PROSE_LIMIT) : link(url, url) + text(rest);
    })
    .join(" ");
}

const CODE_LIMIT = 200;

/** Outside text as inline code: every character is shown, also the unseen ones. */
export function code(outside: string, limit = CODE_LIMIT): string {
  const shown = clip(visible(outside), limit);
  if (shown === "") return "(empty)";
  const fence = "`".repeat(longestRun(shown) + 1);
  const isPadded = /^`|`$|^ .* $/u.test(shown);
  return isPadded ? `${fence} ${shown} ${fence}` : fence + shown + fence;
}

/** Several names in one line of text: "`a`, `b` and `c`". */
export function codes(outside: readonly string[]): string {
  return listed(outside.map((name) => code(name)));
}

/** Like {@link code}, for tables: there a pipe ends the cell, even in code. */
export function cellCode(outside: string): string {
  const shown = clip(visible(outside), CODE_LIMIT);
  return /[|\\`]/u.test(shown) ? `<code>${shown.replace(SIGNS, entity)}</code>` : code(outside);
}

/** A block of code whose fence is longer than any run of backticks in it. An element may hold several lines. */
export function codeBlock(language: string, lines: readonly string[]): string {
  const shown = lines.flatMap((line) => line.split(/\r\n?|\n/u)).map(visible);
  const fence = "`".repeat(Math.max(3, longestRun(shown.join("\n")) + 1));
  return [fence + language.replace(/[^a-z0-9+-]/gu, ""), ...shown, fence].join("\n");
}

/** A link with a plain label; only the label where the address is not a safe one. */
export function link(label: string, url: string): string {
  return anchor(text(label), url);
}

/** A link with a label in code; only the label where the address is not a safe one. */
export function codeLink(label: string, url: string): string {
  return anchor(code(label), url);
}

/** A fold. The summary is outside text; the body is Markdown. */
export function details(summary: string, body: string): string {
  return `<details>\n<summary>${text(summary)}</summary>\n\n${body}\n\n</details>`;
}

function anchor(label: string, url: string): string {
  const href = safeUrl(url);
  return href === undefined ? label : `[${label}](${href})`;
}

/** Only the web, nothing that carries credentials, nothing that ends the link early. */
function safeUrl(url: string): string | undefined {
  if (url.length > 2000 || !/^https?:/iu.test(url) || !URL.canParse(url)) return undefined;
  const { username, password, hostname, href } = new URL(url);
  if (username !== "" || password !== "" || hostname.startsWith("[")) return undefined;
  return href.replace(
    /[()<>"'`\\|[\]*^{}\s]/gu,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function visible(outside: string): string {
  return outside.toWellFormed().replace(UNSEEN, (unseen) => {
    const point = unseen.codePointAt(0) ?? 0;
    if (point < 0x20) return String.fromCodePoint(0x2400 + point);
    return `⟨U+${point.toString(16).toUpperCase().padStart(4, "0")}⟩`;
  });
}

function longestRun(shown: string): number {
  return [...shown.matchAll(/`+/gu)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
}

function clip(shown: string, limit: number): string {
  if (shown.length <= limit) return shown;
  return `${shown.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
