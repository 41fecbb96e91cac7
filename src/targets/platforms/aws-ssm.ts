import { CODE, INFRASTRUCTURE } from "../files.ts";
import type { Platform } from "../platform.ts";

/** AWS Systems Manager Parameter Store. */
export const awsSsm: Platform = {
  id: "aws-ssm",
  name: "AWS Parameter Store",
  unit: "service",
  entry: "parameter",
  clues: [
    {
      path: INFRASTRUCTURE,
      block: /\$\{ssm:|resolve:ssm|aws_ssm_parameter|AWS::SSM::Parameter|:ssm:[^\n]{0,200}:parameter\//u,
      entry:
        /(?:\$\{ssm:|\{\{resolve:ssm(?:-secure)?:|:parameter(?=\/)|"aws_ssm_parameter" "[^"]{0,100}"[^}]{0,400}?\bname\s{0,20}=\s{0,20}")(?<entry>\/?[\w./-]+)/u,
    },
    { path: CODE, line: /get_?parameters?\(|GetParameter|WithDecryption|StringParameter|\bssm\b/u },
  ],
  replace: {
    where: "the parameters",
    page: "https://console.aws.amazon.com/systems-manager/parameters",
    steps: [
      "Open the parameter, **Edit**, put the new key in and save. It should be a **SecureString**.",
      "Look in every region and account that has a copy.",
    ],
    commands: [
      'printf %s "$KEY" | aws ssm put-parameter --name {entry} --type SecureString --overwrite --value file:///dev/stdin',
    ],
  },
  restart: {
    text: "Deploy or start again what reads the parameter",
    steps: [
      "Most services resolve a parameter when they are deployed or started: deploy again, also where nothing in the code has changed.",
    ],
  },
  see: ["`aws ssm describe-parameters` shows `LastModifiedDate` and a higher `Version`, without the value."],
  pitfalls: [
    "The history of the parameter holds the old key: harmless once it is revoked.",
    "A parameter of its own key in KMS keeps it only if `--key-id` is given again.",
  ],
  source: "docs.aws.amazon.com/systems-manager/latest/userguide, Parameter Store, 2026-11",
};
