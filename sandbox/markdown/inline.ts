import type { Inline } from "./nodes.ts";

// Looking for the end of every sign takes long in a text of signs only; nobody writes lines like that.
const LONGEST_WITH_SIGNS = 10_000;

/** What stands at a place of a line, and how many characters it takes. */
interface Found {
  readonly length: number;
  readonly parts: readonly Inline[];
}

type Reader = (source: string, at: number) => Found | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  "\\": readEscape,
  "`": readCode,
  "&": readEntity,
  "<": readTag,
  "[": readLink,
  "*": readEmphasis,
  _: readEmphasis,
  h: readAddress,
  "\n": () => ({ length: 1, parts: [{ kind: "break" }] }),
};

/** Reads what stands inside a line of Markdown. */
export function parseInline(source: string): readonly Inline[] {
  if (source.length > LONGEST_WITH_SIGNS) return [{ kind: "text", text: source }];
  const parts: Inline[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") parts.push({ kind: "text", text });
    text = "";
  };
  for (let at = 0; at < source.length; ) {
    const found = READERS[source.charAt(at)]?.(source, at);
    if (found === undefined) {
      text += source.charAt(at);
      at += 1;
      continue;
    }
    for (const part of found.parts) {
      if (part.kind === "text") text += part.text;
      else {
        flush();
        parts.push(part);
      }
    }
    at += found.length;
  }
  flush();
  return parts;
}

function textOf(text: string, length: number): Found {
  return { length, parts: [{ kind: "text", text }] };
}

function readEscape(source: string, at: number): Found | undefined {
  const next = source.charAt(at + 1);
  return /[!-/:-@[-`{-~]/.test(next) ? textOf(next, 2) : undefined;
}

function readCode(source: string, at: number): Found {
  const [run = "`"] = /^`+/.exec(source.slice(at)) ?? [];
  const end = endOfCode(source, at);
  if (end === undefined) return textOf(run, run.length);
  const inside = source.slice(at + run.length, end - run.length).replaceAll("\n", " ");
  const isPadded = inside.startsWith(" ") && inside.endsWith(" ") && inside.trim() !== "";
  const text = isPadded ? inside.slice(1, -1) : inside;
  return { length: end - at, parts: [{ kind: "code", text }] };
}

/** Where the code that begins here ends: after the next run of equally many backticks. */
function endOfCode(source: string, at: number): number | undefined {
  const [run = ""] = /^`+/.exec(source.slice(at)) ?? [];
  for (const next of source.slice(at + run.length).matchAll(/`+/g)) {
    if (next[0].length === run.length) return at + run.length + next.index + run.length;
  }
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

function readEntity(source: string, at: number): Found | undefined {
  const [whole, name, decimal, hexadecimal] =
    /^&(?:([a-z]{2,5})|#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));/.exec(source.slice(at, at + 12)) ?? [];
  if (whole === undefined) return undefined;
  if (name !== undefined) {
    const sign = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
    return sign === undefined ? undefined : textOf(sign, whole.length);
  }
  const point = decimal === undefined ? Number.parseInt(hexadecimal ?? "0", 16) : Number(decimal);
  const isSign = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return textOf(isSign ? String.fromCodePoint(point) : "\ufffd", whole.length);
}

/** Comments vanish; of all tags only the few that Rekey writes mean anything, the others are text. */
function readTag(source: string, at: number): Found | undefined {
  if (source.startsWith("<!--", at)) {
    const end = source.indexOf("-->", at);
    return { length: (end === -1 ? source.length : end + 3) - at, parts: [] };
  }
  const [lineBreak] = /^<br ?\/?>/.exec(source.slice(at, at + 6)) ?? [];
  if (lineBreak !== undefined) return { length: lineBreak.length, parts: [{ kind: "break" }] };
  const end = source.startsWith("<code>", at) ? source.indexOf("</code>", at) : -1;
  if (end === -1) return undefined;
  const text = source.slice(at + 6, end).replace(/&[^;]{1,10};/g, (entity) => {
    const [sign] = readEntity(entity, 0)?.parts ?? [];
    return sign?.kind === "text" ? sign.text : entity;
  });
  return { length: end + 7 - at, parts: [{ kind: "code", text }] };
}

function readLink(source: string, at: number): Found | undefined {
  const close = closingBracket(source, at);
  if (close === undefined) return undefined;
  const [whole, href = ""] = /^\(([^\s()<>]*)\)/.exec(source.slice(close + 1)) ?? [];
  if (whole === undefined) return undefined;
  const children = withoutLinks(parseInline(source.slice(at + 1, close)));
  const length = close + 1 + whole.length - at;
  return { length, parts: isSafe(href) ? [{ kind: "link", href, children }] : children };
}

/** A link cannot stand in a link. */
function withoutLinks(parts: readonly Inline[]): readonly Inline[] {
  return parts.flatMap((part): readonly Inline[] => {
    if (part.kind === "link") return part.children;
    return "children" in part ? [{ ...part, children: withoutLinks(part.children) }] : [part];
  });
}

/** The bracket that closes this one; brackets in code do not count. */
function closingBracket(source: string, at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < source.length; next += 1) {
    const sign = source.charAt(next);
    if (sign === "\\") next += 1;
    else if (sign === "`") next = (endOfCode(source, next) ?? next + 1) - 1;
    else if (sign === "[") depth += 1;
    else if (sign === "]") {
      depth -= 1;
      if (depth === 0) return next;
    }
  }
  return undefined;
}

function isSafe(href: string): boolean {
  return /^https?:\/\//i.test(href) || /^[/#](?!\/)/.test(href);
}

function readEmphasis(source: string, at: number): Found | undefined {
  const sign = source.charAt(at);
  const mark = source.startsWith(sign + sign, at) ? sign + sign : sign;
  const start = at + mark.length;
  if (/^\s|^$/.test(source.charAt(start))) return textOf(mark, mark.length);
  if (sign === "_" && /\w/.test(source.charAt(at - 1))) return textOf(mark, mark.length);
  const end = endOfEmphasis(source, start, mark);
  if (end === undefined) return textOf(mark, mark.length);
  const children = parseInline(source.slice(start, end));
  const kind = mark.length === 2 ? "strong" : "emphasis";
  return { length: end + mark.length - at, parts: [{ kind, children }] };
}

function endOfEmphasis(source: string, start: number, mark: string): number | undefined {
  for (let next = start + 1; next < source.length; next += 1) {
    const sign = source.charAt(next);
    if (sign === "\\") next += 1;
    else if (sign === "`") next = (endOfCode(source, next) ?? next + 1) - 1;
    else if (source.startsWith(mark, next)) {
      const isLonger = mark.length === 1 && source.charAt(next + 1) === mark;
      if (isLonger) next += 1;
      else if (!/\s/.test(source.charAt(next - 1))) return next;
    }
  }
  return undefined;
}

/** A web address that stands in the text becomes a link, as on GitHub. */
function readAddress(source: string, at: number): Found | undefined {
  if (/\w/.test(source.charAt(at - 1))) return undefined;
  const [address] = /^https?:\/\/[^\s<>"'`*\\]+/.exec(source.slice(at, at + 2_000)) ?? [];
  const href = address?.replace(/[.,:;!?)\]]+$/, "");
  if (href === undefined || !/^https?:\/\/\w/.test(href)) return undefined;
  return { length: href.length, parts: [{ kind: "link", href, children: [{ kind: "text", text: href }] }] };
}
