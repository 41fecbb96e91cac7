import { hasBothCases, isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base32, base64, either, shape, upperAlphanumeric } from "../formats/shape.ts";
import type { Around, TokenFormat } from "../formats/token-format.ts";
import { awsSamples } from "./aws-samples.ts";

/** What the id beside a secret begins with says what the two are together. */
const pairsWith = [
  { id: "aws-access-key-id", whole: "aws-access-key" },
  { id: "aws-access-key-id-a3t", whole: "aws-access-key" },
  { id: "aws-session-key-id", whole: "aws-session-credentials" },
] as const;

const secret = {
  shape: shape`${base64(40)}`,
  pairsWith,
  isGenuine: isSecretAccessKey,
  source: "docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html, from memory, 2026-11",
  seen: {
    variable: "AWS_SECRET_ACCESS_KEY",
    header: "x-aws-secret-access-key: ",
    url: "https://s3.amazonaws.com",
  },
};

const id = {
  severity: "medium",
  level: "warn",
  isId: true,
  note: "An id opens nothing, but tells which key it is: look for its secret, which is seldom far.",
  source: "docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, from memory, 2026-11",
  seen: {
    variable: "AWS_ACCESS_KEY_ID",
    header: "Authorization: AWS4-HMAC-SHA256 Credential=",
    url: "https://s3.amazonaws.com",
  },
} as const;

/** Secret access keys, alone and with their ids. In the console's CSV file and in calls nothing names the secret. */
export const awsKeyFormats: readonly TokenFormat[] = [
  keyed({
    ...secret,
    id: "aws-access-key",
    name: "access key",
    severity: "critical",
    words: ["akia", "abia", "acca", "a3t"],
    by: "nearby",
    onlyInPairs: true,
    samples: awsSamples.accessKey,
  }),
  keyed({
    ...secret,
    id: "aws-session-credentials",
    name: "temporary access key",
    severity: "high",
    words: ["asia"],
    by: "nearby",
    onlyInPairs: true,
    samples: awsSamples.sessionCredentials,
  }),
  keyed({
    ...secret,
    id: "aws-secret-access-key",
    name: "secret access key",
    severity: "critical",
    words: ["aws", "amazon", "secret_access_key", "s3_secret", "fs.s3a"],
    isOther: isOfOtherStorage,
    samples: awsSamples.secretAccessKey,
  }),
  selfIdentifying({
    ...id,
    id: "aws-access-key-id",
    name: "access key id",
    shape: shape`${either("AKIA", "ABIA", "ACCA")}${base32(16)}`,
  }),
  selfIdentifying({
    ...id,
    id: "aws-access-key-id-a3t",
    name: "access key id of an unusual kind",
    shape: shape`A3T${upperAlphanumeric(1)}${base32(16)}`,
    source: "the rule of awslabs/git-secrets, read 2026-11",
  }),
  selfIdentifying({
    ...id,
    id: "aws-session-key-id",
    name: "temporary access key id",
    severity: "low",
    shape: shape`ASIA${base32(16)}`,
  }),
];

/** Random characters, and none of the keys in AWS's documentation (…EXAMPLEKEY). */
function isSecretAccessKey(key: string): boolean {
  // 40 random characters of 64 have 30 different ones on average, and fewer than 18 once in ten million keys.
  return new Set(key).size >= 18 && hasBothCases(key) && !isHex(key) && !key.includes("EXAMPLE");
}

/** Services that speak as S3 does, by their hosts and as rclone calls them. */
const OTHER_STORAGE =
  /wasabi|digitaloceanspaces|cloudflarestorage|backblazeb2|linodeobjects|\bscw\.cloud|provider\s?=\s?(?!AWS)[A-Z]\w/i;

/** What has no more than S3's own name for it, and stands beside another service that speaks like S3: `provider = Minio`. */
function isOfOtherStorage(_: string, { before, after }: Around): boolean {
  if (!/(?:^|[^\w.-])secret_access_key["']?\s{0,4}[=:]\s{0,4}["']?$/i.test(before)) return false;
  return OTHER_STORAGE.test(sectionAround(before, after));
}

/** As far as the next heading of a section. */
function sectionAround(before: string, after: string): string {
  return before.slice(before.lastIndexOf("\n[") + 1) + (after.split("\n[", 1)[0] ?? "");
}
