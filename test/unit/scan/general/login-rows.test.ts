import { expect, test } from "@jest/globals";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { mixedText } from "../../drawn-text.ts";

const scanner = createScanner([generic]);

function found(text: string): readonly string[] {
  return scanner
    .scan("notes.md", Buffer.from(text))
    .matches.map(({ secret, confidence }) => `${confidence} ${secret.reveal("fingerprint")}`);
}

const table = (head: string, ...rows: readonly string[]) =>
  [head, head.replace(/[^|]+/g, "---"), ...rows].join("\n");

test.each([
  "| db1.acme.io | ann | Harbor-2047 |",
  "| `https://db1.acme.io:8443/` | ann | Harbor-2047 |",
  "| 10.20.0.7 | ann | `Harbor-2047` |",
])("a password that somebody made up is a warning beside its host, in %s", (row) =>
  expect(found(table("| Host | User | Password |", row))).toEqual(["low Harbor-2047"]),
);

test("so it is in a row of values", () =>
  expect(found("host,user,password\ndb1.acme.io,ann,Harbor-2047\n")).toEqual(["low Harbor-2047"]));

test("what is drawn is told once", () => {
  const drawn = `q7R${mixedText(20)}`;
  expect(found(table("| Host | Password |", `| db1.acme.io | ${drawn} |`))).toEqual([`low ${drawn}`]);
});

test.each([
  ["without a host", "| Name | User | Password |", "| db1 | ann | Harbor-2047 |"],
  ["with the address of a person", "| Mail | User | Password |", "| ann@acme.io | ann | Harbor-2047 |"],
  ["with a host for examples", "| Host | User | Password |", "| db1.example.com | ann | Harbor-2047 |"],
  ["with a word for every password", "| Host | User | Password |", "| db1.acme.io | ann | Admin123! |"],
  ["under another heading", "| Host | User | Release |", "| db1.acme.io | ann | Harbor-2047 |"],
  ["of words only", "| Host | User | Password |", "| db1.acme.io | ann | see the vault |"],
])("a cell %s is none", (_, head, row) => expect(found(table(head, row))).toEqual([]));
