import { isRandom } from "./randomness.ts";

const CALL =
  /^(?:await |new |return |!|&|\*|\(|\[\]|\s?\+\s?)?[A-Za-z_$][\w$]*(?:(?:\.|::|->|\?\.)[A-Za-z_$][\w$]*|\[[\w"'$]+\]|<[\w, ]{1,60}>)*[([]/;
const MEMBER =
  /^[&*!]?\$?[A-Za-z_][\w]*(?:(?:\.|::|->|\?\.|!\.)\$?[A-Za-z_][\w]*|\[[\w"'$]{1,60}\]|\(\)){1,12}(?:[;,)]|\)+[:?]\w{0,12})?$/;
const TYPE =
  /^(?:readonly )?[A-Za-z_][\w.]*(?:<[\w, .|<>[\]]{1,120}>|\[[\w, .|[\]]{0,120}\]|\?|(?: ?\| ?[A-Za-z_"'][\w.<>[\]"'-]{0,60}))+$/;
const OPERATORS =
  /=>|\?\?|&&|\|\||[=!]==?|\+=|<<=|:=|^\s*(?:function|lambda|async|fn|func|def|if|for|while|return|import|from|let|const|var|select|insert|update|delete|create)\b.{0,500}[\s(]/i;
/** Characters that regular expressions are made of, and escapes of any language. */
const PATTERN =
  /\\[dDwWsSbBAZznrt.()[\]{}*+?$^|/-]|\[\^?[\w\\-]{1,12}-[\w\\]|\(\?[:=!<P]|[\])][*+?{]|\{\d{1,4},?\d{0,4}\}|\.\*|\.\+/;
const ESCAPES =
  /\\x[\da-f]{2}|\\u[\da-f]{4}|\\u\{[\da-f]{1,6}\}|\\U[\da-f]{8}|\\[0-7]{3}|\\[abefnrtv0](?![a-z])|&#x?[\da-f]{1,6};|(?:%[\da-f]{2}){4,}/gi;

/** Ranges of letters in a regular expression of which the rest stands elsewhere. */
const RANGES = /a-zA-Z|A-Za-z|a-z0-9|A-Z0-9/;

/** Formats of dates and of printf: one percent sign after the other. */
const FORMAT = /(?:%[-#0 +]?\d{0,3}[A-Za-z][^%]{0,3}){3}/;

/** Between two texts of a bundle, of which the first one ended before it, with two calls: `+(Fo()-C)),C=Fo();let E=Ay(n,s);t(`. */
const BETWEEN_TEXTS = /^\s?\+\s?\(?[\w$.]{1,40}[-+(),;].*[\w$]\(.*[;,)]\s?[\w$]{1,40}[(=]/;

/** Where a name was taken for the value because nothing else stands there: `token = getToken()`. */
const CALLED = /^\s?\(/;

/** What is done with the text that ended before it, in a bundle: `.concat(a)};b={c:`. */
const ON_TEXT =
  /^\.(?:concat|indexOf|join|length|pad(?:End|Start)|repeat|replace(?:All)?|slice|split|substr(?:ing)?|to(?:LowerCase|String|UpperCase)|trim)\b/;

/** What follows a member that stands in for something: `a.b||c`. */
const OR_ELSE = /^(?:\|\||&&|\?\?)[\w"'(!]/;

/** True for source code, with or without what comes right after: calls, members, types, expressions, patterns. */
export function isCode(value: string, after = ""): boolean {
  if (/^[A-Za-z_$][\w$.]*$/.test(value) && CALLED.test(after)) return true;
  if (/^[A-Za-z_$][\w$]*\.[A-Za-z_$]+$/.test(value) && OR_ELSE.test(after)) return true;
  const text = value.slice(0, 1_000);
  if (ON_TEXT.test(text)) return true;
  if (!/[A-Za-z\d\x80-\uffff]/.test(text)) return true;
  // A quote within ends the value before the code does: brackets may stay open.
  if (CALL.test(text) && areNames(text.split(/\W+/))) return true;
  if (MEMBER.test(text)) return areNames(text.split(/\W+/));
  if (TYPE.test(text)) return areNames(text.split(/\W+/));
  if (BETWEEN_TEXTS.test(text) && text.split(/\W+/).every((name) => areNames([name]))) return true;
  if (isEscaped(text) || FORMAT.test(text) || RANGES.test(text) || isDenseInMarks(text)) return true;
  return (PATTERN.test(text) || OPERATORS.test(text)) && isBalanced(text) && hasStructure(text);
}

function areNames(names: readonly string[]): boolean {
  return names.every((name) => name.length < 12 || !isRandom(name)) && !isRandom(names.join(""));
}

/** Three of ten characters are marks that code needs most; of a password with all marks, one in ten is. */
function isDenseInMarks(text: string): boolean {
  const marks = text.length - text.replace(/[\\()[\]{}|]/g, "").length;
  return text.length >= 8 && 10 * marks >= 3 * text.length;
}

function isEscaped(text: string): boolean {
  const left = text.replace(ESCAPES, "");
  return left.length < text.length && (left.length < 8 || !isRandom(left));
}

/** What is left of code without its marks are names and numbers; of a password, random letters. */
function hasStructure(text: string): boolean {
  const letters = text.replace(/[\W_]+/g, "");
  return letters.length < 10 ? 2 * letters.length < text.length : !isRandom(letters);
}

const CLOSING = new Map([
  [")", "("],
  ["]", "["],
  ["}", "{"],
]);

/** True when every bracket is closed by its like. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === "\\") index++;
    else if (character === "(" || character === "[" || character === "{") open.push(character);
    else if (CLOSING.has(character) && open.pop() !== CLOSING.get(character)) return false;
  }
  return open.length === 0;
}

/** `com.acme.shop.Token`: names with points between them, at least two of them. */
const DOTTED = /^[A-Za-z_$@][\w$-]*(?:[.#:/][A-Za-z_$*][\w$-]*){2,30}$/;

/** True for the full name of a class, a resource or a translation. */
export function isDottedName(value: string): boolean {
  return value.length <= 300 && DOTTED.test(value) && areNames(value.split(/[.#:/]/));
}
