import { adafruitIo } from "./adafruit-io.ts";
import { adobe } from "./adobe.ts";
import { alibaba } from "./alibaba.ts";
import { anthropic } from "./anthropic.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { authress } from "./authress.ts";
import { aws } from "./aws.ts";
import { azureEntra } from "./azure-entra.ts";
import { azureOpenai } from "./azure-openai.ts";
import { beamer } from "./beamer.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitwarden } from "./bitwarden.ts";
import { brevo } from "./brevo.ts";
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
import { discord } from "./discord.ts";
import { dockerhub } from "./dockerhub.ts";
import { dropbox } from "./dropbox.ts";
import { duffel } from "./duffel.ts";
import { dynatrace } from "./dynatrace.ts";
import { easypost } from "./easypost.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { fal } from "./fal.ts";
import { fireworks } from "./fireworks.ts";
import { fly } from "./fly.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { google } from "./google.ts";
import { groq } from "./groq.ts";
import { heroku } from "./heroku.ts";
import { huggingface } from "./huggingface.ts";
import { jfrog } from "./jfrog.ts";
import { langsmith } from "./langsmith.ts";
import { mailgun } from "./mailgun.ts";
import { mistral } from "./mistral.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { neon } from "./neon.ts";
import { netlify } from "./netlify.ts";
import { npm } from "./npm.ts";
import { nvidia } from "./nvidia.ts";
import { onepassword } from "./onepassword.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { perplexity } from "./perplexity.ts";
import { pinecone } from "./pinecone.ts";
import { planetscale } from "./planetscale.ts";
import { postmark } from "./postmark.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { pypi } from "./pypi.ts";
import { railway } from "./railway.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { runpod } from "./runpod.ts";
import { sendgrid } from "./sendgrid.ts";
import { slack } from "./slack.ts";
import { stability } from "./stability.ts";
import { stripe } from "./stripe.ts";
import { supabase } from "./supabase.ts";
import { telegram } from "./telegram.ts";
import { together } from "./together.ts";
import { twilio } from "./twilio.ts";
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
  azureEntra,
  azureOpenai,
  beamer,
  bitbucket,
  bitwarden,
  brevo,
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
  discord,
  dockerhub,
  dropbox,
  duffel,
  dynatrace,
  easypost,
  elevenlabs,
  fal,
  fireworks,
  fly,
  github,
  gitlab,
  google,
  groq,
  heroku,
  huggingface,
  jfrog,
  langsmith,
  mailgun,
  mistral,
  mongodbAtlas,
  neon,
  netlify,
  npm,
  nvidia,
  onepassword,
  openai,
  openrouter,
  perplexity,
  pinecone,
  planetscale,
  postmark,
  privateKey,
  pypi,
  railway,
  render,
  replicate,
  resend,
  runpod,
  sendgrid,
  slack,
  stability,
  stripe,
  supabase,
  telegram,
  together,
  twilio,
  upstash,
  vercel,
  wandb,
  xai,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
