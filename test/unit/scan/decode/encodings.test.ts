import { expect, test } from "@jest/globals";
import { keysIn, newKey } from "./decoded-keys.ts";

const hex = (sign: string, width = 2) => sign.charCodeAt(0).toString(16).padStart(width, "0");
const each = (key: string, write: (sign: string) => string) => [...key].map(write).join("");
const signs = (key: string, write: (sign: string) => string) => key.replaceAll(/[^A-Za-z0-9]/g, write);
const base64 = (text: string) => Buffer.from(text).toString("base64");
const parts = (key: string) => [key.slice(0, 11), key.slice(11, 20), key.slice(20)] as const;

/** The file, with what stands for the key between `⟦` and `⟧`. */
const encodings: Readonly<Record<string, (key: string) => string>> = {
  base64: (key) => `ACME_KEY_B64=⟦${base64(key)}⟧`,
  "base64 without padding": (key) => `key = atob("⟦${base64(`${key}`).replace(/=+$/, "")}⟧")`,
  "base64url behind a path": (key) =>
    `https://a.io/callback/state/⟦${Buffer.from(key).toString("base64url")}⟧`,
  "base64 over lines": (key) => {
    const whole = base64(`${"# settings of this cluster\n".repeat(4)}KEY=${key}\n${"# end\n".repeat(9)}`);
    const at = Math.floor((27 * 4 + 4) / 3) * 4;
    const end = Math.ceil((27 * 4 + 4 + key.length) / 3) * 4;
    const marked = `${whole.slice(0, at)}⟦${whole.slice(at, end)}⟧${whole.slice(end)}`;
    return `data: |\n  ${marked.match(/(?:[⟦⟧]*[^⟦⟧]){1,64}⟧?/g)?.join("\n  ")}\n`;
  },
  "base64 of UTF-16": (key) =>
    `powershell -EncodedCommand ⟦${Buffer.from(key, "utf16le").toString("base64")}⟧`,
  hex: (key) => `key = bytes.fromhex("⟦${Buffer.from(key).toString("hex")}⟧").decode()`,
  "hex with a prefix": (key) => `var key = 0x⟦${Buffer.from(key).toString("hex").toUpperCase()}⟧;`,
  "\\x escapes": (key) => `key = "⟦${each(key, (sign) => `\\x${hex(sign)}`)}⟧"`,
  "\\u escapes of signs": (key) => `{"key": "⟦${signs(key, (sign) => `\\u${hex(sign, 4)}`)}⟧"}`,
  "\\u escapes in a text within a text": (key) =>
    `"{\\"key\\": \\"⟦${signs(key, (sign) => `\\\\u${hex(sign, 4)}`)}⟧\\"}"`,
  "\\u{} escapes": (key) => `let key = "⟦${each(key, (sign) => `\\u{${hex(sign)}}`)}⟧";`,
  "octal escapes": (key) =>
    `char *key = "⟦${each(key, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, "0")}`)}⟧";`,
  "escaped slashes": (key) => `{"key": "⟦${key.replaceAll("/", "\\/")}⟧"}`,
  "percent-encoding": (key) =>
    `https://a.io/?key=⟦${signs(key, (sign) => `%${hex(sign).toUpperCase()}`)}⟧&page=2`,
  "decimal entities": (key) => `<b>⟦${each(key, (sign) => `&#${sign.charCodeAt(0)};`)}⟧</b>`,
  "hexadecimal entities": (key) => `<b>⟦${signs(key, (sign) => `&#x${hex(sign)};`)}⟧</b>`,
  "named entities": (key) =>
    `<b>⟦${key.replace("_", "&lowbar;").replace("/", "&sol;").replace(".", "&period;")}⟧</b>`,
  "a list of bytes": (key) => `byte[] key = {⟦${each(key, (sign) => `0x${hex(sign)}, `).slice(0, -2)}⟧ };`,
  "a list of bytes over lines": (key) =>
    `key = [\n  ⟦${each(key, (sign) => `0x${hex(sign)},\n  `)
      .trimEnd()
      .slice(0, -1)}⟧,\n]`,
  "a list of numbers": (key) =>
    `String.fromCharCode(⟦${each(key, (sign) => `${sign.charCodeAt(0)},`).slice(0, -1)}⟧)`,
  "a list of characters": (key) => `char key[] = {⟦${each(key, (sign) => `'${sign}', `).slice(0, -2)}⟧};`,
  "colors of a terminal": (key) => `key: \u001b[1;32m⟦${key.slice(0, 9)}\u001b[0m${key.slice(9)}⟧\u001b[0m`,
  "colors as a log writes them": (key) => `"key: \\u001b[32m⟦${key}⟧\\u001b[39m"`,
  plus: (key) => `const key = "⟦${parts(key).join('" + "')}⟧";`,
  "plus at the beginnings of lines": (key) => `String key = "⟦${parts(key).join('"\n    + "')}⟧";`,
  "plus at the ends of lines": (key) => `key := "⟦${parts(key).join('" +\r\n\t"')}⟧"`,
  dots: (key) => `$key = '⟦${parts(key).join("' . '")}⟧';`,
  "two dots": (key) => `local key = "⟦${parts(key).join('" .. "')}⟧"`,
  "an ampersand": (key) => `key = "⟦${parts(key).join('" & _\n  "')}⟧"`,
  "angle brackets": (key) => `key = "⟦${parts(key).join('" <> "')}⟧"`,
  "a backslash between literals": (key) => `key = "⟦${parts(key).join('" +\\\n  "')}⟧"`,
  "a list that is joined": (key) => `const key = ['⟦${parts(key).join("', '")}⟧'].join('');`,
  "a list that is joined by what stands before": (key) =>
    `key = "".join(["⟦${parts(key).join('",\n  "')}⟧"])`,
  implode: (key) => `$key = implode('', ['⟦${parts(key).join("', '")}⟧']);`,
  concat: (key) => `let key = concat!("⟦${parts(key).join('", "')}⟧");`,
  "a shell that goes on": (key) => `export ACME_KEY=⟦${parts(key).join("\\\n")}⟧`,
  "quoted-printable": (key) =>
    `Content-Transfer-Encoding: quoted-printable\n\nkey=3D⟦${parts(key).join("=\r\n")}⟧`,
};

test.each(Object.entries(encodings))("%s", (_, write) => {
  const key = newKey();
  const marked = write(key);
  const text = marked.replaceAll(/[⟦⟧]/g, "");
  const written = marked.slice(marked.indexOf("⟦") + 1, marked.indexOf("⟧"));
  expect(keysIn(text).map(({ variable: _name, ...found }) => found)).toEqual([{ secret: key, written }]);
});
