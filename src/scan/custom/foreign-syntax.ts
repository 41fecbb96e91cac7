/** Signs that mean something else after a backslash or within brackets are taken together with those. */
const SIGNS =
  /\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\w+:\]|[^\]\\])*\]|\(\?(?:<?[=!]|P=|[>(#])|[*+?}]\+|\{(?:\d+,)?(?!1000\b)\d{4,}/gu;

const INTO_GROUP = "and make the key the group (?P<secret>…)";

/** By its sign, what other engines know and RE2 does not, and what does the same there. */
const INSTEAD: readonly (readonly [sign: RegExp, words: string])[] = [
  [/^\(\?=/u, `it has no look-ahead (?=…); match what follows as well, ${INTO_GROUP}`],
  [/^\(\?!/u, "it has no look-ahead (?!…); say under allow (in TOML, in an allowlist) what is no key"],
  [/^\(\?<=/u, `it has no look-behind (?<=…); match what stands before as well, ${INTO_GROUP}`],
  [/^\(\?<!/u, `it has no look-behind (?<!…); write \\b or (?:^|[^…]) there, ${INTO_GROUP}`],
  [/^(?:\\[1-9k]|\(\?P=)/u, "it has no back references; write that part of the expression once more"],
  [/^\(\?>/u, "it has no atomic groups (?>…); (?:…) will do"],
  [/^\(\?\(/u, "it has no conditions (?(…)…); write both cases with | between them"],
  [/^\(\?#/u, "it has no comments (?#…); please leave it out"],
  [/^\\Z/u, String.raw`it has no \Z; write \z`],
  [/^\{/u, "its repeats count to 1,000 at most"],
  [/^[*+?}]\+/u, "it has no possessive repeats; please leave out the second sign"],
];

/** What an expression asks for that an engine of linear time cannot do, and what to write instead. */
export function foreignSyntax(source: string): string | undefined {
  for (const [sign] of source.matchAll(SIGNS)) {
    const known = INSTEAD.find(([pattern]) => pattern.test(sign));
    if (known !== undefined) return known[1];
  }
  return undefined;
}
