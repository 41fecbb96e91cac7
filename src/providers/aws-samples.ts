import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** How an id and its secret stand together in files. */
const pairs: readonly ((id: string, secret: string) => string)[] = [
  (id, secret) => `AWS_ACCESS_KEY_ID=${id}\nAWS_SECRET_ACCESS_KEY=${secret}\nAWS_REGION=eu-west-1`,
  (id, secret) => `AWS_SECRET_ACCESS_KEY="${secret}"\r\nAWS_ACCESS_KEY_ID="${id}"\r\n`,
  (id, secret) => `[default]\naws_access_key_id = ${id}\naws_secret_access_key = ${secret}`,
  (id, secret) => `{ "AccessKeyId": "${id}", "SecretAccessKey": "${secret}", "Status": "Active" }`,
  (id, secret) => `Access key ID,Secret access key\n${id},${secret}\n`,
  (id, secret) => `export AWS_ACCESS_KEY_ID=${id} AWS_SECRET_ACCESS_KEY=${secret} && terraform apply`,
  (id, secret) =>
    `env:\n  - name: AWS_ACCESS_KEY_ID\n    value: ${id}\n  - name: AWS_SECRET\n    value: ${secret}`,
  (id, secret) => `provider "aws" {\n  access_key = "${id}"\n  secret_key = "${secret}"\n}`,
  (id, secret) => `secrets:\n  secretKey: ${secret}\n  accessKey: ${id}`,
  (id, secret) => `boto3.client("s3", aws_access_key_id="${id}", aws_secret_access_key="${secret}")`,
  (id, secret) => `"text": "id\\n${id}\\nsecret\\n${secret}\\n"`,
  (id, secret) => `new AWS.Credentials('${id}', '${secret}');`,
];

/** The samples of each format of AWS. */
export const awsSamples = {
  accessKey: { match: () => pairSamples("AKIA"), ignore: () => noPairs("AKIA") },
  sessionCredentials: { match: () => pairSamples("ASIA"), ignore: () => noPairs("ASIA") },
  secretAccessKey: { match: keyedSecrets, ignore: noKeyedSecrets },
  bedrockApiKey: {
    match: () => bedrockSamples(longTermKey),
    ignore: () => [
      `AWS_BEARER_TOKEN_BEDROCK=ABSK${randomText(100)}`,
      `AWS_BEARER_TOKEN_BEDROCK=ABSK${randomText(280)}`,
      `data:image/png;base64,${randomText(20)}ABSK${randomText(150)}`,
    ],
  },
  bedrockShortTermKey: {
    match: () => bedrockSamples(shortTermKey),
    ignore: () => [
      "AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-...",
      `AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-${randomText(200)}`,
      `AWS_BEARER_TOKEN_BEDROCK=bedrock-api-key-${base64("bedrock.amazonaws.com")}`,
    ],
  },
} as const satisfies Record<string, FormatSamples>;

function pairSamples(prefix: string): readonly Sample[] {
  return pairs.map((write) => sample(secretKey(), (secret) => write(keyId(prefix), secret)));
}

function noPairs(prefix: string): readonly string[] {
  return [
    `AWS_ACCESS_KEY_ID=${keyId(prefix)}`,
    `AWS_ACCESS_KEY_ID=${keyId(prefix)}\nAWS_SECRET_ACCESS_KEY=\${SECRET}`,
    `key ${keyId(prefix)} was made in commit ${randomText(40, alphabets.hex)}`,
    `AWS_ACCESS_KEY_ID=${keyId(prefix)}\nAWS_SECRET_ACCESS_KEY=${secretKey().slice(1)}`,
    `AWS_ACCESS_KEY_ID=${keyId(prefix)}${"\n# nothing to see".repeat(40)}\nAWS_SECRET=${secretKey()}`,
    `AWS_ACCESS_KEY_ID=${keyId(prefix).slice(1)}\nAWS_SECRET=${secretKey()}`,
    `AWS_ACCESS_KEY_ID=${keyId(prefix)}\nAWS_SECRET_ACCESS_KEY=${secretKey().slice(0, 30)}EXAMPLEKEY`,
  ];
}

function keyedSecrets(): readonly Sample[] {
  return [
    ...inSurroundings(secretKey, {
      variable: "AWS_SECRET_ACCESS_KEY",
      header: "x-aws-secret-access-key: ",
      url: "https://api.example.com",
      // A bare value on a line of its own does not say what it is.
    }).filter(({ text }) => !text.includes("is\\n")),
    sample(secretKey(), (key) => `aws configure set aws_secret_access_key ${key}`),
    sample(secretKey(), (key) => `ENV AWS_SECRET_ACCESS_KEY ${key}`),
    sample(secretKey(), (key) => `- name: AWS_SECRET_ACCESS_KEY\n  value: "${key}"`),
    sample(secretKey(), (key) => `<SecretAccessKey>${key}</SecretAccessKey>`),
    sample(secretKey(), (key) => `const s3 = new AWS.S3({ secretAccessKey: "${key}" });`),
    sample(secretKey(), (key) => `[w]\nprovider = Wasabi\n\n[a]\nprovider = AWS\nsecret_access_key = ${key}`),
    sample(secretKey(), (key) => `cloud.aws.credentials.secretKey=${key}`),
    sample(secretKey(), (key) => `:aws_secret_key => '${key}',`),
  ];
}

function noKeyedSecrets(): readonly string[] {
  return [
    `AWS_SECRET_ACCESS_KEY=${secretKey().slice(1)}`,
    `AWS_SECRET_ACCESS_KEY=${secretKey()}A`,
    `AWS_SECRET_ACCESS_KEY=${randomText(40, alphabets.hex)}`,
    `AWS_SECRET_ACCESS_KEY=${secretKey().slice(0, 30)}EXAMPLEKEY`,
    `aws_secret_access_key is kept in the vault; see commit ${secretKey()}`,
    'AWS_SECRET_ACCESS_KEY={{ lookup("aws_secret") }}',
    `[media]\nprovider = Wasabi\nsecret_access_key = ${secretKey()}\n\n[aws]\nprovider = AWS`,
    `s3:\n  secret_access_key: "${secretKey()}"\n  endpoint: s3.eu-1.wasabisys.com`,
  ];
}

function bedrockSamples(makeKey: () => string): readonly Sample[] {
  return inSurroundings(makeKey, {
    variable: "AWS_BEARER_TOKEN_BEDROCK",
    header: "Authorization: Bearer ",
    url: "https://bedrock-runtime.us-east-1.amazonaws.com",
  });
}

function keyId(prefix: string): string {
  return prefix + randomText(16, BASE32);
}

function secretKey(): string {
  return randomText(40, alphabets.base64);
}

function longTermKey(): string {
  const account = randomText(12, alphabets.digits);
  return `ABSK${base64(`BedrockAPIKey-${randomText(4)}-at-${account}:${randomText(64)}`)}`;
}

function shortTermKey(): string {
  return `bedrock-api-key-${base64(`bedrock.amazonaws.com/?Action=CallWithBearerToken&X=${randomText(300)}`)}`;
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
