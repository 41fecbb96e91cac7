import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, either, jwt, shape } from "../formats/shape.ts";
import type { Surroundings } from "../formats/surroundings.ts";
import { huggingfacePlaybook } from "./huggingface-playbook.ts";
import { huggingfaceRevocations, huggingfaceVerifications } from "./huggingface-verification.ts";
import { defineProvider } from "./provider.ts";

const seen: Surroundings = {
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
    selfIdentifying({
      id: "huggingface-user-token",
      name: "user access token",
      severity: "critical",
      // Letters; TruffleHog allows for digits. Longer ones in guides are samples.
      shape: shape`hf_${alphanumeric(34)}`,
      source:
        "the rules of TruffleHog (huggingface) and betterleaks (huggingface-access-token), read 2026-11",
      seen,
      alsoSeen: [
        (key) => `login(token="${key}")  # huggingface_hub`,
        (key) => `{"https://huggingface.co": {"auth_token": "${key}"}}`,
        (key) => `git clone https://user:${key}@huggingface.co/acme/model`,
        (key) => `GET /login?next=%2Fchat%3Ftoken%3D${key}`,
      ],
      unlike: [
        ...[36, 40, 44].map(
          (length) => () => `HUGGINGFACE_API_KEY="hf_${randomText(length, alphabets.letters)}"`,
        ),
        () => `HUGGINGFACE_API_KEY=${randomText(32)}`,
        () => `api.login(token="sk-${randomText(32)}")`,
        () => "HF_SPACE_ID=acme/demo\nSPACE_ID=acme/demo\nNEXT_PUBLIC_HF_SPACE=true",
      ],
    }),
    selfIdentifying({
      id: "huggingface-organization-token",
      name: "organization API token (legacy)",
      severity: "critical",
      // Deprecated since August 2023, yet not switched off.
      shape: shape`api_org_${alphanumeric(34)}`,
      source: "Hugging Face, security tokens, read 2026-11",
      seen,
    }),
    selfIdentifying({
      id: "huggingface-oauth-token",
      name: "OAuth or session token",
      severity: "critical",
      // Lives for some hours.
      shape: shape`hf_${either("oauth_", "jwt_")}${jwt}`,
      source: "Hugging Face, sign in with Hugging Face, read 2026-11",
      seen: { ...seen, variable: "HF_OAUTH_TOKEN" },
    }),
  ],
  playbook: huggingfacePlaybook,
  verifications: huggingfaceVerifications,
  revocations: huggingfaceRevocations,
});
