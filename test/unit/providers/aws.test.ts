import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { aws } from "../../../src/providers/aws.ts";
import { findKeys } from "../../contract/find-keys.ts";

interface Found {
  readonly format: string;
  readonly secret: string;
  readonly keyId: string | undefined;
}

function find(text: string): readonly Found[] {
  return aws.formats.flatMap((format) =>
    findKeys(text, format).map(({ secret, groups }) => ({
      format: format.id,
      secret,
      keyId: format.keyId?.(secret, groups),
    })),
  );
}

const id = (prefix = "AKIA") => prefix + randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
const key = () => randomText(40, alphabets.base64);

test("id and secret are one finding, in either order", () => {
  const [keyId, secret] = [id(), key()];
  const expected = [{ format: "aws-access-key", secret, keyId }];
  expect(find(`AWS_ACCESS_KEY_ID=${keyId}\nAWS_SECRET_ACCESS_KEY=${secret}`)).toEqual(expected);
  expect(find(`AWS_SECRET_ACCESS_KEY=${secret}\nAWS_ACCESS_KEY_ID=${keyId}`)).toEqual(expected);
});

test("temporary credentials are told from lasting ones", () => {
  const [keyId, secret] = [id("ASIA"), key()];
  const text = `[ci]\naws_access_key_id = ${keyId}\naws_secret_access_key = ${secret}\naws_session_token = ${randomText(400)}`;
  expect(find(text)).toEqual([{ format: "aws-session-credentials", secret, keyId }]);
});

test("a secret without its id is found by its name", () => {
  const secret = key();
  expect(find(`aws_secret_access_key = "${secret}"`)).toEqual([
    { format: "aws-secret-access-key", secret, keyId: undefined },
  ]);
});

test("an id alone is no leak", () => {
  expect(find(`The user has the key ${id()}.`)).toEqual([]);
});

test("every profile keeps its own id, and a secret alone between them is not lost", () => {
  const profiles = ["AKIA", "ASIA", "AKIA"].map((prefix) => ({ keyId: id(prefix), secret: key() }));
  const alone = key();
  const text = profiles
    .map(({ keyId, secret }) => `[p]\naws_access_key_id = ${keyId}\naws_secret_access_key = ${secret}\n`)
    .join("\n");
  const found = find(`${text}\n${"# notes\n".repeat(60)}AWS_SECRET_KEY=${alone}\n`);
  expect(found).toHaveLength(4);
  expect(new Map(found.map(({ secret, keyId }) => [secret, keyId]))).toEqual(
    new Map([...profiles.map(({ secret, keyId }) => [secret, keyId] as const), [alone, undefined]]),
  );
});

test("the keys of AWS's documentation are no leak", () => {
  const text = `aws_access_key_id = AKIA${"IOSFODNN7EXAMPLE"}\naws_secret_access_key = ${["wJalrXUtn", "FEMI/K7MDENG/", "bPxRfiCYEXAMPLEKEY"].join("")}`;
  expect(find(text)).toEqual([]);
});

test("a commit's name beside an id is no secret", () => {
  expect(find(`${id()} was removed in ${randomText(40, alphabets.hex)}`)).toEqual([]);
});

test("a Bedrock key names its user and nothing of its secret", () => {
  const text = `BedrockAPIKey-ab1c-at-123456789012:${randomText(64)}`;
  const secret = `ABSK${Buffer.from(text).toString("base64")}`;
  expect(find(`AWS_BEARER_TOKEN_BEDROCK=${secret}`)).toEqual([
    { format: "aws-bedrock-api-key", secret, keyId: "BedrockAPIKey-ab1c-at-123456789012" },
  ]);
});

test("a Bedrock key of another make has no name", () => {
  const secret = `ABSK${randomText(128)}`;
  expect(find(`KEY=${secret}`).map(({ keyId }) => keyId)).toEqual([undefined]);
});
