import { adafruitIo } from "./adafruit-io.ts";
import { adobe } from "./adobe.ts";
import { alibaba } from "./alibaba.ts";
import { anthropic } from "./anthropic.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { authress } from "./authress.ts";
import { aws } from "./aws.ts";
import { beamer } from "./beamer.ts";
import { bitwarden } from "./bitwarden.ts";
import { buildkite } from "./buildkite.ts";
import { cerebras } from "./cerebras.ts";
import { circleci } from "./circleci.ts";
import { clojars } from "./clojars.ts";
import { cloudflare } from "./cloudflare.ts";
import { cohere } from "./cohere.ts";
import { confluent } from "./confluent.ts";
import { contentful } from "./contentful.ts";
import { coolify } from "./coolify.ts";
import { cratesIo } from "./crates-io.ts";
import { databaseUrl } from "./database-url.ts";
import { databricks } from "./databricks.ts";
import { deepgram } from "./deepgram.ts";
import { deepseek } from "./deepseek.ts";
import { digitalocean } from "./digitalocean.ts";
import { dropbox } from "./dropbox.ts";
import { duffel } from "./duffel.ts";
import { dynatrace } from "./dynatrace.ts";
import { easypost } from "./easypost.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { fal } from "./fal.ts";
import { fireworks } from "./fireworks.ts";
import { fly } from "./fly.ts";
import { github } from "./github.ts";
import { google } from "./google.ts";
import { groq } from "./groq.ts";
import { heroku } from "./heroku.ts";
import { huggingface } from "./huggingface.ts";
import { jfrog } from "./jfrog.ts";
import { langsmith } from "./langsmith.ts";
import { mistral } from "./mistral.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { neon } from "./neon.ts";
import { netlify } from "./netlify.ts";
import { nvidia } from "./nvidia.ts";
import { onepassword } from "./onepassword.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { perplexity } from "./perplexity.ts";
import { pinecone } from "./pinecone.ts";
import { planetscale } from "./planetscale.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { railway } from "./railway.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { runpod } from "./runpod.ts";
import { slack } from "./slack.ts";
import { stability } from "./stability.ts";
import { stripe } from "./stripe.ts";
import { supabase } from "./supabase.ts";
import { together } from "./together.ts";
import { upstash } from "./upstash.ts";
import { vercel } from "./vercel.ts";
import { wandb } from "./wandb.ts";
import { xai } from "./xai.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  adafruitIo,
  adobe,
  alibaba,
  anthropic,
  asana,
  assemblyai,
  atlassian,
  authress,
  aws,
  beamer,
  bitwarden,
  buildkite,
  cerebras,
  circleci,
  clojars,
  cloudflare,
  cohere,
  confluent,
  contentful,
  coolify,
  cratesIo,
  databaseUrl,
  databricks,
  deepgram,
  deepseek,
  digitalocean,
  dropbox,
  duffel,
  dynatrace,
  easypost,
  elevenlabs,
  fal,
  fireworks,
  fly,
  github,
  google,
  groq,
  heroku,
  huggingface,
  jfrog,
  langsmith,
  mistral,
  mongodbAtlas,
  neon,
  netlify,
  nvidia,
  onepassword,
  openai,
  openrouter,
  perplexity,
  pinecone,
  planetscale,
  privateKey,
  railway,
  render,
  replicate,
  runpod,
  slack,
  stability,
  stripe,
  supabase,
  together,
  upstash,
  vercel,
  wandb,
  xai,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
