import { type Dice, letters } from "../dice.ts";
import { keyed, kindsOf, self } from "./kind.ts";
import { crcHex, jwt } from "./material.ts";

const alnum = (length: number) => (dice: Dice) => dice.text(length);
const hex = (length: number) => (dice: Dice) => dice.hex(length);
const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const uuid = (dice: Dice) => dice.uuid();

/** What stands in the middle of OpenAI's keys: "OpenAI" in base64. */
const OPENAI_MARK = Buffer.from("OpenAI").toString("base64");

const openAi = (prefix: string) => (dice: Dice) => {
  const side = dice.pick([74, 58, 20]);
  return `${prefix}${safe(dice, side)}${OPENAI_MARK}${safe(dice, side)}`;
};

/** Not ending in a sign after which no word boundary is. */
function safe(dice: Dice, length: number): string {
  return dice.text(length - 1, letters.base64url) + dice.text(1);
}

/** Models and what runs them, transcribed from facts.yaml. */
export const aiKinds = kindsOf({
  huggingface: {
    service: "Hugging Face",
    host: "router.huggingface.co",
    names: "HF_TOKEN HUGGINGFACE_API_KEY HUGGINGFACEHUB_API_TOKEN HUGGING_FACE_HUB_TOKEN HF_API_KEY hfToken",
    keys: {
      hf_user_access_token: self(prefixed("hf_", 34, letters.letters)),
      hf_org_api_token: self(prefixed("api_org_", 34)),
      hf_oauth_token: self((dice) => `hf_${dice.pick(["oauth", "jwt"])}_${jwt(dice)}`),
    },
  },
  fal: {
    service: "fal.ai",
    host: "queue.fal.run",
    header: ["Authorization", "Key "],
    names: "FAL_KEY FAL_API_KEY NEXT_PUBLIC_FAL_KEY falKey falApiKey",
    keys: { fal_api_key: keyed((dice) => `${dice.uuid()}:${dice.hex(32)}`) },
  },
  replicate: {
    service: "Replicate",
    host: "api.replicate.com",
    header: ["Authorization", "Token "],
    names: "REPLICATE_API_TOKEN REPLICATE_API_KEY replicateToken",
    keys: { replicate_api_token: self(prefixed("r8_", 37)) },
  },
  groq: {
    service: "Groq",
    host: "api.groq.com",
    names: "GROQ_API_KEY groqApiKey groq_key",
    keys: { groq_api_key: self(prefixed("gsk_", 52)) },
  },
  openai: {
    service: "OpenAI",
    host: "api.openai.com",
    names: "OPENAI_API_KEY OPENAI_KEY openaiApiKey OPENAI_ADMIN_KEY openai_token",
    keys: {
      openai_legacy_key: self((dice) => `sk-${dice.text(20)}${OPENAI_MARK}${dice.text(20)}`),
      openai_project_key: self(openAi("sk-proj-")),
      openai_service_account_key: self(openAi("sk-svcacct-")),
      openai_admin_key: self(openAi("sk-admin-")),
    },
  },
  coolify: {
    service: "Coolify",
    host: "app.coolify.io",
    names: "COOLIFY_TOKEN COOLIFY_API_TOKEN COOLIFY_API_KEY coolifyToken",
    keys: {
      coolify_api_token: keyed(
        (dice) => {
          const body = dice.text(40);
          return `${dice.number(1, 400)}|${body}${dice.chance(0.7) ? crcHex(body) : ""}`;
        },
        undefined,
        { fits: ["line", "header"] },
      ),
    },
  },
  anthropic: {
    service: "Anthropic",
    host: "api.anthropic.com",
    header: ["x-api-key", ""],
    names: "ANTHROPIC_API_KEY ANTHROPIC_AUTH_TOKEN CLAUDE_API_KEY anthropicApiKey",
    keys: {
      anthropic_api_key: self((dice) => `sk-ant-api03-${dice.text(93, letters.base64url)}AA`),
      anthropic_admin_key: self(
        (dice) => `sk-ant-admin01-${dice.text(93, letters.base64url)}AA`,
        "ANTHROPIC_ADMIN_KEY",
      ),
      anthropic_oauth_or_session: self(
        (dice) => `sk-ant-${dice.pick(["oat01", "sid01"])}-${dice.text(93, letters.base64url)}AA`,
        "ANTHROPIC_AUTH_TOKEN CLAUDE_CODE_OAUTH_TOKEN",
      ),
    },
  },
  google_api_key: {
    service: "Google",
    slug: "google",
    host: "generativelanguage.googleapis.com",
    header: ["x-goog-api-key", ""],
    names: "GEMINI_API_KEY GOOGLE_API_KEY GOOGLE_MAPS_API_KEY mapsApiKey GOOGLE_GENERATIVE_AI_API_KEY",
    keys: {
      google_api_key: self((dice) => `AIza${dice.pick(["Sy", safe(dice, 2)])}${safe(dice, 33)}`),
      gemini_auth_key: self((dice) => `AQ.Ab8RN6${safe(dice, 44)}`, "GEMINI_API_KEY"),
    },
  },
  cohere: {
    service: "Cohere",
    host: "api.cohere.com",
    names: "COHERE_API_KEY CO_API_KEY cohereApiKey cohere_key",
    keys: { cohere_api_key: keyed(alnum(40)) },
  },
  mistral: {
    service: "Mistral",
    host: "api.mistral.ai",
    names: "MISTRAL_API_KEY CODESTRAL_API_KEY mistralKey mistral_api_key",
    keys: { mistral_api_key: keyed(alnum(32)) },
  },
  together: {
    service: "Together AI",
    host: "api.together.xyz",
    names: "TOGETHER_API_KEY TOGETHERAI_API_KEY",
    keys: { together_api_key: self((dice) => `tgp_v1_${safe(dice, 43)}`) },
  },
  fireworks: {
    service: "Fireworks",
    host: "api.fireworks.ai",
    names: "FIREWORKS_API_KEY fireworksKey",
    keys: { fireworks_api_key: self(prefixed("fw_", 24)) },
  },
  perplexity: {
    service: "Perplexity",
    host: "api.perplexity.ai",
    names: "PERPLEXITY_API_KEY PPLX_API_KEY",
    keys: { perplexity_api_key: self(prefixed("pplx-", 48)) },
  },
  deepseek: {
    service: "DeepSeek",
    host: "api.deepseek.com",
    names: "DEEPSEEK_API_KEY deepseekApiKey deepseek_key",
    keys: { deepseek_api_key: keyed((dice) => `sk-${dice.hex(32)}`) },
  },
  xai: {
    service: "xAI",
    host: "api.x.ai",
    names: "XAI_API_KEY GROK_API_KEY",
    keys: { xai_api_key: self(prefixed("xai-", 80)) },
  },
  elevenlabs: {
    service: "ElevenLabs",
    host: "api.elevenlabs.io",
    header: ["xi-api-key", ""],
    names: "ELEVENLABS_API_KEY XI_API_KEY elevenLabsApiKey elevenlabs_key",
    keys: {
      elevenlabs_api_key: keyed((dice) => `sk_${dice.hex(48)}`),
      elevenlabs_legacy_key: keyed(hex(32)),
    },
  },
  stability: {
    service: "Stability",
    host: "api.stability.ai",
    names: "STABILITY_API_KEY STABILITY_KEY stabilityApiKey",
    keys: { stability_api_key: keyed(prefixed("sk-", 48)) },
  },
  openrouter: {
    service: "OpenRouter",
    host: "openrouter.ai",
    names: "OPENROUTER_API_KEY openRouterKey",
    keys: { openrouter_api_key: self((dice) => `sk-or-v1-${dice.hex(64)}`) },
  },
  langsmith: {
    service: "LangSmith",
    host: "api.smith.langchain.com",
    header: ["x-api-key", ""],
    names: "LANGSMITH_API_KEY LANGCHAIN_API_KEY",
    keys: {
      langsmith_pat: self((dice) => `lsv2_pt_${dice.hex(32)}_${dice.hex(10)}`),
      langsmith_service_key: self((dice) => `lsv2_sk_${dice.hex(32)}_${dice.hex(10)}`),
    },
  },
  pinecone: {
    service: "Pinecone",
    host: "api.pinecone.io",
    header: ["Api-Key", ""],
    names: "PINECONE_API_KEY pineconeApiKey pinecone_key",
    keys: {
      pinecone_api_key: self((dice) => `pcsk_${dice.text(dice.number(5, 6))}_${dice.text(63)}`),
      pinecone_legacy_key: keyed(uuid),
    },
  },
  wandb: {
    service: "wandb",
    host: "api.wandb.ai",
    names: "WANDB_API_KEY wandbApiKey wandb_key",
    keys: {
      wandb_api_key: keyed(hex(40)),
      wandb_api_key_v1: self((dice) => `wandb_v1_${dice.text(76, letters.word)}${dice.text(1)}`),
    },
  },
  deepgram: {
    service: "Deepgram",
    host: "api.deepgram.com",
    header: ["Authorization", "Token "],
    names: "DEEPGRAM_API_KEY deepgramKey deepgram_api_key",
    keys: { deepgram_api_key: keyed(hex(40)) },
  },
  assemblyai: {
    service: "AssemblyAI",
    host: "api.assemblyai.com",
    header: ["authorization", ""],
    names: "ASSEMBLYAI_API_KEY assemblyAiKey assemblyai_token",
    keys: { assemblyai_api_key: keyed((dice) => dice.text(32, letters.lowerAlnum)) },
  },
  cerebras: {
    service: "Cerebras",
    host: "api.cerebras.ai",
    names: "CEREBRAS_API_KEY",
    keys: { cerebras_api_key: self(prefixed("csk-", 48, letters.lowerAlnum)) },
  },
  nvidia: {
    service: "NVIDIA",
    host: "integrate.api.nvidia.com",
    names: "NVIDIA_API_KEY NGC_API_KEY NVAPI_KEY",
    keys: { nvidia_api_key: self((dice) => `nvapi-${safe(dice, 64)}`) },
  },
  runpod: {
    service: "RunPod",
    host: "api.runpod.io",
    names: "RUNPOD_API_KEY runpodKey",
    keys: {
      runpod_api_key: self(
        (dice) => `rpa_${dice.text(40, letters.upperAlnum)}${dice.text(6, letters.lowerAlnum)}`,
      ),
    },
  },
  databricks: {
    service: "Databricks",
    host: "dbc-1a2b3c4d.cloud.databricks.com",
    names: "DATABRICKS_TOKEN databricksToken",
    keys: {
      databricks_pat: self((dice) => `dapi${dice.hex(32)}${dice.chance(0.3) ? `-${dice.number(2, 3)}` : ""}`),
    },
  },
});
