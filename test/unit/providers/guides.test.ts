import { expect, test } from "@jest/globals";
import { findProvider } from "../../../src/providers/catalogue.ts";
import { stringsOf } from "../../contract/playbook-strings.ts";

/** What the rotation guides tell their readers, by provider and place in the playbook; both labels of a page. */
const told: Readonly<Record<string, readonly (readonly [place: string, words: readonly string[]])[]>> = {
  huggingface: [
    ["console.create.url", ["https://huggingface.co/settings/tokens"]],
    ["console.revoke.url", ["https://huggingface.co/settings/tokens"]],
    ["revoke.steps", ["**Manage**", "**Delete**", "**Revoke**", "confirm", "**Invalidate and refresh**"]],
    ["revoke.command", ["https://huggingface.co/api/credentials/revoke", "202"]],
    ["create.steps", ["**New token**", "**Generate**", "only once"]],
    ["create.advice", ["{app}-{environment}-{date}", "**Read**", "Fine-grained", "settings/api", "api_org_"]],
    ["create.advice", ["Make calls to Inference Providers", "Make calls to the serverless Inference API"]],
    ["create.selfCheck", ["34 letters"]],
    ["check", ["https://huggingface.co/api/whoami-v2", "401"]],
    ["alternativeCheck", ["lllyasviel/control_v11p_sd15_openpose", "bert-base-uncased", "503"]],
    ["alternativeCheck", ["microsoft/DialoGPT-small", '{"inputs":"test"}', "credits"]],
    ["badLogLines", ["401 Unauthorized", "Invalid API key", "Hugging Face provider error"]],
    ["subtleties", ["HF_API_KEY || HUGGINGFACE_HUB_TOKEN", "~/.cache/huggingface/token", "~/.huggingface"]],
    ["subtleties", ["commented-out", "`SPACE_ID`", "`HF_SPACE_ID`", "`sk-`", "huggingface_hub.login", "600"]],
    ["abuse", ["https://huggingface.co/settings/billing", "audit log", "calls or credits"]],
    ["goodPractice", ["90 days", "leaves", "notebooks", "first 8 characters", "one service hold the token"]],
    ["troubleshooting", ["401 with", "typo", "space", "Restart", "cache", "%.8s", "slice(0, 8)"]],
    [
      "troubleshooting",
      ["403 with", "right account", "gated", "429 with", "old token still works", "Reload"],
    ],
    ["links", ["https://huggingface.co/support", "https://huggingface.co/docs/inference-providers"]],
    ["links", ["docs/hub/security-tokens", "docs/hub/spaces", "spaces-overview#managing-secrets"]],
  ],
  fal: [
    ["console.create.url", ["https://fal.ai/dashboard/keys"]],
    ["identify", ["before the colon"]],
    ["revoke.steps", ["**Delete**", "**Revoke**"]],
    ["revoke.command", ["-X DELETE", "https://api.fal.ai/v1/keys/", "ADMIN", "204"]],
    ["create.steps", ["**Create Key**", "**Create New Key**", "**Generate API Key**", "only once"]],
    ["create.advice", ["{app}-{environment}-{date}", "**API**", "**ADMIN**", "403"]],
    ["create.selfCheck", ["key:secret", "one colon"]],
    ["check", ["https://api.fal.ai/v1/models/pricing", "Key ", "401", "403"]],
    ["badLogLines", ["401 Unauthorized", "403 Forbidden"]],
    ["subtleties", ["`FAL_KEY`", "`FAL_API_KEY`", "commented-out", "workers", "--reload", "debug"]],
    ["abuse", ["https://fal.ai/dashboard/usage"]],
    ["goodPractice", ["90 days", "environment", ".env.example", "first 8 characters"]],
    [
      "troubleshooting",
      ["403 with", "**ADMIN**", "key:secret", "fal-ai/minimax-music/v2", "balance", "fallback"],
    ],
    ["links", ["for-keys"]],
  ],
  replicate: [
    ["console.create.url", ["https://replicate.com/account/api-tokens"]],
    ["revoke.steps", ["**Disable**", "**Delete**"]],
    ["create.steps", ["**Create token**", "**Generate Token**"]],
    ["create.advice", ["{app} {environment}"]],
    ["create.selfCheck", ["`r8_`"]],
    ["check", ["https://api.replicate.com/v1/account", "401"]],
    ["badLogLines", ["401 Unauthorized", "Invalid API key"]],
    ["subtleties", ["commented-out", "workers", "--reload", "fallback", "debug"]],
    ["abuse", ["https://replicate.com/account/billing"]],
    ["goodPractice", ["90 days", "environment", ".env.example", "first 8 characters"]],
    ["troubleshooting", ["`r8_`", "space", "not disabled", "billing"]],
    ["links", ["https://replicate.com/support"]],
  ],
  groq: [
    ["console.create.url", ["https://console.groq.com/keys"]],
    ["revoke.steps", ["trash can", "**Revoke API Key**", "**Revoke Key**"]],
    ["create.steps", ["**Create API Key**", "only once"]],
    ["check", ["https://api.groq.com/openai/v1/models", "401"]],
    ["subtleties", ["Hugging Face Space", "**Secrets**", "optional"]],
  ],
  openai: [
    ["console.create.url", ["https://platform.openai.com/api-keys"]],
    ["revoke.steps", ["trash can", "**Revoke secret key**", "**Revoke key**", "service account"]],
    ["create.steps", ["**Create new secret key**", "**Create secret key**", "**Save your key**", "**Copy**"]],
    ["create.advice", ["**Restricted**", "**Service account**", "legacy"]],
    ["check", ["https://api.openai.com/v1/models", "401", "ip_not_authorized"]],
    ["alternativeCheck", ["admin_api_keys"]],
    ["subtleties", ["Hugging Face Space", "**Secrets**", "optional", "T3BlbkFJ"]],
  ],
  coolify: [
    ["console.create.url", ["/security/api-tokens"]],
    ["revoke.steps", ["**Keys & Tokens**", "**API Tokens**", "**Revoke token**"]],
    ["create.advice", ["**Deploy**", "**Write**", "**Read**", "**Root** is never", "expiry"]],
    ["check", ["/api/v1/version", "401"]],
    ["subtleties", ['{"key":"NAME","value":"..."}', "422", "This field is not allowed", "is_preview"]],
    ["subtleties", ["POST to `/api/v1/deploy?uuid=UUID&force=true`", "GET is refused", "**Deploy**", "UUID"]],
    ["links", ["https://coolify.io/docs"]],
  ],
};

const cases = Object.entries(told).flatMap(([id, places]) =>
  places.flatMap(([place, words]) => words.map((word) => ({ id, place, word }))),
);

test.each(cases)("$id says $word under $place", ({ id, place, word }) => {
  const texts = stringsOf(findProvider(id)?.playbook).filter(({ path }) =>
    `${path}.`.startsWith(`${place}.`),
  );
  expect(texts.filter(({ text }) => text.includes(word))).not.toEqual([]);
});

test("what the platforms set by themselves is no name of a key", () => {
  const names = Object.keys(told).flatMap((id) => findProvider(id)?.variables ?? []);
  for (const platform of ["SPACE_ID", "SPACE_HOST", "HF_SPACE_ID", "HF_API_URL", "APP_UUID", "COOLIFY_URL"]) {
    expect(names).not.toContain(platform);
  }
});

test("the official name comes first", () => {
  expect(Object.keys(told).map((id) => findProvider(id)?.variables[0])).toEqual([
    "HF_TOKEN",
    "FAL_KEY",
    "REPLICATE_API_TOKEN",
    "GROQ_API_KEY",
    "OPENAI_API_KEY",
    "COOLIFY_TOKEN",
  ]);
});
