import { describe, expect, test } from "@jest/globals";
import { generic } from "../../../../src/providers/generic.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { mixedHex, mixedText } from "../../drawn-text.ts";

const scanner = createScanner([generic]);

/** What is found where `§` stands for a value. */
function found(text: string, value: string, path = ""): readonly string[] {
  return scanner
    .scan(path, Buffer.from(text.replace("§", value)))
    .matches.map(({ secret, confidence }) => `${confidence} ${secret.reveal("fingerprint") === value}`);
}

describe("a surely drawn value", () => {
  test.each([
    ["ACME_KEY=§"],
    ['const STORAGE_KEY = "§";'],
    ['{"mapsKey": "§"}'],
    ["ENV SHOP_KEY §"],
    ["- name: MAPS_KEY\n  value: §"],
    ['<add key="AcmeKey" value="§" />'],
    ["gh secret set WEATHERAPI_KEY --body §"],
    ["define('AUTH_SALT', '§');"],
    ["RABBITMQ_ERLANG_COOKIE=§"],
    ["export CURSOR_TOKEN=§"],
    ["hashidsSalt: '§'"],
    ["[acme]\nkey = §"],
    ['"Acme": { "Key": "§" }'],
    ["server:\n  key: §"],
  ])("is found under a name that says little in %j", (text) =>
    expect(found(text, mixedText(30))).toEqual(["low true"]),
  );

  test.each([
    ['const cacheKey = "§";'],
    ["S3_OBJECT_KEY=§"],
    ["key: §"],
    ['setStorageKey("§")'],
    ["NEXT_PUBLIC_MAPS_KEY=§"],
    ['cursorToken: "§"'],
    ['CURSOR_TOKEN = "§"'],
    ["  salt: §"],
    ["ACME_KEY=\n§"],
    ["[cache]\nkey = §"],
    ['"attachment": { "key": "§" }'],
    ["password:\n  encryption: 7\n  key: §"],
  ])("is not found under such a name in %j", (text) => expect(found(text, mixedText(30))).toEqual([]));

  test("that may be a hash is found as a setting and as a constant, but not in code", () => {
    const hash = mixedHex(32);
    expect(found("maps_key=§", hash, ".env")).toEqual(["low true"]);
    expect(found('  mapsKey: "§"', hash, "values.yaml")).toEqual(["low true"]);
    expect(found('MAPS_KEY = "§"', hash, "maps.py")).toEqual(["low true"]);
    expect(found('const mapsKey = "§";', hash, "maps.ts")).toEqual([]);
    expect(found('const mapsKey = "§";', hash, ".env")).toEqual([]);
  });

  test("that may be a hash is found as the key of a section of settings", () => {
    expect(found("acme:\n  key: §", mixedHex(32), "values.yaml")).toEqual(["low true"]);
    expect(found('"acme": { "key": "§" }', mixedHex(32), "data.json")).toEqual([]);
  });

  test("that a person may have written is none under the key of a section", () =>
    expect(found("service:\n  key: §", "checkoutPageV2header")).toEqual([]));
});
