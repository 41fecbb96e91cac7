import type { Playbook } from "./provider.ts";

const CREDENTIALS = {
  label: "Security credentials",
  url: "https://console.aws.amazon.com/iam/home#/security_credentials",
} as const;

/** How AWS keys are rotated. Sources: docs.aws.amazon.com, howtorotate.com (read 2026-11-21). */
export const awsPlaybook: Playbook = {
  risk: "do whatever the key's IAM user or role may do: read data, start machines, create users and further keys, and run up a bill",
  console: { create: CREDENTIALS, revoke: CREDENTIALS },
  identify:
    "The access key id (`AKIA…`, `ASIA…`) is no secret and names the key; it stands in the list of access keys of its IAM user. If only the secret leaked, go through the users that the file belongs to. `ASIA…` are temporary credentials of a role, and `ABSK…` is a Bedrock API key of an IAM user (**API keys for Amazon Bedrock** on its page).",
  revoke: {
    steps: [
      "Open **IAM → Users →** the user **→ Security credentials** (for your own user: account menu **→ Security credentials**).",
      "Under **Access keys** choose the leaked key, then **Actions → Deactivate**. This takes effect in seconds and can be undone.",
      "Watch what breaks and replace the key there, then choose **Actions → Delete** and type the key id.",
      "**Role sessions:** open every role that the key could assume **→ Revoke sessions → Revoke active sessions**. Credentials that were issued with the leaked key outlive it.",
      "**`ASIA…`:** they end by themselves, after 12 hours for a role and 36 for a federated user at most. To end them now, revoke the sessions of their role.",
      "**`ABSK…`:** on the IAM user's **Security credentials** page, under **API keys for Amazon Bedrock**, deactivate and delete the key.",
    ],
    command: {
      language: "bash",
      lines: [
        "aws iam get-access-key-last-used --access-key-id YOUR-KEY-ID",
        "aws iam update-access-key --access-key-id YOUR-KEY-ID --user-name YOUR-USER --status Inactive",
        "aws iam delete-access-key --access-key-id YOUR-KEY-ID --user-name YOUR-USER",
      ],
      note: "Use an administrator's credentials, not the leaked ones. The first command names the user and the last use, the second can be undone, the third cannot: wait until nothing breaks.",
    },
    effects: [
      "Requests signed with the key are refused with `InvalidClientTokenId`.",
      "Temporary credentials, users, further keys and machines that were made with the key stay.",
      "AWS does not revoke leaked keys. When it learns of one, it opens a support case and attaches a policy named `AWSCompromisedKeyQuarantine` to the user: the key goes on working for all that the policy does not deny. Leave the policy on until the key is deleted.",
    ],
  },
  create: {
    steps: [
      "First see whether a role can take its place: on AWS an instance or task role, in GitHub Actions OpenID Connect with `role-to-assume`. Then there is no key to create.",
      "Otherwise open the IAM user **→ Security credentials → Access keys → Create access key**. A user has two keys at most: with two present, delete the unused one first.",
      "Copy both halves or choose **Download .csv file**: the secret is shown only once.",
    ],
    advice: [
      "Put `{app}-{environment}-{date}` into the description tag.",
      "One IAM user per application, with a policy for just what it does and, where you can, the condition `aws:SourceIp`.",
      "Never make keys for the root user; if the leaked one is a root key, delete it and go without.",
      "If the user is quarantined it cannot make keys: let another administrator do it.",
    ],
    selfCheck: {
      shape: "40 letters, digits, `/` and `+` (its id: `AKIA` and 16 capitals and digits)",
      pattern: "^[A-Za-z0-9/+]{40}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Access key id: ' AWS_ACCESS_KEY_ID",
      "read -rsp 'Secret access key: ' AWS_SECRET_ACCESS_KEY && echo",
      "read -rsp 'Session token (only for ASIA, else Enter): ' AWS_SESSION_TOKEN && echo",
      '[ -n "$AWS_SESSION_TOKEN" ] && export AWS_SESSION_TOKEN || unset AWS_SESSION_TOKEN',
      "export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY",
      "env -u AWS_PROFILE aws sts get-caller-identity --region us-east-1",
      "unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN",
    ],
    alive: "`Account` and `Arn`, which names the user",
    dead: "`InvalidClientTokenId` (deleted or inactive) or `ExpiredToken` (temporary credentials are over)",
    otherwise:
      "`SignatureDoesNotMatch` means that the id exists and the secret belongs to another id: wait some seconds, try once more. `AccessDenied`, `RequestExpired` (check the clock), throttling and network errors say nothing. The call needs no permission and leaves a line in CloudTrail. China and GovCloud have regions of their own. A Bedrock key (`ABSK…`) cannot be tried this way: see its status on the user's page.",
  },
  badLogLines: [
    "InvalidClientTokenId",
    "InvalidAccessKeyId",
    "SignatureDoesNotMatch",
    "ExpiredToken",
    "UnrecognizedClientException",
    "AuthFailure",
    "Unable to locate credentials",
  ],
  subtleties: [
    "Programs look for credentials in several places, in this order: variables, `~/.aws/credentials`, the container's or machine's role. A forgotten variable or file wins over the new role.",
    "Sessions made with the leaked key through STS survive its deletion: revoke the sessions of every role that it could assume.",
    "Terraform's state, serverless packages, AMIs and container layers keep keys: look there, too.",
    "The SMTP password of Amazon SES is made from the secret access key and dies with it.",
    "Presigned S3 links signed with the key stop working together with it.",
  ],
  abuse: {
    page: { label: "CloudTrail", url: "https://console.aws.amazon.com/cloudtrailv2/home#/events" },
    signs: [
      "events filtered by **AWS access key**, in every region, from addresses that are not yours",
      "`CreateUser`, `CreateAccessKey`, `AttachUserPolicy`, `CreateLoginProfile`, `AssumeRole` that nobody of yours did",
      "machines, functions or Bedrock calls in regions that you do not use, and mail sent through SES",
      "a mail or support case from AWS on an exposed key, or findings of GuardDuty",
    ],
  },
  goodPractice: [
    "Prefer roles and OpenID Connect to keys; what remains belongs to one application with least privilege.",
    "Delete keys that were not used for 90 days: **Last used** tells.",
    "Turn on GuardDuty and a budget alert, and deny regions that you do not use.",
  ],
  troubleshooting: [
    {
      observed: "`SignatureDoesNotMatch` with the new key",
      advice: [
        "Id and secret are of different pairs, or the secret lost a `/`, `+` or its last character: copy both again.",
        "In a URL or shell script, `/` and `+` need quotes.",
      ],
    },
    {
      observed: "`AccessDenied` with the new key",
      advice: [
        "The key works; its user lacks the policy that the old one's user had.",
        "If the user is new, attach the policy; if it is quarantined, rotate with another user.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "See that you deactivated the right id in the right account: the Arn of the answer names both.",
        "A program may still hold temporary credentials: revoke the sessions of its role.",
      ],
    },
    {
      observed: "**Create access key** is greyed out",
      advice: ["The user has two keys already: delete the one whose **Last used** is older or none."],
    },
  ],
  links: [
    {
      label: "Update access keys",
      url: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html",
    },
    { label: "AWS Support", url: "https://console.aws.amazon.com/support/home" },
  ],
};
