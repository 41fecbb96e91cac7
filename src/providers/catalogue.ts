import { ably } from "./ably.ts";
import { abyssale } from "./abyssale.ts";
import { adafruitIo } from "./adafruit-io.ts";
import { adobe } from "./adobe.ts";
import { ai21 } from "./ai21.ts";
import { aikido } from "./aikido.ts";
import { airtable } from "./airtable.ts";
import { aiven } from "./aiven.ts";
import { alchemy } from "./alchemy.ts";
import { algolia } from "./algolia.ts";
import { alibaba } from "./alibaba.ts";
import { amplitude } from "./amplitude.ts";
import { anthropic } from "./anthropic.ts";
import { apify } from "./apify.ts";
import { appwrite } from "./appwrite.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { auth0 } from "./auth0.ts";
import { authress } from "./authress.ts";
import { aws } from "./aws.ts";
import { axiom } from "./axiom.ts";
import { azureEntra } from "./azure-entra.ts";
import { azureOpenai } from "./azure-openai.ts";
import { azureStorage } from "./azure-storage.ts";
import { baseten } from "./baseten.ts";
import { basicAuth } from "./basic-auth.ts";
import { beamer } from "./beamer.ts";
import { binance } from "./binance.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitfinex } from "./bitfinex.ts";
import { bitly } from "./bitly.ts";
import { bittrex } from "./bittrex.ts";
import { bitwarden } from "./bitwarden.ts";
import { braveSearch } from "./brave-search.ts";
import { brevo } from "./brevo.ts";
import { browserbase } from "./browserbase.ts";
import { browserstack } from "./browserstack.ts";
import { buildkite } from "./buildkite.ts";
import { bybit } from "./bybit.ts";
import { calCom } from "./cal-com.ts";
import { canva } from "./canva.ts";
import { cartesia } from "./cartesia.ts";
import { cerebras } from "./cerebras.ts";
import { checkly } from "./checkly.ts";
import { chromatic } from "./chromatic.ts";
import { circleci } from "./circleci.ts";
import { civo } from "./civo.ts";
import { clarifai } from "./clarifai.ts";
import { clerk } from "./clerk.ts";
import { clickhouse } from "./clickhouse.ts";
import { clickup } from "./clickup.ts";
import { clojars } from "./clojars.ts";
import { cloudflare } from "./cloudflare.ts";
import { cloudinary } from "./cloudinary.ts";
import { cockroachdb } from "./cockroachdb.ts";
import { coda } from "./coda.ts";
import { codecov } from "./codecov.ts";
import { cohere } from "./cohere.ts";
import { coinbase } from "./coinbase.ts";
import { configcat } from "./configcat.ts";
import { confluent } from "./confluent.ts";
import { contentful } from "./contentful.ts";
import { context7 } from "./context7.ts";
import { convex } from "./convex.ts";
import { coolify } from "./coolify.ts";
import { cratesIo } from "./crates-io.ts";
import { crowdin } from "./crowdin.ts";
import { cursor } from "./cursor.ts";
import { dashscope } from "./dashscope.ts";
import { databaseUrl } from "./database-url.ts";
import { databricks } from "./databricks.ts";
import { datadog } from "./datadog.ts";
import { deepgram } from "./deepgram.ts";
import { deepinfra } from "./deepinfra.ts";
import { deepseek } from "./deepseek.ts";
import { definedNetworking } from "./defined-networking.ts";
import { deno } from "./deno.ts";
import { devin } from "./devin.ts";
import { digitalocean } from "./digitalocean.ts";
import { discord } from "./discord.ts";
import { discourse } from "./discourse.ts";
import { dockerhub } from "./dockerhub.ts";
import { doppler } from "./doppler.ts";
import { drone } from "./drone.ts";
import { dropbox } from "./dropbox.ts";
import { duffel } from "./duffel.ts";
import { dynatrace } from "./dynatrace.ts";
import { e2b } from "./e2b.ts";
import { easypost } from "./easypost.ts";
import { elastic } from "./elastic.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { endorLabs } from "./endor-labs.ts";
import { etherscan } from "./etherscan.ts";
import { etsy } from "./etsy.ts";
import { exa } from "./exa.ts";
import { exoscale } from "./exoscale.ts";
import { expo } from "./expo.ts";
import { facebook } from "./facebook.ts";
import { fal } from "./fal.ts";
import { fastly } from "./fastly.ts";
import { figma } from "./figma.ts";
import { finicity } from "./finicity.ts";
import { finnhub } from "./finnhub.ts";
import { firebase } from "./firebase.ts";
import { firecrawl } from "./firecrawl.ts";
import { fireworks } from "./fireworks.ts";
import { flagsmith } from "./flagsmith.ts";
import { flickr } from "./flickr.ts";
import { flutterwave } from "./flutterwave.ts";
import { fly } from "./fly.ts";
import { frameIo } from "./frame-io.ts";
import { freshbooks } from "./freshbooks.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { generic } from "./generic.ts";
import { ghost } from "./ghost.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { gitter } from "./gitter.ts";
import { gocardless } from "./gocardless.ts";
import { google } from "./google.ts";
import { grafana } from "./grafana.ts";
import { grafbase } from "./grafbase.ts";
import { groq } from "./groq.ts";
import { harness } from "./harness.ts";
import { hashicorpTerraform } from "./hashicorp-terraform.ts";
import { hashicorpVault } from "./hashicorp-vault.ts";
import { helicone } from "./helicone.ts";
import { heroku } from "./heroku.ts";
import { honeycomb } from "./honeycomb.ts";
import { hubspot } from "./hubspot.ts";
import { huggingface } from "./huggingface.ts";
import { ibmCloud } from "./ibm-cloud.ts";
import { infisical } from "./infisical.ts";
import { influxdb } from "./influxdb.ts";
import { infracost } from "./infracost.ts";
import { inngest } from "./inngest.ts";
import { intercom } from "./intercom.ts";
import { intra42 } from "./intra42.ts";
import { ionic } from "./ionic.ts";
import { jfrog } from "./jfrog.ts";
import { jina } from "./jina.ts";
import { jumpcloud } from "./jumpcloud.ts";
import { jwt } from "./jwt.ts";
import { kaggle } from "./kaggle.ts";
import { kagi } from "./kagi.ts";
import { klaviyo } from "./klaviyo.ts";
import { kraken } from "./kraken.ts";
import { kubernetes } from "./kubernetes.ts";
import { kucoin } from "./kucoin.ts";
import { langfuse } from "./langfuse.ts";
import { langsmith } from "./langsmith.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { linear } from "./linear.ts";
import { llamaCloud } from "./llama-cloud.ts";
import { lob } from "./lob.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailgun } from "./mailgun.ts";
import { mapbox } from "./mapbox.ts";
import { maxmind } from "./maxmind.ts";
import { mem0 } from "./mem0.ts";
import { mercadoPago } from "./mercado-pago.ts";
import { messagebird } from "./messagebird.ts";
import { minimax } from "./minimax.ts";
import { mistral } from "./mistral.ts";
import { modal } from "./modal.ts";
import { mollie } from "./mollie.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { moonshot } from "./moonshot.ts";
import { neon } from "./neon.ts";
import { neptuneAi } from "./neptune-ai.ts";
import { netlify } from "./netlify.ts";
import { newrelic } from "./newrelic.ts";
import { nomic } from "./nomic.ts";
import { notion } from "./notion.ts";
import { novita } from "./novita.ts";
import { npm } from "./npm.ts";
import { nuget } from "./nuget.ts";
import { nvidia } from "./nvidia.ts";
import { octopusDeploy } from "./octopus-deploy.ts";
import { okta } from "./okta.ts";
import { okx } from "./okx.ts";
import { ollama } from "./ollama.ts";
import { onepassword } from "./onepassword.ts";
import { openVsx } from "./open-vsx.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { paddle } from "./paddle.ts";
import { pagarme } from "./pagarme.ts";
import { pagerduty } from "./pagerduty.ts";
import { paypal } from "./paypal.ts";
import { paystack } from "./paystack.ts";
import { perplexity } from "./perplexity.ts";
import { pinecone } from "./pinecone.ts";
import { plaid } from "./plaid.ts";
import { planetscale } from "./planetscale.ts";
import { polar } from "./polar.ts";
import { posthog } from "./posthog.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { prefect } from "./prefect.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { pulumi } from "./pulumi.ts";
import { pypi } from "./pypi.ts";
import { railway } from "./railway.ts";
import { razorpay } from "./razorpay.ts";
import { readme } from "./readme.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { rubygems } from "./rubygems.ts";
import { runpod } from "./runpod.ts";
import { runway } from "./runway.ts";
import { salesforce } from "./salesforce.ts";
import { sambanova } from "./sambanova.ts";
import { scalingo } from "./scalingo.ts";
import { sendgrid } from "./sendgrid.ts";
import { sentry } from "./sentry.ts";
import { serpapi } from "./serpapi.ts";
import { serper } from "./serper.ts";
import { shippo } from "./shippo.ts";
import { shopify } from "./shopify.ts";
import { sidekiq } from "./sidekiq.ts";
import { siliconflow } from "./siliconflow.ts";
import { slack } from "./slack.ts";
import { snyk } from "./snyk.ts";
import { sonar } from "./sonar.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { splunk } from "./splunk.ts";
import { square } from "./square.ts";
import { squarespace } from "./squarespace.ts";
import { stability } from "./stability.ts";
import { stripe } from "./stripe.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { supabase } from "./supabase.ts";
import { svix } from "./svix.ts";
import { tailscale } from "./tailscale.ts";
import { tavily } from "./tavily.ts";
import { telegram } from "./telegram.ts";
import { telnyx } from "./telnyx.ts";
import { together } from "./together.ts";
import { totp } from "./totp.ts";
import { triggerDev } from "./trigger-dev.ts";
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
import { zhipu } from "./zhipu.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  ably,
  abyssale,
  adafruitIo,
  adobe,
  ai21,
  aikido,
  airtable,
  aiven,
  alchemy,
  algolia,
  alibaba,
  amplitude,
  anthropic,
  apify,
  appwrite,
  asana,
  assemblyai,
  atlassian,
  auth0,
  authress,
  aws,
  axiom,
  azureEntra,
  azureOpenai,
  azureStorage,
  baseten,
  basicAuth,
  beamer,
  binance,
  bitbucket,
  bitfinex,
  bitly,
  bittrex,
  bitwarden,
  braveSearch,
  brevo,
  browserbase,
  browserstack,
  buildkite,
  bybit,
  calCom,
  canva,
  cartesia,
  cerebras,
  checkly,
  chromatic,
  circleci,
  civo,
  clarifai,
  clerk,
  clickhouse,
  clickup,
  clojars,
  cloudflare,
  cloudinary,
  cockroachdb,
  coda,
  codecov,
  cohere,
  coinbase,
  configcat,
  confluent,
  contentful,
  context7,
  convex,
  coolify,
  cratesIo,
  crowdin,
  cursor,
  dashscope,
  databaseUrl,
  databricks,
  datadog,
  deepgram,
  deepinfra,
  deepseek,
  definedNetworking,
  deno,
  devin,
  digitalocean,
  discord,
  discourse,
  dockerhub,
  doppler,
  drone,
  dropbox,
  duffel,
  dynatrace,
  e2b,
  easypost,
  elastic,
  elevenlabs,
  endorLabs,
  etherscan,
  etsy,
  exa,
  exoscale,
  expo,
  facebook,
  fal,
  fastly,
  figma,
  finicity,
  finnhub,
  firebase,
  firecrawl,
  fireworks,
  flagsmith,
  flickr,
  flutterwave,
  fly,
  frameIo,
  freshbooks,
  gcpServiceAccount,
  generic,
  ghost,
  gitea,
  github,
  gitlab,
  gitter,
  gocardless,
  google,
  grafana,
  grafbase,
  groq,
  harness,
  hashicorpTerraform,
  hashicorpVault,
  helicone,
  heroku,
  honeycomb,
  hubspot,
  huggingface,
  ibmCloud,
  infisical,
  influxdb,
  infracost,
  inngest,
  intercom,
  intra42,
  ionic,
  jfrog,
  jina,
  jumpcloud,
  jwt,
  kaggle,
  kagi,
  klaviyo,
  kraken,
  kubernetes,
  kucoin,
  langfuse,
  langsmith,
  launchdarkly,
  linear,
  llamaCloud,
  lob,
  mailchimp,
  mailgun,
  mapbox,
  maxmind,
  mem0,
  mercadoPago,
  messagebird,
  minimax,
  mistral,
  modal,
  mollie,
  mongodbAtlas,
  moonshot,
  neon,
  neptuneAi,
  netlify,
  newrelic,
  nomic,
  notion,
  novita,
  npm,
  nuget,
  nvidia,
  octopusDeploy,
  okta,
  okx,
  ollama,
  onepassword,
  openVsx,
  openai,
  openrouter,
  openshift,
  paddle,
  pagarme,
  pagerduty,
  paypal,
  paystack,
  perplexity,
  pinecone,
  plaid,
  planetscale,
  polar,
  posthog,
  postman,
  postmark,
  prefect,
  privateKey,
  pulumi,
  pypi,
  railway,
  razorpay,
  readme,
  render,
  replicate,
  resend,
  rubygems,
  runpod,
  runway,
  salesforce,
  sambanova,
  scalingo,
  sendgrid,
  sentry,
  serpapi,
  serper,
  shippo,
  shopify,
  sidekiq,
  siliconflow,
  slack,
  snyk,
  sonar,
  sourcegraph,
  splunk,
  square,
  squarespace,
  stability,
  stripe,
  sumoLogic,
  supabase,
  svix,
  tailscale,
  tavily,
  telegram,
  telnyx,
  together,
  totp,
  triggerDev,
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
  zhipu,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
