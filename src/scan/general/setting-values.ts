import type { SourceText, Span } from "../texts/source-text.ts";
import { LONGEST, SHORTEST } from "./lengths.ts";
import { ENDS_RUN, holdsOther } from "./unquoted.ts";

/** Files in which a line is the name and the value of a setting: of the environment, of Java, of services, YAML. */
const OF_LINES = /(?:^|\/)\.env(?:rc|\.[\w.-]{1,60})?$|\.(?:env|properties|ini|cfg|cnf|conf|ya?ml)$/i;

/** Files of text, in which people write down such lines as they are. */
const OF_TEXT = /(?:^|\/)[^./]+$|\.(?:md|markdown|txt|text|rst|adoc|asciidoc|log|out|dockerfile)$/i;

/** What stands before a value that is given to a variable of the environment, in whatever file: `export ACME_KEY="`. */
const OF_ENVIRONMENT = /(?:^|[\s"'`(-])[A-Z][A-Z\d]*(?:_[A-Z\d]+)*=["']?$/;

/** What stands before a value in a line of settings; in a list of YAML, the name stands in the line before. */
const SETTING =
  /(?:^|\n)[ \t]{0,40}(?:- )?(?:export )?["']?[\w.\x80-\xff-]{1,100}["']?[ \t]{0,20}(?:[:=]|[ \t])[ \t]{0,20}["']?$/;

/** So far before the value a line begins at most, in bytes. */
const BEFORE = 200;

/**
 * A value to the end of its line, or to a comment. What opens something else in YAML, in a template or in a shell is none:
 * `{{ … }}`, `[a, b]`, `<name>`, `&anchor`, `$(…)`.
 */
const LINE =
  /^[ \t]*(?:- )?(?:(?:export|ENV|ARG)[ \t]|(?:Environment|DefaultEnvironment)=)?[\w.-]{1,100}(?:[ \t]{0,20}(?:=|:(?=[ \t]))[ \t]{0,20}|[ \t]{1,20})(?<value>(?!\$[({]|[{[<>|*&!%@"'`#])[!-~]{8,})[ \t]*(?:[ \t]#.*)?\r?$/;

/** True for the value of a line in a file of settings, or what a variable of the environment is given. */
export function isSetting({ path, text }: SourceText, start: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return OF_ENVIRONMENT.test(before) || (OF_LINES.test(path) && SETTING.test(before));
}

/**
 * Values of settings without quotes, as `DB_PASSWORD=q(7;Xw…`, behind the names of secrets, which stand in ascending order:
 * there alone the end of a line says where a value ends. Nothing in them is decoded: in a password, `%29` is no bracket.
 */
export function* settingValues(source: SourceText, names: readonly number[]): Generator<Span> {
  if (names.length === 0 || source.isDecoded) return;
  const isSettings = OF_LINES.test(source.path);
  if (!isSettings && !OF_TEXT.test(source.path)) return;
  let behind = 0;
  for (const name of names) {
    if (name < behind) continue;
    const { start, end } = source.linesAround(name, 0, BEFORE + LONGEST);
    behind = end;
    const line = source.slice(start, end);
    const { value = "" } = LINE.exec(line)?.groups ?? {};
    const sign = value.slice(0, -1).search(ENDS_RUN);
    // What has no such sign is known as a run. In a text, a longer beginning is known by itself, and what goes on with it by how it reads.
    const isOther = !isSettings && (sign >= SHORTEST || holdsOther(value));
    if (value.length > LONGEST || sign < 0 || isOther) continue;
    const at = start + line.indexOf(value);
    yield { start: at, end: at + value.length };
  }
}
