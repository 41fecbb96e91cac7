import { describe, expect, test } from "@jest/globals";
import { base64url, type Shape, shape } from "../../../../src/formats/shape.ts";
import { basicAuth } from "../../../../src/providers/basic-auth.ts";
import { AnchorFinder } from "../../../../src/scan/anchors/anchor-finder.ts";
import { anchorTables } from "../../../../src/scan/anchors/anchor-tables.ts";
import { Rule } from "../../../../src/scan/rules/rule.ts";
import { provider } from "../acme.ts";

describe("what stands behind a keyword", () => {
  test.each([
    ["user:word@host", true],
    ["@", true],
    ["host/path@2", false],
    ["host\n@", false],
    ["host ", false],
  ])("tells whether `%s` can hold a password", (text, leads) => {
    const [url] = basicAuth.formats;
    const rule = url && new Rule(basicAuth, url);
    expect(rule && isFound(rule, `https://${text}`)).toBe(leads);
  });

  test("follows from the shape of a token with a point in it", () => {
    const rule = ruleOf(shape`acme_${base64url(10, 25)}.${base64url(6)}`);
    const ends = ["a-b_c-d-e-f.g", "a-b_c-d-.e", "a-b_c-d-e-f=.g", "a-b_c-d-e-f g.h"];
    expect(ends.map((end) => isFound(rule, `acme_${end}`))).toEqual([true, false, false, false]);
  });

  test("follows from the shape of a token with enough characters of one kind", () => {
    const rule = ruleOf(shape`acme_${base64url(12)}`);
    const ends = ["a-b_c-d-e-f-", "a-b_c-d-e-f", "a-b_c-d-e-f=", "a-b_c-d-e-f-g"];
    expect(ends.map((end) => isFound(rule, `acme_${end} `))).toEqual([true, false, false, true]);
  });
});

/** Of a format that is found by the text in its shape. */
function ruleOf(keys: Shape): Rule {
  const acme = provider({ shape: keys });
  const [format] = acme.formats;
  if (format === undefined) throw new Error("no format");
  return new Rule(acme, format);
}

function isFound(rule: Rule, text: string): boolean {
  let isThere = false;
  new AnchorFinder(anchorTables(rule.texts)).find(Buffer.from(text), () => {
    isThere = true;
  });
  return isThere;
}
