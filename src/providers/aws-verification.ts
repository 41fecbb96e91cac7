import { ask, elsewhere, form } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** Accounts whose keys are laid out as bait (canarytokens.org and others). Source: TruffleHog, canary.go, read 2026-11. */
const canaryAccounts: ReadonlySet<string> = new Set(
  `
  052310077262 171436882533 534261010715 595918472158 717712589309 819147034852 992382622183 730335385048
  266735846894 893192397702
  044858866125 251535659677 344043088457 351906852752 390477818340 426127672474 427150556519 439872796651
  445142720921 465867158099 637958123769 693412236332 732624840810 735421457923 959235150393 982842642351
  `
    .trim()
    .split(/\s+/),
);

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

const signed = { ...elsewhere, signature: "aws" } as const;

/** Keys of GovCloud and China are unknown elsewhere. Only the id and a signature travel, never the secret. */
const partitions = [
  "sts.amazonaws.com",
  "sts.us-gov-west-1.amazonaws.com",
  "sts.cn-north-1.amazonaws.com.cn",
];

/**
 * Left out: temporary keys, which nobody can sign with who has no session token, and keys for Bedrock, which answers
 * about a key of another region as about a dead one.
 */
export const awsVerifications: readonly Verification[] = [
  {
    id: "aws-caller-identity",
    // A secret alone is named so that its incident says what is missing: the id.
    formats: ["aws-access-key", "aws-secret-access-key"],
    requests: partitions.map((host) =>
      ask(
        `https://${host}/`,
        { ...signed, headers: { accept: "application/json" } },
        {
          harmless: "GetCallerIdentity tells whose key it is; the owner's CloudTrail notes the question.",
          body: form({ Action: "GetCallerIdentity", Version: "2011-06-15" }),
        },
      ),
    ),
    answers: [
      active(200, "GetCallerIdentityResult"),
      // Deleted or inactive. Not SignatureDoesNotMatch: there the id lives, and the secret beside it is not its own.
      inactive(403, "InvalidClientTokenId"),
    ],
    traits: {
      account: "GetCallerIdentityResponse.GetCallerIdentityResult.Account",
      role: "GetCallerIdentityResponse.GetCallerIdentityResult.Arn",
    },
    isCanary: (id) => canaryAccounts.has(accountOf(id) ?? ""),
    source:
      "docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html; TruffleHog, accesskey.go, read 2026-11",
  },
];

/** A key may switch itself off where its user may: without a name, IAM takes the user that signs. */
export const awsRevocations: readonly Revocation[] = [
  {
    id: "aws-deactivate",
    formats: ["aws-access-key"],
    request: ask("https://iam.amazonaws.com/", signed, {
      harmless: "It names the leaked key by its id and nothing else.",
      body: form({
        Action: "UpdateAccessKey",
        AccessKeyId: "{id}",
        Status: "Inactive",
        Version: "2010-05-08",
      }),
    }),
    accepted: [200],
    says: "UpdateAccessKeyResponse",
    effect:
      "The key becomes inactive; an administrator can activate it again. It works only where the key's user may manage its own keys, and temporary credentials that the key has fetched live on.",
    source: "docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccessKey.html, read 2026-11",
  },
];

/**
 * The account that an id belongs to stands in its letters, in the 40 bits after the first. Older ids do not hold it: what
 * comes out is no account of anybody. Source: TruffleHog, pkg/detectors/aws, read 2026-11.
 */
function accountOf(id: string): string | undefined {
  const digits = Array.from(id.slice(4, 14), (letter) => BASE32.indexOf(letter));
  if (digits.length < 10 || digits.includes(-1)) return undefined;
  const bits = digits.reduce((sum, digit) => sum * 32n + BigInt(digit), 0n);
  // Ten letters are 50 bits: one that says nothing, 40 of the account, nine of something else.
  return ((bits >> 9n) & 0xff_ffff_ffffn).toString().padStart(12, "0");
}
