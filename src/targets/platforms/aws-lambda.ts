import type { Platform } from "../platform.ts";

/** A value that comes from a store is replaced there. */
const OWN_VALUE = String.raw`(?![\s\S]*(?:\$\{(?:ssm|cf|s3|aws):|resolve:(?:ssm|secretsmanager)))`;

/** AWS Lambda: the environment of functions. */
export const awsLambda: Platform = {
  id: "aws-lambda",
  name: "AWS Lambda",
  unit: "function",
  clues: [
    {
      path: /(?:^|\/)serverless(?:\.[\w-]+)?\.ya?ml$/u,
      text: /^[ \t]{1,40}name:[ \t]{0,8}["']?aws\b/mu,
      block: new RegExp(String.raw`^${OWN_VALUE}[\s\S]*\benvironment:`, "u"),
    },
    {
      path: /\.ya?ml$/u,
      text: /AWS::(?:Serverless|Lambda)::Function/u,
      block: new RegExp(String.raw`^${OWN_VALUE}[\s\S]*\bVariables:`, "u"),
    },
    {
      path: /\.tf$/u,
      block: /^resource "aws_lambda_function"/mu,
    },
  ],
  replace: {
    where: "the environment of the functions",
    page: "https://console.aws.amazon.com/lambda/home#/functions",
    steps: [
      "Change the value where the deployment takes it from: the environment of the machine or workflow that deploys, or the parameter of the stack. A change by hand is undone by the next deployment.",
      "To bridge the time until then, open the function, **Configuration**, **Environment variables**, **Edit**; or use the command, which keeps the other variables and needs `jq`.",
    ],
    commands: [
      `aws lambda get-function-configuration --function-name {app} --query Environment | jq --rawfile key <(printf %s "$KEY") '.Variables.{name} = $key' | aws lambda update-function-configuration --function-name {app} --environment file:///dev/stdin --query LastUpdateStatus`,
    ],
  },
  restart: {
    text: "Deploy the functions again",
    steps: [
      "`serverless deploy`, `sam deploy`, `terraform apply`, or the workflow that does it.",
      "Published versions and aliases keep the old value: publish a version, and move the alias.",
    ],
  },
  see: [
    "`aws lambda get-function-configuration --query LastModified` shows a time after the change. Without `--query` it prints the values, too.",
  ],
  pitfalls: ["The template of the stack may show the value to everybody who can read CloudFormation."],
  source: "docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, 2026-11",
};
