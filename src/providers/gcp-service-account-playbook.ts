import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const ACCOUNTS = {
  label: "Service Accounts",
  url: "https://console.cloud.google.com/iam-admin/serviceaccounts",
} as const;

/**
 * How keys of service accounts and OAuth secrets are rotated. Sources: cloud.google.com/iam/docs (keys-create-delete,
 * keys-disable-enable), developers.google.com/identity/protocols/oauth2, how-to-rotate, gcp.md (read 2026-11); the
 * addresses of console pages are from memory.
 */
export const gcpServiceAccountPlaybook: Playbook = {
  risk: "call every Google Cloud API with the roles of the service account, or stand in for the application or the person that the OAuth secret belongs to",
  console: { create: ACCOUNTS, revoke: ACCOUNTS },
  identify:
    "In the leaked file `client_email` names the account and `private_key_id` the key: the tab **Keys** lists the same id. `GOCSPX-` is the secret of an OAuth client, `ya29.` an access token of about an hour, `1//` a refresh token of a person.",
  revoke: {
    steps: [
      "**Service account:** open **IAM & Admin → Service Accounts**, choose the project, the account and the tab **Keys**.",
      "Find the key by its id, choose the bin beside it, and confirm. To stop it first and delete it later, disable it with the command below: the console cannot.",
      "**OAuth client secret:** open the client under **Google Auth Platform → Clients** (older pages: **APIs & Services → Credentials**), add a second secret, deploy it, then disable and delete the old one.",
      "**Access or refresh token:** run the second part of the command below, or remove the application's access in the person's Google account.",
      "**File of `gcloud auth application-default login`:** its owner runs `gcloud auth application-default revoke` and logs in again.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Id of the leaked key (private_key_id, empty for a token): ' ID",
        'if [ -n "$ID" ]; then',
        "read -rp 'Account (client_email): ' ACCOUNT",
        'gcloud iam service-accounts keys disable "$ID" --iam-account="$ACCOUNT"',
        "else",
        "read -rsp 'OAuth token: ' TOKEN && echo",
        "printf 'token=%s' \"$TOKEN\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' --data-binary @- https://oauth2.googleapis.com/revoke",
        "unset TOKEN",
        "fi",
      ],
      note: "Disabling needs the role **Service Account Key Admin** and can be undone with `keys enable`; delete the key later with `keys delete`. For a token, `200` means revoked: the access that it belongs to ends as a whole.",
    },
    effects: [
      "A deleted or disabled key gets no new access tokens; those it has fetched live on for up to an hour (12 where that was allowed). To stop them at once, disable the service account itself.",
      "Deleting the project is no way: the key can work for up to 30 days more.",
      "Everything that reads the file stops: copies stand on machines, in CI and in images.",
      "Google is told of keys in public repositories and, depending on the organization's policy, disables them and mails the owners. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open the account's tab **Keys** and choose **Add key → Create new key → JSON**.",
      "The file is downloaded once: move it straight into your secret store, and delete it from the downloads.",
      "Keep two keys side by side while you replace the old one: an account can have ten.",
    ],
    advice: [
      "Better no key at all: Workload Identity Federation for GitHub Actions and other clouds, an attached service account on Google Cloud.",
      "One service account per application and environment, such as `{app}-{environment}`, with the few roles that it needs.",
      "Forbid new keys for the organization (`iam.disableServiceAccountKeyCreation`), and let keys expire where they stay.",
    ],
    selfCheck: {
      shape:
        "for an OAuth client secret: `GOCSPX-` and 28 characters; a service account's key is a whole JSON file",
      pattern: "^GOCSPX-[A-Za-z0-9_-]{28}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'JSON file of the key: ' FILE",
      "export CLOUDSDK_CONFIG=$(mktemp -d)",
      'gcloud auth activate-service-account --key-file="$FILE" && gcloud auth print-access-token >/dev/null && echo alive',
      'rm -r "$CLOUDSDK_CONFIG" && unset CLOUDSDK_CONFIG',
    ],
    alive: "`alive`",
    dead: "`invalid_grant`, with `Invalid JWT Signature` or `account not found`",
    otherwise:
      "`Token must be a short-lived token` means that your clock is wrong. The trial fetches a token, which stands in the audit log. No answer, 429 and 5xx say nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Access token: ' TOKEN && echo",
      "printf 'access_token=%s' \"$TOKEN\" |",
      "curl -sS -o /dev/null -w '%{http_code}\\n' --data-binary @- https://oauth2.googleapis.com/tokeninfo",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "400",
    otherwise:
      "For access tokens (`ya29.`) only. Whether a service account's key is still listed, everybody can see without the key: `https://www.googleapis.com/robot/v1/metadata/x509/` and the account's address; the list may be some hours old and may hold disabled keys.",
  },
  badLogLines: [
    "invalid_grant",
    "Invalid JWT Signature",
    "invalid_client",
    "UNAUTHENTICATED",
    "Could not load the default credentials",
    "DefaultCredentialsError",
  ],
  subtleties: [
    "The file is often kept in base64 in a variable, or split into `client_email` and `private_key`: replace each part, as the new key has a new id.",
    "`GOOGLE_APPLICATION_CREDENTIALS` names a file and not the key itself: change the file, and restart.",
    "A stranger with the key may have made other keys for accounts it could administer: look at every account of the project.",
    "Firebase Admin uses the same kind of key: **Project settings → Service accounts** makes one more, and lists none.",
  ],
  abuse: {
    page: { label: "Logs Explorer", url: "https://console.cloud.google.com/logs/query" },
    signs: [
      "entries whose `protoPayload.authenticationInfo.serviceAccountKeyName` ends in the leaked key's id, from addresses that are not yours",
      "new keys, service accounts, role bindings or virtual machines, in regions that you do not use",
      "a count in the metric `key/authn_events_count` after your own programs had changed",
      "costs that jump: somebody mines or sends mail",
    ],
  },
  goodPractice: [
    "Keep the key in Secret Manager, and never in an image or a repository.",
    "Give roles on single resources rather than on the project, and never **Owner** or **Editor**.",
    keyAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "`invalid_grant` with the new key",
      advice: [
        "See that the whole file was copied, line breaks in `private_key` included, and that the clock is right.",
        "Wait a minute: a new key takes a moment to be known everywhere.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "The key lives: its account lacks the role or the API is not enabled. A new account has no roles at all.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "It may be an access token that it fetched before: wait an hour, or disable the service account.",
        "Compare `private_key_id` with the list: another key of the account may have been deleted.",
      ],
    },
  ],
  links: [
    {
      label: "Create and delete service account keys",
      url: "https://cloud.google.com/iam/docs/keys-create-delete",
    },
    {
      label: "Disable and enable service account keys",
      url: "https://docs.cloud.google.com/iam/docs/keys-disable-enable",
    },
    { label: "Google Cloud Support", url: "https://cloud.google.com/support" },
  ],
};
