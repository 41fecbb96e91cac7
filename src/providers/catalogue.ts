import { adafruitIo } from "./adafruit-io.ts";
import { adobe } from "./adobe.ts";
import { airtable } from "./airtable.ts";
import { alibaba } from "./alibaba.ts";
import { anthropic } from "./anthropic.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { authress } from "./authress.ts";
import { aws } from "./aws.ts";
import { azureEntra } from "./azure-entra.ts";
import { azureOpenai } from "./azure-openai.ts";
import { azureStorage } from "./azure-storage.ts";
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
import { datadog } from "./datadog.ts";
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
import { facebook } from "./facebook.ts";
import { fal } from "./fal.ts";
import { fastly } from "./fastly.ts";
import { figma } from "./figma.ts";
import { fireworks } from "./fireworks.ts";
import { fly } from "./fly.ts";
import { frameIo } from "./frame-io.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { generic } from "./generic.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { gocardless } from "./gocardless.ts";
import { google } from "./google.ts";
import { grafana } from "./grafana.ts";
import { groq } from "./groq.ts";
import { harness } from "./harness.ts";
import { heroku } from "./heroku.ts";
import { hubspot } from "./hubspot.ts";
import { huggingface } from "./huggingface.ts";
import { infracost } from "./infracost.ts";
import { intercom } from "./intercom.ts";
import { jfrog } from "./jfrog.ts";
import { jwt } from "./jwt.ts";
import { langsmith } from "./langsmith.ts";
import { linear } from "./linear.ts";
import { lob } from "./lob.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailgun } from "./mailgun.ts";
import { maxmind } from "./maxmind.ts";
import { messagebird } from "./messagebird.ts";
import { mistral } from "./mistral.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { neon } from "./neon.ts";
import { netlify } from "./netlify.ts";
import { newrelic } from "./newrelic.ts";
import { notion } from "./notion.ts";
import { npm } from "./npm.ts";
import { nuget } from "./nuget.ts";
import { nvidia } from "./nvidia.ts";
import { octopusDeploy } from "./octopus-deploy.ts";
import { onepassword } from "./onepassword.ts";
import { openVsx } from "./open-vsx.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { pagerduty } from "./pagerduty.ts";
import { paypal } from "./paypal.ts";
import { perplexity } from "./perplexity.ts";
import { pinecone } from "./pinecone.ts";
import { plaid } from "./plaid.ts";
import { planetscale } from "./planetscale.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { prefect } from "./prefect.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { pulumi } from "./pulumi.ts";
import { pypi } from "./pypi.ts";
import { railway } from "./railway.ts";
import { readme } from "./readme.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { rubygems } from "./rubygems.ts";
import { runpod } from "./runpod.ts";
import { runway } from "./runway.ts";
import { salesforce } from "./salesforce.ts";
import { scalingo } from "./scalingo.ts";
import { sendgrid } from "./sendgrid.ts";
import { sentry } from "./sentry.ts";
import { shippo } from "./shippo.ts";
import { shopify } from "./shopify.ts";
import { sidekiq } from "./sidekiq.ts";
import { slack } from "./slack.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { splunk } from "./splunk.ts";
import { square } from "./square.ts";
import { squarespace } from "./squarespace.ts";
import { stability } from "./stability.ts";
import { stripe } from "./stripe.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { supabase } from "./supabase.ts";
import { telegram } from "./telegram.ts";
import { together } from "./together.ts";
import { totp } from "./totp.ts";
import { twilio } from "./twilio.ts";
import { typeform } from "./typeform.ts";
import { upstash } from "./upstash.ts";
import { vercel } from "./vercel.ts";
import { voyageAi } from "./voyage-ai.ts";
import { wallet } from "./wallet.ts";
import { wandb } from "./wandb.ts";
import { workos } from "./workos.ts";
import { xai } from "./xai.ts";
import { yandex } from "./yandex.ts";
import { zapier } from "./zapier.ts";
import { zendesk } from "./zendesk.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  adafruitIo,
  adobe,
  airtable,
  alibaba,
  anthropic,
  asana,
  assemblyai,
  atlassian,
  authress,
  aws,
  azureEntra,
  azureOpenai,
  azureStorage,
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
  datadog,
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
  facebook,
  fal,
  fastly,
  figma,
  fireworks,
  fly,
  frameIo,
  gcpServiceAccount,
  generic,
  gitea,
  github,
  gitlab,
  gocardless,
  google,
  grafana,
  groq,
  harness,
  heroku,
  hubspot,
  huggingface,
  infracost,
  intercom,
  jfrog,
  jwt,
  langsmith,
  linear,
  lob,
  mailchimp,
  mailgun,
  maxmind,
  messagebird,
  mistral,
  mongodbAtlas,
  neon,
  netlify,
  newrelic,
  notion,
  npm,
  nuget,
  nvidia,
  octopusDeploy,
  onepassword,
  openVsx,
  openai,
  openrouter,
  openshift,
  pagerduty,
  paypal,
  perplexity,
  pinecone,
  plaid,
  planetscale,
  postman,
  postmark,
  prefect,
  privateKey,
  pulumi,
  pypi,
  railway,
  readme,
  render,
  replicate,
  resend,
  rubygems,
  runpod,
  runway,
  salesforce,
  scalingo,
  sendgrid,
  sentry,
  shippo,
  shopify,
  sidekiq,
  slack,
  sourcegraph,
  splunk,
  square,
  squarespace,
  stability,
  stripe,
  sumoLogic,
  supabase,
  telegram,
  together,
  totp,
  twilio,
  typeform,
  upstash,
  vercel,
  voyageAi,
  wallet,
  wandb,
  workos,
  xai,
  yandex,
  zapier,
  zendesk,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
