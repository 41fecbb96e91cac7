/** A function with a body, measured. */
export interface FunctionShape {
  /** The name, or what stands before the parameters. */
  readonly name: string;
  /** From 1. */
  readonly line: number;
  readonly lines: number;
  readonly parameters: number;
}

const CONTROL = new Set(["if", "for", "while", "switch", "catch", "with"]);
const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };

/** All functions, methods and arrow functions of a source that went through `codeOnly`. */
export function functionsOf(code: string): readonly FunctionShape[] {
  return [...code.matchAll(/\(/g)].flatMap(({ index }) => {
    const name = /([\w$#]+)(?:<[^()]*>)?\s*$/.exec(code.slice(Math.max(0, index - 200), index))?.[1] ?? "";
    const close = closingOf(code, index);
    const end = close === undefined || CONTROL.has(name) ? undefined : endOfBody(code, close + 1);
    if (close === undefined || end === undefined) return [];
    return {
      name: name === "" ? "(anonymous)" : name,
      line: lineAt(code, index),
      lines: lineAt(code, end) - lineAt(code, index) + 1,
      parameters: countParameters(code.slice(index + 1, close)),
    };
  });
}

/** The end of the body behind a parameter list; undefined when there is none, and so no function. */
function endOfBody(code: string, afterParameters: number): number | undefined {
  let at = skipBlanks(code, afterParameters);
  if (code.charAt(at) === ":") at = skipReturnType(code, at + 1);
  if (code.startsWith("=>", at)) at = skipBlanks(code, at + 2);
  else if (code.charAt(at) !== "{") return undefined;
  return code.charAt(at) === "{" ? closingOf(code, at) : endOfExpression(code, at);
}

/** A brace right after `:`, `|`, `&` or `=>` belongs to the type, any other one opens the body. */
function skipReturnType(code: string, start: number): number {
  let at = start;
  let before = ":";
  while (at < code.length) {
    const character = code.charAt(at);
    if (character === "{" && !":|&>".includes(before)) return at;
    if (/[;,)\]}?]/.test(character)) return at;
    if (code.startsWith("=>", at) && before !== ")") return at;
    const end = character === "<" ? closingAngle(code, at) : closingOf(code, at);
    if (!/\s/.test(character)) before = end === undefined ? character : code.charAt(end);
    if (before === ">" && end !== undefined) before = "]";
    at = (end ?? at) + 1;
  }
  return at;
}

function endOfExpression(code: string, start: number): number {
  let at = start;
  while (at < code.length && !/[;,)\]}]/.test(code.charAt(at))) at = (closingOf(code, at) ?? at) + 1;
  return at;
}

function closingOf(code: string, at: number): number | undefined {
  const open = code.charAt(at);
  const close = CLOSING[open];
  if (close === undefined) return undefined;
  let depth = 0;
  for (let index = at; index < code.length; index += 1) {
    if (code.charAt(index) === open) depth += 1;
    if (code.charAt(index) === close) depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function closingAngle(code: string, at: number): number | undefined {
  let depth = 0;
  for (let index = at; index < code.length; index += 1) {
    if (code.charAt(index) === "<") depth += 1;
    if (code.charAt(index) === ">" && code.charAt(index - 1) !== "=") depth -= 1;
    if (depth === 0) return index;
  }
  return undefined;
}

function countParameters(list: string): number {
  let flat = list.replaceAll("=>", "");
  for (let before = ""; before !== flat; ) {
    before = flat;
    flat = flat.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|<[^<>]*>/g, "x");
  }
  return flat.split(",").filter((parameter) => parameter.trim() !== "").length;
}

function skipBlanks(code: string, at: number): number {
  return at + (/^\s*/.exec(code.slice(at))?.[0].length ?? 0);
}

function lineAt(code: string, index: number): number {
  return code.slice(0, index).split("\n").length;
}
