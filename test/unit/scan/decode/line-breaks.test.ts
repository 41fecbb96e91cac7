import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { findProvider } from "../../../../src/providers/catalogue.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const provider = findProvider("intercom");
const scanner = createScanner(provider === undefined ? [] : [provider]);

/** Their tokens are text in base64 already. */
const token = Buffer.from(
  `tok:${randomText(32, alphabets.hex)}_${randomText(4, alphabets.hex)}:1:0`,
).toString("base64");

test.each([
  "node dist",
  "db2 start",
  "Options -Indexes",
  "db_host = a",
  "fi",
  "EOF",
  "---",
  "- DB_NAME=a",
  "next: 1",
  "2026,ticket",
  "17",
  "db2up",
])("a value in base64 does not go on with %j in the next line", (next) => {
  for (const end of ["\n", "\r\n"]) {
    const text = `INTERCOM_TOKEN=${token}${end}${next}${end}`;
    const found = scanner
      .scan("", Buffer.from(text))
      .matches.map(({ secret }) => secret.reveal("fingerprint"));
    expect(found).toEqual([token]);
  }
});

test("tokens that hold base64 do not go on with a number in the next line", () => {
  const providers = ["sentry", "grafana", "neptune-ai"].flatMap((id) => findProvider(id) ?? []);
  const formats = providers.flatMap((one) => one.formats.map((format) => ({ provider: one, format })));
  expect(formats.length).toBeGreaterThan(5);
  for (const { provider: one, format } of formats) {
    const { scan } = createScanner([{ ...one, formats: [format] }]);
    for (const { secret } of format.samples.match()) {
      for (const next of ["", "7", "17", "117", "2026"]) {
        const { matches } = scan("", Buffer.from(`${one.variables[0]}=${secret}\n${next}\n`));
        expect(matches.map((match) => match.secret.reveal("fingerprint"))).toEqual([secret]);
      }
    }
  }
});

test("base64 over several lines of one width is one value", () => {
  const wrapped = Buffer.from(
    `export INTERCOM_TOKEN=${token} # for the mail server, and for whatever else there is`,
  )
    .toString("base64")
    .replace(/.{64}/g, "$&\n");
  const found = scanner.scan("", Buffer.from(`data:\n${wrapped}\n`)).matches;
  expect(found.map(({ secret }) => secret.reveal("fingerprint"))).toEqual([token]);
});

test.each([64, 76])("a file in base64 that is wrapped at %d columns is one text", (width) => {
  const file = `# acme\nPORT=80\nPATH=/srv/acme/shop\nINTERCOM_TOKEN=${token}\nLEVEL=info\n`.repeat(3);
  const digits = Buffer.from(file).toString("base64");
  const lines = digits.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
  for (const indent of ["", "    "]) {
    const text = `env: |\n${lines.map((line) => indent + line).join("\n")}\n`;
    const found = scanner.scan("", Buffer.from(text)).matches;
    expect(found.map(({ secret }) => secret.reveal("fingerprint"))).toEqual([token, token, token]);
  }
});

test("lines of fewer than 40 columns are values of their own, as in a list of words", () => {
  const digits = Buffer.from(`INTERCOM_TOKEN=${token}\n`.repeat(3)).toString("base64");
  const text = (width: number) => digits.replace(new RegExp(`.{${width}}`, "g"), "$&\n");
  expect(scanner.scan("", Buffer.from(text(40))).matches).toHaveLength(3);
  expect(scanner.scan("", Buffer.from(text(36))).matches).toEqual([]);
});
