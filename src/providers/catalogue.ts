import { anthropic } from "./anthropic.ts";
import { assemblyai } from "./assemblyai.ts";
import { aws } from "./aws.ts";
import { cerebras } from "./cerebras.ts";
import { cohere } from "./cohere.ts";
import { coolify } from "./coolify.ts";
import { databaseUrl } from "./database-url.ts";
import { databricks } from "./databricks.ts";
import { deepgram } from "./deepgram.ts";
import { deepseek } from "./deepseek.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { fal } from "./fal.ts";
import { fireworks } from "./fireworks.ts";
import { github } from "./github.ts";
import { google } from "./google.ts";
import { groq } from "./groq.ts";
import { huggingface } from "./huggingface.ts";
import { langsmith } from "./langsmith.ts";
import { mistral } from "./mistral.ts";
import { nvidia } from "./nvidia.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { perplexity } from "./perplexity.ts";
import { pinecone } from "./pinecone.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { replicate } from "./replicate.ts";
import { runpod } from "./runpod.ts";
import { slack } from "./slack.ts";
import { stability } from "./stability.ts";
import { stripe } from "./stripe.ts";
import { together } from "./together.ts";
import { wandb } from "./wandb.ts";
import { xai } from "./xai.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  anthropic,
  assemblyai,
  aws,
  cerebras,
  cohere,
  coolify,
  databaseUrl,
  databricks,
  deepgram,
  deepseek,
  elevenlabs,
  fal,
  fireworks,
  github,
  google,
  groq,
  huggingface,
  langsmith,
  mistral,
  nvidia,
  openai,
  openrouter,
  perplexity,
  pinecone,
  privateKey,
  replicate,
  runpod,
  slack,
  stability,
  stripe,
  together,
  wandb,
  xai,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
