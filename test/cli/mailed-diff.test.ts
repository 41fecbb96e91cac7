import { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readDiff } from "../../src/cli/sources/read-diff.ts";
import { aKey, World } from "./world.ts";

let world: World;

beforeEach(async () => {
  world = await World.withRepository();
  await world.write("a.env", `HF_TOKEN=${aKey()}\r\n${"ü = ".repeat(100)}${aKey()}\n`);
  await world.commit(`With ${aKey()}`);
});

afterEach(() => world.remove());

/** A patch as git makes mails of it: its headers and its body. */
async function aMail(): Promise<readonly [string, string]> {
  const mail = await world.git("format-patch", "-1", "--stdout");
  const end = mail.indexOf("\n\n");
  return [mail.slice(0, end), mail.slice(end + 2)];
}

/** What is read of it; of messages, which other headers stand before, the end. */
async function read(diff: string): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for await (const item of readDiff("-", () => Readable.from([Buffer.from(diff)]))) {
    if (item.kind !== "file" || item.path !== "") items.push(item);
    else items.push(item.texts.map(({ bytes }) => Buffer.from(bytes).toString().split("\n---\n").at(-1)));
  }
  return items;
}

function base64(text: string): string {
  return (
    Buffer.from(text)
      .toString("base64")
      .match(/.{1,76}/gu) ?? []
  ).join("\n");
}

function quotedPrintable(text: string): string {
  const bytes = [...Buffer.from(text)].map((byte) =>
    byte === 0x0a || (byte > 0x20 && byte < 0x7f && byte !== 0x3d)
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`,
  );
  return bytes.join("").replace(/(?:=..|[^=\n]){60}(?=.)/gu, "$&=\n");
}

const ENCODINGS = { "quoted-printable": quotedPrintable, Base64: base64 };

test("a patch in a mail is read as it was before it was encoded, alone and among others", async () => {
  const [headers, body] = await aMail();
  const plain = `${headers}\n\n${body}`;
  const expected = await read(plain);
  expect(JSON.stringify(expected)).toContain('"path":"a.env"');
  for (const [name, encoded] of Object.entries(ENCODINGS)) {
    const mail = `${headers}\nContent-Type: text/plain;\n charset=UTF-8\nContent-Transfer-Encoding: ${name}\n\n${encoded(body)}\n`;
    for (const input of [mail, mail.replaceAll("\n", "\r\n")]) expect(await read(input)).toEqual(expected);
    expect(await read(`${plain}${mail}${plain}`)).toEqual([...expected, ...expected, ...expected]);
  }
});

test("a patch in one part of a mail", async () => {
  const [headers, body] = await aMail();
  const expected = await read(`${headers}\n\n${body}`);
  for (const [name, encoded] of Object.entries(ENCODINGS)) {
    const mail = [
      headers,
      'Content-Type: multipart/mixed; boundary="--limit"',
      "",
      "----limit",
      "Content-Type: text/plain",
      "",
      "see =41ttached",
      "----limit",
      `Content-Transfer-Encoding: ${name}`,
      "",
      encoded(body),
      "----limit--",
      "",
    ];
    expect(await read(mail.join("\n"))).toEqual(expected);
  }
});
