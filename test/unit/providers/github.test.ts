import { expect, test } from "@jest/globals";
import { crc32Base62 } from "../../../src/formats/checksum.ts";
import { randomText } from "../../../src/formats/sample.ts";
import { github } from "../../../src/providers/github.ts";
import { findKeys } from "../../contract/find-keys.ts";

function idsOf(text: string): readonly string[] {
  return github.formats.flatMap((format) => findKeys(text, format).map(() => format.id));
}

function checksummed(prefix: string, length = 30): string {
  const body = randomText(length);
  return prefix + body + crc32Base62(body);
}

test.each([
  ["ghp_", "github-personal-access-token"],
  ["gho_", "github-oauth-token"],
  ["ghu_", "github-user-token"],
  ["ghr_", "github-refresh-token"],
])("%s with its checksum is a %s", (prefix, id) => {
  expect(idsOf(`TOKEN=${checksummed(prefix)}`)).toEqual([id]);
});

// GitHub's documentation writes its samples in hexadecimal, without a checksum.
test.each(["ghp_", "gho_", "ghu_", "ghr_", "ghs_"])("a documented sample of %s is no leak", (prefix) => {
  const sample = `${prefix}${["16C7e42F292c", "6912E7710c83", "8347Ae178B4a"].join("")}`;
  expect(idsOf(`TOKEN=${sample}`)).toEqual([]);
});

test("a name in place of an installation token is no leak", () => {
  expect(idsOf(`TOKEN=ghs_${"InstallationOrActionsToken"}0000000000`)).toEqual([]);
});

test("a short installation token counts without a checksum", () => {
  expect(idsOf(`TOKEN=ghs_${randomText(36)}`)).toEqual(["github-installation-token"]);
});

test("a long installation token is found whole and names its app", () => {
  const header = Buffer.from(JSON.stringify({ typ: "JWT", alg: "ES256" })).toString("base64url");
  const token = `ghs_1234567_${header}.${randomText(340)}.${randomText(86)}`;
  const installation = github.formats.find(({ id }) => id === "github-installation-token");
  const found = installation === undefined ? [] : findKeys(`remote: "${token}".`, installation);
  expect(found.map(({ secret }) => secret)).toEqual([token]);
  expect(found.map(({ secret, groups }) => installation?.keyId?.(secret, groups))).toEqual([
    "GitHub App 1234567",
  ]);
});

test("what only looks like a long installation token is no leak", () => {
  const header = Buffer.from(JSON.stringify({ typ: "none" })).toString("base64url");
  expect(idsOf(`ghs_1234567_${header}.${randomText(340)}.${randomText(86)}`)).toEqual([]);
});
