import { awsKeyFormats } from "./aws-formats.ts";
import { awsPlaybook } from "./aws-playbook.ts";
import { awsSamples } from "./aws-samples.ts";
import { awsRevocations, awsVerifications } from "./aws-verification.ts";
import { defineProvider } from "./provider.ts";

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
    ...awsKeyFormats,
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
  verifications: awsVerifications,
  revocations: awsRevocations,
});

/** The name of the IAM user that a long-term key was made for: it stands in the key, before the colon. */
function bedrockUser(key: string): string | undefined {
  const text = Buffer.from(key.slice("ABSK".length), "base64").toString("latin1");
  return /^(?<user>BedrockAPIKey-[\w+=,.@-]{1,64}):/.exec(text)?.groups?.user;
}
