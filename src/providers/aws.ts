import { awsPlaybook } from "./aws-playbook.ts";
import { awsSamples } from "./aws-samples.ts";
import { defineProvider } from "./provider.ts";

/** A pair: 400 characters between the two, and both. */
const PAIR = { before: 500, after: 500 };

/** Amazon Web Services: access keys of IAM users and roles, and Bedrock API keys. */
export const aws = defineProvider({
  id: "aws",
  name: "AWS",
  variables: [
    "AWS_SECRET_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_SESSION_TOKEN",
    "AWS_BEARER_TOKEN_BEDROCK",
    "AWS_SECRET_KEY",
  ],
  formats: [
    {
      id: "aws-access-key",
      name: "access key",
      severity: "critical",
      keywords: ["akia"],
      reach: PAIR,
      pattern: accessKeyPattern("AKIA"),
      isGenuine: isSecretAccessKey,
      keyId,
      samples: awsSamples.accessKey,
    },
    {
      id: "aws-session-credentials",
      name: "temporary access key",
      severity: "high",
      keywords: ["asia"],
      reach: PAIR,
      pattern: accessKeyPattern("ASIA"),
      isGenuine: isSecretAccessKey,
      keyId,
      samples: awsSamples.sessionCredentials,
    },
    {
      id: "aws-secret-access-key",
      name: "secret access key",
      severity: "critical",
      keywords: ["secret", "secret_access"]
        .flatMap((word) => [`${word}_key`, `${word}key`])
        .concat(["secretaccess_key", "secretaccesskey"]),
      reach: PAIR,
      pattern: accessKeyPattern("alone"),
      nearby: ["aws", "amazon", "secret_access_key", "secretaccesskey"],
      isGenuine: isSecretAccessKey,
      samples: awsSamples.secretAccessKey,
    },
    {
      id: "aws-bedrock-api-key",
      name: "API key for Bedrock",
      severity: "high",
      keywords: ["absk"],
      reach: { before: 8, after: 280 },
      // Source: awslabs/git-secrets, "feat: Amazon Bedrock API key patterns" (read 2026-11-21).
      pattern:
        /(?:(?<![A-Za-z0-9/+])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>ABSK[A-Za-z0-9/+]{109,269}={0,2})(?![A-Za-z0-9/+=])/g,
      keyId: bedrockUser,
      samples: awsSamples.bedrockApiKey,
    },
    {
      id: "aws-bedrock-short-term-key",
      name: "short-term API key for Bedrock",
      severity: "high",
      keywords: ["bedrock-api-key-"],
      reach: { before: 8, after: 4_100 },
      // The prefix and, in base64, a presigned URL that begins with "bedrock.amazonaws.com"; at most 12 hours.
      pattern:
        /(?<secret>bedrock-api-key-YmVkcm9jay5hbWF6b25hd3MuY29t[A-Za-z0-9/+]{60,4000}={0,2})(?![A-Za-z0-9/+=])/g,
      samples: awsSamples.bedrockShortTermKey,
    },
  ],
  playbook: awsPlaybook,
});

/**
 * A secret access key with the id that stands at most 400 characters and no other id before or after it, or
 * behind its own name alone. Where the secret or its name comes first, the name is needed; behind an id, as in
 * the console's CSV file, the first 40 fitting characters count. An id alone opens nothing and is not reported.
 *
 * The three formats divide a text in the same way and differ in what they capture, so that no secret is found
 * by two of them or by none.
 */
function accessKeyPattern(captured: "AKIA" | "ASIA" | "alone"): RegExp {
  const fits = "(?=[a-z0-9/+]{0,39}[A-Z])(?=[A-Z0-9/+]{0,39}[a-z])(?![0-9a-fA-F]{40})";
  const key = "[A-Za-z0-9/+]{40}";
  const secret = (group: string) =>
    String.raw`(?:(?<![A-Za-z0-9/+])|(?<=\\[nrt]))${fits}${group}(?![A-Za-z0-9/+=])`;
  const capturedSecret = secret(`(?<secret>${key})`);
  const gap = String.raw`(?:(?!A[KS]IA[A-Z2-7]{16}(?![A-Z0-9]))[\s\S]){1,400}?`;
  const word = "(?:secret|Secret|SECRET)";
  // The rest of a name, quotes, brackets and the like.
  const between = "[A-Za-z0-9_\"'`.,:=<>(){}\\s-]{1,40}?";
  const pairs = (["AKIA", "ASIA"] as const).flatMap((prefix) => {
    const id = `(?<![A-Z0-9])(?:${prefix}[A-Z2-7]{16})(?![A-Z0-9])`;
    const [named, value] = prefix === captured ? [`(?<keyid>${id})`, capturedSecret] : [id, secret(key)];
    return [`${named}${gap}${value}`, `${word}${between}${value}${gap}${named}`];
  });
  const name = `${word}[_. -]?(?:(?:access|Access|ACCESS)[_. -]?)?(?:key|Key|KEY)`;
  const alone = `${name}(?:[^A-Za-z0-9/+]{1,16}value)?[^A-Za-z0-9/+]{1,16}${
    captured === "alone" ? capturedSecret : secret(key)
  }`;
  return new RegExp([...pairs, alone].join("|"), "g");
}

function keyId(_: string, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  return groups.keyid;
}

/** Random characters, and none of the keys in AWS's documentation (…EXAMPLEKEY). */
function isSecretAccessKey(secret: string): boolean {
  // 40 random characters of 64 have 30 different ones on average, and fewer than 18 once in ten million keys.
  return new Set(secret).size >= 18 && !secret.includes("EXAMPLE");
}

/** The name of the IAM user that a long-term key was made for: it stands in the key, before the colon. */
function bedrockUser(key: string): string | undefined {
  const text = Buffer.from(key.slice("ABSK".length), "base64").toString("latin1");
  return /^(?<user>BedrockAPIKey-[\w+=,.@-]{1,64}):/.exec(text)?.groups?.user;
}
