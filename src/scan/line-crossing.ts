/** What of an expression matches the end of a line: classes that have it, and sets of everything else that do not name it. */
const LINE_END = /\\[snrWDSv]|\[\^(?:\\.|[^\]\\])*\]/g;

const NAMES_IT = /^\[\^.*(?:\\n|\\s)/;

/** False where no match of an expression can have the end of a line in it; its dot must not match one. */
export function mayCrossLines({ source, dotAll }: RegExp): boolean {
  return dotAll || (source.match(LINE_END) ?? []).some((part) => !NAMES_IT.test(part));
}
