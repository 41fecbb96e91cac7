import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";

const scanner = createScanner([generic]);

/** What is found in a file of this name. */
function found(path: string, text: string): readonly string[] {
  return scanner.scan(path, Buffer.from(text)).matches.map(({ secret }) => secret.reveal("fingerprint"));
}

/** Two parts of a password: each reads as one by itself. */
function parts(): readonly [string, string] {
  return [`q7R${randomText(12, alphabets.alphanumeric)}x4Z`, `w3Z${randomText(4, alphabets.alphanumeric)}8q`];
}

describe("a password without quotes goes on behind a bracket or a mark", () => {
  test.each([..."()[]{}<>,;:&|"])("%j in a log", (sign) => {
    const [begin, end] = parts();
    const value = `${begin}${sign}2b${end}`;
    expect(found("run.log", `connect --password=${value} --host db\n`)).toEqual([value]);
  });

  test.each([...",:[]{}"])("%j in a shell", (sign) => {
    const [begin, end] = parts();
    const value = `${begin}${sign}2b${end}`;
    expect(found("run.sh", `acme --password=${value} --host db\n`)).toEqual([value]);
  });

  test("between tags, to the next one", () => {
    const value = parts().join(",");
    expect(found("shop.xml", `<password>${value}</password>`)).toEqual([value]);
  });
});

test.each([
  ["run.log", "--password=§, user=w3Zr8q"],
  ["run.log", "--password=§,user=w3Zr8q"],
  ["run.log", "(--password=§)"],
  ["run.log", "[password: §]: 3 tries"],
  ["run.log", "https://acme.io/login?password=§&next=w3Zr8q"],
  ["run.log", "password=§;"],
  ["run.log", "password=§,server2"],
  ["page.txt", "<b>password: §<br>w3Zr8q"],
  ["run.sh", "PASSWORD=§;3Zr8q"],
  ["run.sh", "acme --password=§|2zcat"],
  ["shop.js", "const token=§,w3Zr8q"],
])("what stands behind it in %s is something else: %s", (path, text) => {
  const [value] = parts();
  expect(found(path, text.replace("§", value))).toEqual([value]);
});

test("a bracket that closes one of its own is a part of it", () => {
  const [begin, end] = parts();
  expect(found("run.log", `(--password=${begin}(2b${end}))`)).toEqual([`${begin}(2b${end})`]);
});
