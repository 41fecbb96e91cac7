import { CODE, INFRASTRUCTURE } from "../files.ts";
import type { Platform } from "../platform.ts";

/** AWS Secrets Manager: secrets with versions; programs and services fetch the current one. */
export const awsSecretsManager: Platform = {
  id: "aws-secrets-manager",
  name: "AWS Secrets Manager",
  unit: "service",
  entry: "secret",
  clues: [
    {
      path: INFRASTRUCTURE,
      block: /aws_secretsmanager_secret|AWS::SecretsManager|:secretsmanager:|resolve:secretsmanager/u,
      entry:
        /(?:\{\{resolve:secretsmanager:|(?=arn:aws[\w-]*:secretsmanager:)|"aws_secretsmanager_secret" "[^"]{0,100}"[^}]{0,400}?\bname\s{0,20}=\s{0,20}")(?<entry>(?:arn:aws[\w-]*:secretsmanager:[\w-]+:\d+:secret:)?[\w/+=.@-]+)/u,
    },
    {
      path: CODE,
      line: /get_?secret_?value|\bSecretId\b|fromSecretName|secrets_?manager/iu,
    },
  ],
  replace: {
    where: "the secrets",
    page: "https://console.aws.amazon.com/secretsmanager/listsecrets",
    steps: [
      "Open the secret, **Retrieve secret value**, **Edit**, put the new key in and save. Where the secret is a JSON object, change the one field and keep the others.",
      "The command replaces the whole value: use it where the key is all of the secret.",
      "Look in every region and account that has a copy.",
    ],
    commands: [
      'printf %s "$KEY" | aws secretsmanager put-secret-value --secret-id {entry} --secret-string file:///dev/stdin',
    ],
  },
  restart: {
    text: "Start what reads the secret again",
    steps: [
      "ECS: a new deployment of the service (`aws ecs update-service --force-new-deployment`). Lambda, EKS: deploy again. What was resolved by CloudFormation or Serverless takes it with the next deployment.",
    ],
  },
  see: [
    "`aws secretsmanager describe-secret` shows `LastChangedDate` and the version with the label `AWSCURRENT`, without the value.",
  ],
  pitfalls: [
    "The version with the label `AWSPREVIOUS` holds the old key: harmless once it is revoked.",
    "Clients with a cache ask again only after an hour, unless they are told otherwise.",
  ],
  source: "docs.aws.amazon.com/secretsmanager and the manual of the command line, 2026-11",
};
