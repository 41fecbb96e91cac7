import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/** How NVIDIA keys are rotated. Source: docs.nvidia.com, NGC user guide, RAG blueprint and key generation (read 2026-11). */
export const nvidiaPlaybook: Playbook = {
  risk: "call hosted models, and pull or push containers and models of its organization, as far as the key's services go",
  console: {
    create: { label: "Personal keys", url: "https://org.ngc.nvidia.com/setup/api-keys" },
    revoke: { label: "Personal keys", url: "https://org.ngc.nvidia.com/setup/api-keys" },
  },
  identify:
    "Personal keys stand at NGC under **Setup → API keys** and at `build.nvidia.com/settings/api-keys`, service keys under **Organization → Service Keys**. Compare names, expiry and the few characters of the lists with the mask above; the check tells the kind and the organization of the leaked key.",
  revoke: {
    steps: [
      "**Personal key:** open NGC **→ Setup → API keys** in the right organization, or `build.nvidia.com/settings/api-keys` if it was made there.",
      "Open the **Action** menu of the leaked key and delete it (the menu may call it **Delete** or **Revoke**), and confirm.",
      "**Service key:** an organization owner opens **Organization → Service Keys** and deletes it there.",
      "In a hurry, **Rotate** in the same menu gives the key a new value at once: then the old value is dead, and so is everything that uses it.",
    ],
    effects: [
      "Requests and `docker pull` with the key are refused; what was pulled stays where it is.",
      "A cluster that pulls images with the key fails at the next restart of a pod, not at once: replace its pull secret, too.",
      keyAdvice.consoleOnly,
      keyAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open NGC **→ Setup → API keys** and choose **Generate Personal Key**.",
      "Enter **Key Name**, choose **Expiration** and **Services Included**.",
      "Choose **Generate Personal Key** once more.",
      "**For servers:** open **Organization → Service Keys** and choose **Create Service Key**, with one service, its scopes and an expiration.",
      keyAdvice.copyNow,
    ],
    advice: [
      keyAdvice.name,
      "Include only the services in use: **NGC Catalog** for pulling images, **Public API Endpoints** for hosted models.",
      "A service key belongs to the organization and does not leave with a person.",
      "Guides advise **Never Expire**: choose 90 days instead.",
    ],
    selfCheck: {
      shape: "`nvapi-` followed by 64 letters, digits, `_` and `-`",
      pattern: "^nvapi-[A-Za-z0-9_-]{60,70}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Key: ' KEY && echo",
      "printf 'credentials=%s' \"$KEY\" |",
      "curl -sS -w '\\n%{http_code}\\n' --data-binary @- https://api.ngc.nvidia.com/v3/keys/get-caller-info",
      "unset KEY",
    ],
    alive: "200, with its `type` and `orgName`",
    dead: "401",
    otherwise:
      "Lists of models at `integrate.api.nvidia.com` answer 200 to any key and prove nothing. 403 and 429 say nothing.",
  },
  badLogLines: [
    "401 Unauthorized",
    "Authentication failed",
    "unauthorized: authentication required",
    "ImagePullBackOff",
    "403 Forbidden",
  ],
  subtleties: [
    "The same kind of key goes by `NVIDIA_API_KEY`, `NGC_API_KEY` and `NVAPI_KEY`: change or remove every name that holds the old value.",
    "`docker login nvcr.io` keeps the key in `~/.docker/config.json`, and clusters in a pull secret: replace it there, too.",
    "`ngc config set` keeps it in `~/.ngc/config` on every machine.",
    "Old NGC keys without `nvapi-` are others: each account has one, and making a new one kills the old one.",
  ],
  abuse: {
    page: { label: "NGC organization", url: "https://org.ngc.nvidia.com/" },
    signs: [
      "credits of hosted models that go faster than your programs use them",
      "downloads, images or models in the organization that nobody of yours pulled or pushed",
      "keys or members that nobody of yours added",
    ],
  },
  goodPractice: [keyAdvice.onePerUse, keyAdvice.rotate, keyAdvice.serverOnly, keyAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        keyAdvice.complete,
        "For `nvcr.io` the user is literally `$oauthtoken`, and the key is the password.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: its services or its organization do not include what is asked for."],
    },
    {
      observed: "402 or 429 with the new key",
      advice: ["See the credits of the account.", keyAdvice.slowDown],
    },
    {
      observed: "The old key still works",
      advice: [
        "Look into both places, NGC and `build.nvidia.com`, and into the service keys of the organization.",
        keyAdvice.rightOne,
        "If it still answers 200 after an hour, open a case at NVIDIA's support.",
      ],
    },
  ],
  links: [
    { label: "NGC user guide", url: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html" },
    { label: "Get an API key", url: "https://docs.nvidia.com/rag/latest/api-key.html" },
  ],
};
