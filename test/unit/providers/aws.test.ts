import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { aws } from "../../../src/providers/aws.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

interface Found {
  readonly format: string;
  readonly secret: string;
  readonly keyId: string | undefined;
}

const scanner = createScanner([aws]);

function find(text: string): readonly Found[] {
  return scanner.scan("", Buffer.from(text)).matches.map(({ formatId, secret, keyId }) => ({
    format: formatId,
    secret: secret.reveal("fingerprint"),
    keyId,
  }));
}

const id = (prefix = "AKIA") => prefix + randomText(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
const key = () => randomText(40, alphabets.base64);

test("id and secret are one finding, in either order", () => {
  const [keyId, secret] = [id(), key()];
  const expected = [{ format: "aws-access-key", secret, keyId }];
  expect(find(`AWS_ACCESS_KEY_ID=${keyId}\nAWS_SECRET_ACCESS_KEY=${secret}`)).toEqual(expected);
  expect(find(`AWS_SECRET_ACCESS_KEY=${secret}\nAWS_ACCESS_KEY_ID=${keyId}`)).toEqual(expected);
});

test("an id makes no secret of what is called as something of one's own", () => {
  const keyId = id();
  expect(find(`AWS_ACCESS_KEY_ID=${keyId}\nJWT_SECRET=${randomText(37)}a1B`)).toEqual([
    { format: "aws-access-key-id", secret: keyId, keyId },
  ]);
});

test("a secret without a name is one beside another that has one", () => {
  // An id of letters alone is read as a name.
  const keyId = `AKIA${randomText(16, "BCDFGHJKLM")}`;
  const [named, bare] = [key(), key()];
  const client = `client("s3", aws_access_key_id="${keyId}", aws_secret_access_key="${named}")`;
  const found = find(`s3 = ${client}\nsession = boto3.Session("${keyId}", "${bare}")`);
  expect(found.map(({ secret }) => secret)).toEqual([named, bare]);
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

test("an id alone is no leak, but worth a warning", () => {
  const alone = id();
  expect(find(`The user has the key ${alone}.`)).toEqual([
    { format: "aws-access-key-id", secret: alone, keyId: alone },
  ]);
  expect(aws.formats.find((format) => format.id === "aws-access-key-id")?.level).toBe("warn");
});

test("a secret is found by its name in whatever is written around it", () => {
  const secret = key();
  const texts = [
    `aws_secret_key: str = Field("${secret}", env="AWS_SECRET_KEY")`,
    `aws_secret_access_key: >-\n  ${secret}\nregion: eu-west-1`,
    `s3_secret: ${secret}`,
    `--secret-access-key ${secret} # aws`,
  ];
  for (const text of texts)
    expect(find(text)).toEqual([{ format: "aws-secret-access-key", secret, keyId: undefined }]);
});

test("pairs that follow each other do not mix, whichever half is first", () => {
  const pairs = Array.from({ length: 6 }, () => ({ keyId: id(), secret: key() }));
  const writers: readonly ((pair: (typeof pairs)[number]) => string)[] = [
    ({ keyId, secret }) => `AWS_ACCESS_KEY_ID=${keyId}\nAWS_SECRET_ACCESS_KEY=${secret}`,
    ({ keyId, secret }) => `AWS_SECRET_ACCESS_KEY=${secret}\nAWS_ACCESS_KEY_ID=${keyId}`,
    ({ keyId, secret }) => `${keyId},${secret}`,
  ];
  for (const write of writers) {
    const expected = pairs.map((pair) => ({ format: "aws-access-key", ...pair }));
    expect(find(pairs.map(write).join("\n"))).toMatchObject(expected);
  }
});

test("within 20 lines a secret belongs to the nearest id, and to none farther away", () => {
  const [keyId, secret] = [id(), key()];
  const text = (lines: number) =>
    `AWS_ACCESS_KEY_ID=${keyId}${"\n# notes".repeat(lines - 1)}\nAWS_SECRET_ACCESS_KEY=${secret}\n`;
  expect(find(text(20))).toEqual([{ format: "aws-access-key", secret, keyId }]);
  expect(find(text(21)).map(({ format }) => format)).toEqual(["aws-access-key-id", "aws-secret-access-key"]);
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
  const found = find(`${id()} was removed in ${randomText(40, alphabets.hex)}`);
  expect(found.map(({ format }) => format)).toEqual(["aws-access-key-id"]);
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
