import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, type Surroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { huggingfacePlaybook } from "./huggingface-playbook.ts";
import { defineProvider } from "./provider.ts";

const surroundings: Surroundings = {
  variable: "HUGGINGFACE_API_KEY",
  header: "Authorization: Bearer ",
  url: "https://huggingface.co/api/whoami-v2",
};

/** Hugging Face: the Hub, Spaces and Inference Providers. */
export const huggingface = defineProvider({
  id: "huggingface",
  name: "Hugging Face",
  // The official name first; `HUGGING_FACE_HUB_TOKEN` is deprecated, the others belong to applications.
  // Platform variables of Spaces (`SPACE_ID`, `HF_SPACE_ID`, `HF_API_URL`) hold no secret and stand nowhere.
  variables: [
    "HF_TOKEN",
    "HUGGING_FACE_HUB_TOKEN",
    "HUGGINGFACE_HUB_TOKEN",
    "HUGGINGFACEHUB_API_TOKEN",
    "HUGGINGFACE_API_KEY",
    "HUGGINGFACE_API_TOKEN",
    "HUGGINGFACE_TOKEN",
    "HF_API_KEY",
    "HF_API_TOKEN",
    "HF_AUTH_TOKEN",
  ],
  formats: [
    {
      id: "huggingface-user-token",
      name: "user access token",
      severity: "critical",
      keywords: ["hf_"],
      // It may follow `\n` or `%3D`, which end in a letter or digit themselves.
      // 34 letters, digits allowed as in TruffleHog's detector (read 2026-11). Longer ones in guides are samples.
      pattern: /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>hf_[A-Za-z0-9]{34})(?![A-Za-z0-9])/g,
      samples: { match: userTokens, ignore: nearMisses },
    },
    {
      id: "huggingface-organization-token",
      name: "organization API token (legacy)",
      severity: "critical",
      keywords: ["api_org_"],
      // Deprecated since August 2023, yet not switched off; source: Hugging Face, security tokens (read 2026-11).
      pattern:
        /(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>api_org_[A-Za-z0-9]{34})(?![A-Za-z0-9])/g,
      samples: {
        match: () => inSurroundings(() => token("api_org_", 34), surroundings),
        ignore: () => [
          `HF_API_KEY=${token("api_org_", 33)}`,
          `HF_API_KEY=${token("api_org_", 35)}`,
          `HF_API_KEY=${token("my_api_org_", 34)}`,
        ],
      },
    },
  ],
  playbook: huggingfacePlaybook,
});

function token(prefix: string, length: number): string {
  return prefix + randomText(length, alphabets.letters);
}

function userTokens(): readonly Sample[] {
  return [
    ...inSurroundings(() => token("hf_", 34), surroundings),
    sample(token("hf_", 34), (key) => `login(token="${key}")  # huggingface_hub`),
    sample(token("hf_", 34), (key) => `{"https://huggingface.co": {"auth_token": "${key}"}}`),
    sample(token("hf_", 34), (key) => `git clone https://user:${key}@huggingface.co/acme/model`),
    sample(`hf_${randomText(34)}`, (key) => `HF_TOKEN=${key}`),
    sample(token("hf_", 34), (key) => `GET /login?next=%2Fchat%3Ftoken%3D${key}`),
  ];
}

/** The lengths that guides print as illustration, another provider's shapes, and names that end in `hf_`. */
function nearMisses(): readonly string[] {
  return [
    ...[33, 35, 36, 40, 44].map((length) => `HUGGINGFACE_API_KEY="${token("hf_", length)}"`),
    `HUGGINGFACE_API_KEY=${randomText(32)}`,
    `api.login(token="sk-${randomText(32)}")`,
    `const ${token("perhf_", 34)} = 1;`,
    "HF_SPACE_ID=acme/demo\nSPACE_ID=acme/demo\nNEXT_PUBLIC_HF_SPACE=true",
  ];
}
