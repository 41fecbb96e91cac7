import { type Context, contextsOf, type Draft, draft } from "../context.ts";
import { program } from "../program.ts";
import { mark, type Slot } from "../slot.ts";
import { noun, sentence } from "../words.ts";

/** Keys that do not stand there letter by letter, and files in unusual encodings. */
export const encodedContexts: readonly Context[] = contextsOf("line", {
  "concat-js": (slot, dice) =>
    program(dice, "javascript", [`const ${slot.camel} = ${pieces(slot, '"', " + ")};`]),
  "concat-lines": (slot, dice) =>
    program(dice, "java", [`    String ${slot.camel} = ${pieces(slot, '"', "\n        + ")};`]),
  "concat-python-adjacent": (slot, dice) =>
    program(dice, "python", [`${slot.env} = (`, `    ${pieces(slot, '"', "\n    ")}`, ")"]),
  "concat-php": (slot, dice) => program(dice, "php", [`$${slot.snake} = ${pieces(slot, "'", " . ")};`]),
  "concat-c-adjacent": (slot, dice) =>
    program(dice, "c", [`static const char *${slot.snake} =`, `    ${pieces(slot, '"', "\n    ")};`]),
  "concat-go": (slot, dice) => program(dice, "go", [`const ${slot.camel} = ${pieces(slot, '"', " +\n\t")}`]),
  "array-join": (slot, dice) =>
    program(dice, "javascript", [`const ${slot.camel} = [${pieces(slot, "'", ", ")}].join('');`]),
  "shell-continuation": (slot, dice) => {
    const half = Math.floor(slot.raw.length / 2);
    return draft(
      "run.sh",
      "#!/bin/bash",
      `export ${slot.env}=${mark(slot.raw.slice(0, half))}\\`,
      `${mark(slot.raw.slice(half))}`,
      `./${noun(dice)}`,
    );
  },
  "percent-encoded": (slot, dice) =>
    draft(
      "callback.txt",
      `https://${slot.host}/cb?state=${noun(dice)}&${slot.snake}=${mark(percent(slot.raw))}&x=1`,
    ),
  "unicode-escapes": (slot, dice) =>
    draft(
      "messages.json",
      JSON.stringify({ id: noun(dice) }),
      `{"${slot.camel}": "${mark(unicode(slot.raw))}"}`,
    ),
  "hex-escapes": (slot, dice) =>
    program(dice, "javascript", [`var ${slot.camel} = "${mark(hexEscapes(slot.raw))}";`]),
  "hex-string": (slot, dice) =>
    program(dice, "python", [
      `${slot.snake} = bytes.fromhex("${mark(Buffer.from(slot.raw).toString("hex"))}").decode()`,
    ]),
  base64: (slot, dice) =>
    program(dice, "javascript", [
      `const ${slot.camel} = atob("${mark(Buffer.from(slot.raw).toString("base64"))}");`,
    ]),
  "base64-python": (slot, dice) =>
    program(dice, "python", [
      `${slot.snake} = base64.b64decode("${mark(Buffer.from(slot.raw).toString("base64"))}").decode()`,
    ]),
  "base64-assignment": (slot, dice) =>
    draft(
      "deploy.sh",
      "#!/bin/sh",
      `export ${slot.env}=$(echo ${mark(Buffer.from(`${slot.env}=${slot.raw}`).toString("base64"))} | base64 -d)`,
      `./${noun(dice)}`,
    ),
  "base64-json": (slot) => {
    const json = JSON.stringify({ region: "eu", [slot.snake]: slot.raw });
    return draft("ci.env", "PORT=80", `CONFIG_B64=${mark(Buffer.from(json).toString("base64"))}`);
  },
  "base64-wrapped": (slot, dice) => {
    const file = `# ${sentence(dice)}\nPORT=80\n${slot.env}=${slot.raw}\nLEVEL=info\n`;
    const lines = Buffer.from(file)
      .toString("base64")
      .match(new RegExp(`.{1,${dice.pick([64, 76])}}`, "g"));
    return draft(`env.${dice.pick(["b64", "txt"])}`, mark((lines ?? []).join("\n")));
  },
  "html-entities": (slot) =>
    draft("page.html", `<p>Set <code>${slot.env}=&quot;${mark(slot.raw)}&quot;</code> first.</p>`),
  "html-numeric": (slot) => draft("page.html", `<pre>${slot.env}=${mark(numericEntities(slot.raw))}</pre>`),
  "utf16-le": (slot) => wide(slot, "utf16le"),
  "utf16-be": (slot) => wide(slot, "utf16be"),
  "byte-order-mark": (slot) => ({
    path: ".env",
    text: `PORT=3000\n${slot.env}=${slot.key}\n`,
    encoding: "utf8-bom",
  }),
  crlf: (slot) => ({
    path: "config.ini",
    text: `[main]\r\nport=80\r\n${slot.snake}=${slot.key}\r\nhost=web\r\n`,
  }),
  "after-wide-characters": (slot) =>
    draft("nachrichten.yml", "titel: Zählerstände – übrig", `größe: 3 # 🔑 日本語 ${slot.env}=${slot.key}`),
  "json-slash-escapes": (slot) =>
    draft(
      "data.json",
      `{"url":"https:\\/\\/${slot.host}","${slot.camel}":"${mark(slot.raw.replaceAll("/", "\\/"))}"}`,
    ),
  "tab-separated": (slot) => draft("values.tsv", `name\tvalue`, `${slot.env}\t${slot.key}`),
  "long-line": (slot, dice) => {
    const filler = dice.many(400, () => `"${noun(dice)}":${dice.number(0, 99)}`).join(",");
    return draft("bundle.js", `self.state={${filler},"${slot.camel}":"${slot.key}",${filler}};`);
  },
});

/** The key as two or three string literals, each with marks. */
function pieces(slot: Slot, quote: string, glue: string): string {
  const third = Math.max(4, Math.ceil(slot.raw.length / 3));
  const parts = slot.raw.length > 30 ? [third, 2 * third] : [Math.ceil(slot.raw.length / 2)];
  return [0, ...parts]
    .map((start, index) => `${quote}${mark(slot.raw.slice(start, parts[index]))}${quote}`)
    .join(glue);
}

function percent(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]/g, (sign) => `%${hex(sign, 2).toUpperCase()}`);
}

function unicode(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]|^./g, (sign) => `\\u${hex(sign, 4)}`);
}

function hexEscapes(text: string): string {
  return [...text].map((sign) => `\\x${hex(sign, 2)}`).join("");
}

function numericEntities(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]|^./g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function hex(sign: string, width: number): string {
  return sign.charCodeAt(0).toString(16).padStart(width, "0");
}

function wide(slot: Slot, encoding: "utf16le" | "utf16be"): Draft {
  return { path: "settings.txt", text: `Port=80\r\n${slot.env}=${slot.key}\r\nHost=web\r\n`, encoding };
}
