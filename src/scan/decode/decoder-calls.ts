import type { SourceText } from "../texts/source-text.ts";
import { type Decoded, removed } from "./decoded.ts";

const REACH = 120;
const SHORT_REACH = 48;

const WORDS = "(?:atob|b64|base64|hex|decode|unescape|unquote|buffer\\.from)";

const SOMETHING = new RegExp(`${WORDS}[\\w$]{0,30}!?\\(\\s{0,8}[bru@]?["'\`]?$|(?:echo|printf|<<<)`, "i");

/** `atob(`, `base64.b64decode(`, `Base64.getDecoder().decode(`, `new String(Buffer.from(`. */
const CALL = new RegExp(
  `(?:(?:new )?[\\w$\\[]{1,24}\\(){0,2}(?:[\\w$\\[\\]]{1,40}(?:\\(\\))?(?:\\.|::)){0,5}[\\w$]{0,30}${WORDS}[\\w$]{0,30}!?\\(\\s{0,8}[bru@]?(?=["'\`]?$)`,
  "i",
);

/** `$(echo `, `$(base64 -d <<< `. */
const COMMAND =
  /(?:\$\(|`)\s?(?:(?:echo|printf)(?: -\w{1,3}| ['"]?%s['"]?){0,2}|base64 -{1,2}\w{1,8} ?<<<)\s(?=["']?$)/;

/** What decodes a part stands between it and its name: the decoded text is read without it. */
export function decoderCalls(source: SourceText, parts: readonly Decoded[]): readonly Decoded[] {
  return parts.flatMap(({ start }, index) => {
    const least = parts[index - 1]?.end ?? 0;
    const near = source.bytes.toString("latin1", Math.max(least, start - SHORT_REACH), start);
    if (!SOMETHING.test(near)) return [];
    const before = source.bytes.toString("latin1", Math.max(least, start - REACH), start);
    const line = before.slice(before.lastIndexOf("\n") + 1);
    const call = CALL.exec(line) ?? COMMAND.exec(line);
    if (call === null) return [];
    const from = start - line.length + call.index;
    return [removed(from, from + call[0].length)];
  });
}
