import type { Playbook } from "./provider.ts";

/** How Google API keys are rotated. Sources: docs.cloud.google.com, ai.google.dev (read 2026-11-21). */
export const googlePlaybook: Playbook = {
  risk: "use every API that the key's project has enabled and the key is not restricted from (Gemini, Maps, Firebase), on the project's bill",
  console: {
    create: { label: "API keys in AI Studio", url: "https://aistudio.google.com/apikey" },
    revoke: {
      label: "Credentials in Google Cloud",
      url: "https://console.cloud.google.com/apis/credentials",
    },
  },
  identify:
    "In the right project, **Show key** beside each name tells the value. The command below finds the leaked key by comparing values on your machine, without printing any. If you do not know the project, the answer of the first check often names its number.",
  revoke: {
    steps: [
      "Open **APIs & Services → Credentials** in Google Cloud and choose the project at the top.",
      "Under **API Keys** open the leaked key and choose **Delete**, and confirm.",
      "**Gemini:** in AI Studio open **API keys**, choose the key, then delete it. It is the same key as in Google Cloud.",
      "**Firebase or Maps key in a shipped app:** the new key goes into the new version first. Until users have it, restrict the old key to its application and to the APIs that it needs: that shuts out most strangers at once.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Leaked key: ' LEAKED && echo",
        "for uid in $(gcloud services api-keys list --format='value(uid)'); do",
        "value=$(gcloud services api-keys get-key-string \"$uid\" --format='value(keyString)')",
        '[ "$value" = "$LEAKED" ] && echo "gcloud services api-keys delete $uid"',
        "done",
        "unset LEAKED",
      ],
      note: "Prints the command that deletes the leaked key; run it. Works in gcloud's current project and needs the role **API Keys Admin**. `gcloud services api-keys undelete` brings the key back within 30 days.",
    },
    effects: [
      "Deletion can take some minutes to reach all of Google: check again after five.",
      "A deleted key can be restored for 30 days, by anyone with the role.",
      "Everything that uses the key stops, old versions of web pages and mobile apps included.",
      "Google blocks keys that it knows to be leaked for Gemini, yet the same key may go on working for Maps and other APIs: it still has to be deleted.",
    ],
  },
  create: {
    steps: [
      "**Gemini:** open **API keys** in AI Studio and choose **Create API key**; new ones begin with `AQ.` and are bound to a service account.",
      "**Other APIs:** open **APIs & Services → Credentials**, choose **Create credentials → API key**.",
      "Restrict it at once: **API restrictions** to the APIs in use, and **Application restrictions** to its IP addresses, websites or app.",
    ],
    advice: [
      "Name it `{app}-{environment}-{date}`.",
      "Take both restrictions: without them a Maps key can open Gemini as soon as somebody enables it in the project.",
      "One project per environment, one key per application.",
      "Programs on Google Cloud need no key: use their service account.",
    ],
    selfCheck: {
      shape: "`AIza` and 35 characters, or `AQ.Ab8RN6` and 44, of letters, digits, `_` and `-`",
      pattern: "^(AIza[A-Za-z0-9_-]{35}|AQ\\.Ab8RN6[A-Za-z0-9_-]{44})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'x-goog-api-key: %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- 'https://generativelanguage.googleapis.com/v1beta/models?pageSize=1'",
      "unset KEY",
    ],
    alive:
      "200, or 403 with `SERVICE_DISABLED` or a reason that ends in `_BLOCKED`: the key lives and is restricted",
    dead: "400 with `API_KEY_INVALID`",
    otherwise:
      "401, 429 and 5xx say nothing. 403 with `reported as leaked` means that Gemini refuses it, not that it is deleted. Gemini refuses `AIza` keys more and more since June 2026: for them only the other check, under **Check that it works**, tells whether the key is gone.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'x-goog-api-key: %s\\n' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' -H @- https://www.googleapis.com/identitytoolkit/v3/relyingparty/getProjectConfig",
      "unset KEY",
    ],
    alive: "200, or 403: the key exists, whatever it may do",
    dead: "400 with `API key not valid`",
    otherwise: "For `AIza` keys. 429, 5xx and any other 400 say nothing.",
  },
  badLogLines: [
    "API_KEY_INVALID",
    "API key not valid",
    "API key expired",
    "API_KEY_SERVICE_BLOCKED",
    "API_KEY_HTTP_REFERRER_BLOCKED",
    "API_KEY_IP_ADDRESS_BLOCKED",
    "Your API key was reported as leaked",
  ],
  subtleties: [
    "Build tools write `NEXT_PUBLIC_` and similar variables into the page: replace the variable **and** build and deploy again.",
    "`google-services.json` and `GoogleService-Info.plist` hold the key, too: download them anew.",
    "In Kubernetes secrets the key stands in base64 and begins with `QUl6YVN`.",
    "A Firebase web key identifies the project and is public by design; what protects the data are security rules and App Check. It is still worth restricting, and Gemini must not be enabled for it.",
    "A new `AQ.` key can be refused by older libraries and OpenAI-compatible routes that expect `AIza`: test your own path.",
  ],
  abuse: {
    page: { label: "APIs & Services", url: "https://console.cloud.google.com/apis/dashboard" },
    signs: [
      "more traffic or errors than usual, by API and by credential",
      "use of an API that your programs do not call",
      "cost in **Billing → Reports** that nobody can explain; set a budget alert",
    ],
  },
  goodPractice: [
    "Restrict every key by API and by application, and review unrestricted ones every quarter.",
    "Call paid APIs from a server and keep the key there.",
    "Set quotas and budget alerts: a quota stops what an alert only reports.",
  ],
  troubleshooting: [
    {
      observed: "400 with the new key",
      advice: [
        "`API_KEY_INVALID` with a new key: wait some minutes, then look for a missing character.",
        "See whether the program still sends a second credential: Gemini refuses two at once.",
      ],
    },
    {
      observed: "403 with the new key",
      advice: [
        "`SERVICE_DISABLED`: enable the API in the key's project.",
        "A reason that ends in `_BLOCKED`: the key's restrictions do not fit; the reason names which.",
        "`reported as leaked`: this key was exposed, too. Make another one and find out where it shows.",
      ],
    },
    {
      observed: "The old key still works",
      advice: [
        "Wait five minutes and check again.",
        "See whether you deleted it in the right project: the command above compares the values.",
      ],
    },
  ],
  links: [
    { label: "Gemini API keys", url: "https://ai.google.dev/gemini-api/docs/api-key" },
    { label: "Manage API keys", url: "https://docs.cloud.google.com/docs/authentication/api-keys" },
    {
      label: "Deleted keys can be restored",
      url: "https://docs.cloud.google.com/sdk/gcloud/reference/services/api-keys/undelete",
    },
  ],
};
