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
import { amazonMws } from "./amazon-mws.ts";
import { amplitude } from "./amplitude.ts";
import { anthropic } from "./anthropic.ts";
import { apify } from "./apify.ts";
import { appCenter } from "./app-center.ts";
import { appSecret } from "./app-secret.ts";
import { appwrite } from "./appwrite.ts";
import { asana } from "./asana.ts";
import { assemblyai } from "./assemblyai.ts";
import { atlassian } from "./atlassian.ts";
import { attio } from "./attio.ts";
import { auth0 } from "./auth0.ts";
import { authress } from "./authress.ts";
import { aws } from "./aws.ts";
import { axiom } from "./axiom.ts";
import { azure } from "./azure.ts";
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
import { braintree } from "./braintree.ts";
import { braveSearch } from "./brave-search.ts";
import { brevo } from "./brevo.ts";
import { browserbase } from "./browserbase.ts";
import { browserstack } from "./browserstack.ts";
import { bugsnag } from "./bugsnag.ts";
import { buildkite } from "./buildkite.ts";
import { bybit } from "./bybit.ts";
import { calCom } from "./cal-com.ts";
import { canva } from "./canva.ts";
import { cartesia } from "./cartesia.ts";
import { ceph } from "./ceph.ts";
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
import { codeClimate } from "./code-climate.ts";
import { codecov } from "./codecov.ts";
import { cohere } from "./cohere.ts";
import { coinbase } from "./coinbase.ts";
import { configFile } from "./config-file.ts";
import { configcat } from "./configcat.ts";
import { confluent } from "./confluent.ts";
import { contentful } from "./contentful.ts";
import { context7 } from "./context7.ts";
import { convex } from "./convex.ts";
import { coolify } from "./coolify.ts";
import { coveralls } from "./coveralls.ts";
import { cratesIo } from "./crates-io.ts";
import { crowdin } from "./crowdin.ts";
import { cursor } from "./cursor.ts";
import { cypress } from "./cypress.ts";
import { dashscope } from "./dashscope.ts";
import { databaseUrl } from "./database-url.ts";
import { databricks } from "./databricks.ts";
import { datadog } from "./datadog.ts";
import { deepgram } from "./deepgram.ts";
import { deepinfra } from "./deepinfra.ts";
import { deepl } from "./deepl.ts";
import { deepseek } from "./deepseek.ts";
import { definedNetworking } from "./defined-networking.ts";
import { deno } from "./deno.ts";
import { devin } from "./devin.ts";
import { digitalocean } from "./digitalocean.ts";
import { discord } from "./discord.ts";
import { discourse } from "./discourse.ts";
import { dockerSwarm } from "./docker-swarm.ts";
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
import { freshdesk } from "./freshdesk.ts";
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
import { gumroad } from "./gumroad.ts";
import { harness } from "./harness.ts";
import { hashicorpConsul } from "./hashicorp-consul.ts";
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
import { infura } from "./infura.ts";
import { inngest } from "./inngest.ts";
import { intercom } from "./intercom.ts";
import { intra42 } from "./intra42.ts";
import { ionic } from "./ionic.ts";
import { jfrog } from "./jfrog.ts";
import { jina } from "./jina.ts";
import { jotform } from "./jotform.ts";
import { jumpcloud } from "./jumpcloud.ts";
import { jwt } from "./jwt.ts";
import { kaggle } from "./kaggle.ts";
import { kagi } from "./kagi.ts";
import { klaviyo } from "./klaviyo.ts";
import { kraken } from "./kraken.ts";
import { kubernetes } from "./kubernetes.ts";
import { kucoin } from "./kucoin.ts";
import { lacework } from "./lacework.ts";
import { langfuse } from "./langfuse.ts";
import { langsmith } from "./langsmith.ts";
import { launchdarkly } from "./launchdarkly.ts";
import { lichess } from "./lichess.ts";
import { line } from "./line.ts";
import { linear } from "./linear.ts";
import { linkedin } from "./linkedin.ts";
import { liveblocks } from "./liveblocks.ts";
import { llamaCloud } from "./llama-cloud.ts";
import { lob } from "./lob.ts";
import { lokalise } from "./lokalise.ts";
import { looker } from "./looker.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailgun } from "./mailgun.ts";
import { mapbox } from "./mapbox.ts";
import { mattermost } from "./mattermost.ts";
import { maxmind } from "./maxmind.ts";
import { mem0 } from "./mem0.ts";
import { meraki } from "./meraki.ts";
import { mercadoPago } from "./mercado-pago.ts";
import { messagebird } from "./messagebird.ts";
import { microsoftTeams } from "./microsoft-teams.ts";
import { minimax } from "./minimax.ts";
import { mistral } from "./mistral.ts";
import { modal } from "./modal.ts";
import { mollie } from "./mollie.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { moonshot } from "./moonshot.ts";
import { mux } from "./mux.ts";
import { neon } from "./neon.ts";
import { neptuneAi } from "./neptune-ai.ts";
import { netlify } from "./netlify.ts";
import { newYorkTimes } from "./new-york-times.ts";
import { newrelic } from "./newrelic.ts";
import { newsApi } from "./news-api.ts";
import { ngrok } from "./ngrok.ts";
import { nightfall } from "./nightfall.ts";
import { nomic } from "./nomic.ts";
import { notion } from "./notion.ts";
import { novita } from "./novita.ts";
import { novu } from "./novu.ts";
import { npm } from "./npm.ts";
import { nuget } from "./nuget.ts";
import { nvidia } from "./nvidia.ts";
import { nylas } from "./nylas.ts";
import { octopusDeploy } from "./octopus-deploy.ts";
import { okta } from "./okta.ts";
import { okx } from "./okx.ts";
import { ollama } from "./ollama.ts";
import { onepassword } from "./onepassword.ts";
import { onesignal } from "./onesignal.ts";
import { onfido } from "./onfido.ts";
import { openVsx } from "./open-vsx.ts";
import { openai } from "./openai.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { openweather } from "./openweather.ts";
import { opsgenie } from "./opsgenie.ts";
import { ory } from "./ory.ts";
import { ovh } from "./ovh.ts";
import { paddle } from "./paddle.ts";
import { pagarme } from "./pagarme.ts";
import { pagerduty } from "./pagerduty.ts";
import { paypal } from "./paypal.ts";
import { paystack } from "./paystack.ts";
import { percy } from "./percy.ts";
import { perplexity } from "./perplexity.ts";
import { persona } from "./persona.ts";
import { pexels } from "./pexels.ts";
import { pinata } from "./pinata.ts";
import { pinecone } from "./pinecone.ts";
import { pipedrive } from "./pipedrive.ts";
import { plaid } from "./plaid.ts";
import { planetscale } from "./planetscale.ts";
import { plivo } from "./plivo.ts";
import { polar } from "./polar.ts";
import { posthog } from "./posthog.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { prefect } from "./prefect.ts";
import { privateAi } from "./private-ai.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { pubnub } from "./pubnub.ts";
import { pulumi } from "./pulumi.ts";
import { pushover } from "./pushover.ts";
import { pypi } from "./pypi.ts";
import { quicknode } from "./quicknode.ts";
import { railway } from "./railway.ts";
import { rancher } from "./rancher.ts";
import { rapid7 } from "./rapid7.ts";
import { rapidapi } from "./rapidapi.ts";
import { razorpay } from "./razorpay.ts";
import { readme } from "./readme.ts";
import { render } from "./render.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { rollbar } from "./rollbar.ts";
import { rootly } from "./rootly.ts";
import { rubygems } from "./rubygems.ts";
import { runpod } from "./runpod.ts";
import { runway } from "./runway.ts";
import { salesforce } from "./salesforce.ts";
import { sambanova } from "./sambanova.ts";
import { sanity } from "./sanity.ts";
import { saucelabs } from "./saucelabs.ts";
import { scaleway } from "./scaleway.ts";
import { scalingo } from "./scalingo.ts";
import { segment } from "./segment.ts";
import { sendbird } from "./sendbird.ts";
import { sendgrid } from "./sendgrid.ts";
import { sentry } from "./sentry.ts";
import { serpapi } from "./serpapi.ts";
import { serper } from "./serper.ts";
import { settlemint } from "./settlemint.ts";
import { shippo } from "./shippo.ts";
import { shodan } from "./shodan.ts";
import { shopify } from "./shopify.ts";
import { sidekiq } from "./sidekiq.ts";
import { siliconflow } from "./siliconflow.ts";
import { slack } from "./slack.ts";
import { smartsheet } from "./smartsheet.ts";
import { snyk } from "./snyk.ts";
import { sonar } from "./sonar.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { splunk } from "./splunk.ts";
import { spotify } from "./spotify.ts";
import { square } from "./square.ts";
import { squarespace } from "./squarespace.ts";
import { stability } from "./stability.ts";
import { stackhawk } from "./stackhawk.ts";
import { statsig } from "./statsig.ts";
import { storyblok } from "./storyblok.ts";
import { strapi } from "./strapi.ts";
import { stripe } from "./stripe.ts";
import { stytch } from "./stytch.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { supabase } from "./supabase.ts";
import { svix } from "./svix.ts";
import { tailscale } from "./tailscale.ts";
import { tavily } from "./tavily.ts";
import { telegram } from "./telegram.ts";
import { telnyx } from "./telnyx.ts";
import { tinybird } from "./tinybird.ts";
import { tmdb } from "./tmdb.ts";
import { todoist } from "./todoist.ts";
import { together } from "./together.ts";
import { totp } from "./totp.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { triggerDev } from "./trigger-dev.ts";
import { twilio } from "./twilio.ts";
import { twitch } from "./twitch.ts";
import { twitter } from "./twitter.ts";
import { typeform } from "./typeform.ts";
import { unleash } from "./unleash.ts";
import { upcloud } from "./upcloud.ts";
import { upstash } from "./upstash.ts";
import { uptimeRobot } from "./uptime-robot.ts";
import { valTown } from "./val-town.ts";
import { vercel } from "./vercel.ts";
import { virustotal } from "./virustotal.ts";
import { vonage } from "./vonage.ts";
import { voyageAi } from "./voyage-ai.ts";
import { wakatime } from "./wakatime.ts";
import { wallet } from "./wallet.ts";
import { wandb } from "./wandb.ts";
import { webflow } from "./webflow.ts";
import { wistia } from "./wistia.ts";
import { woocommerce } from "./woocommerce.ts";
import { workos } from "./workos.ts";
import { xai } from "./xai.ts";
import { xata } from "./xata.ts";
import { yandex } from "./yandex.ts";
import { yelp } from "./yelp.ts";
import { zapier } from "./zapier.ts";
import { zendesk } from "./zendesk.ts";
import { zhipu } from "./zhipu.ts";
import { zoho } from "./zoho.ts";
import { zuplo } from "./zuplo.ts";

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
  amazonMws,
  amplitude,
  anthropic,
  apify,
  appCenter,
  appSecret,
  appwrite,
  asana,
  assemblyai,
  atlassian,
  attio,
  auth0,
  authress,
  aws,
  axiom,
  azure,
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
  braintree,
  braveSearch,
  brevo,
  browserbase,
  browserstack,
  bugsnag,
  buildkite,
  bybit,
  calCom,
  canva,
  cartesia,
  ceph,
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
  codeClimate,
  codecov,
  cohere,
  coinbase,
  configFile,
  configcat,
  confluent,
  contentful,
  context7,
  convex,
  coolify,
  coveralls,
  cratesIo,
  crowdin,
  cursor,
  cypress,
  dashscope,
  databaseUrl,
  databricks,
  datadog,
  deepgram,
  deepinfra,
  deepl,
  deepseek,
  definedNetworking,
  deno,
  devin,
  digitalocean,
  discord,
  discourse,
  dockerSwarm,
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
  freshdesk,
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
  gumroad,
  harness,
  hashicorpConsul,
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
  infura,
  inngest,
  intercom,
  intra42,
  ionic,
  jfrog,
  jina,
  jotform,
  jumpcloud,
  jwt,
  kaggle,
  kagi,
  klaviyo,
  kraken,
  kubernetes,
  kucoin,
  lacework,
  langfuse,
  langsmith,
  launchdarkly,
  lichess,
  line,
  linear,
  linkedin,
  liveblocks,
  llamaCloud,
  lob,
  lokalise,
  looker,
  mailchimp,
  mailgun,
  mapbox,
  mattermost,
  maxmind,
  mem0,
  meraki,
  mercadoPago,
  messagebird,
  microsoftTeams,
  minimax,
  mistral,
  modal,
  mollie,
  mongodbAtlas,
  moonshot,
  mux,
  neon,
  neptuneAi,
  netlify,
  newYorkTimes,
  newrelic,
  newsApi,
  ngrok,
  nightfall,
  nomic,
  notion,
  novita,
  novu,
  npm,
  nuget,
  nvidia,
  nylas,
  octopusDeploy,
  okta,
  okx,
  ollama,
  onepassword,
  onesignal,
  onfido,
  openVsx,
  openai,
  openrouter,
  openshift,
  openweather,
  opsgenie,
  ory,
  ovh,
  paddle,
  pagarme,
  pagerduty,
  paypal,
  paystack,
  percy,
  perplexity,
  persona,
  pexels,
  pinata,
  pinecone,
  pipedrive,
  plaid,
  planetscale,
  plivo,
  polar,
  posthog,
  postman,
  postmark,
  prefect,
  privateAi,
  privateKey,
  pubnub,
  pulumi,
  pushover,
  pypi,
  quicknode,
  railway,
  rancher,
  rapid7,
  rapidapi,
  razorpay,
  readme,
  render,
  replicate,
  resend,
  rollbar,
  rootly,
  rubygems,
  runpod,
  runway,
  salesforce,
  sambanova,
  sanity,
  saucelabs,
  scaleway,
  scalingo,
  segment,
  sendbird,
  sendgrid,
  sentry,
  serpapi,
  serper,
  settlemint,
  shippo,
  shodan,
  shopify,
  sidekiq,
  siliconflow,
  slack,
  smartsheet,
  snyk,
  sonar,
  sourcegraph,
  splunk,
  spotify,
  square,
  squarespace,
  stability,
  stackhawk,
  statsig,
  storyblok,
  strapi,
  stripe,
  stytch,
  sumoLogic,
  supabase,
  svix,
  tailscale,
  tavily,
  telegram,
  telnyx,
  tinybird,
  tmdb,
  todoist,
  together,
  totp,
  travisCi,
  trello,
  triggerDev,
  twilio,
  twitch,
  twitter,
  typeform,
  unleash,
  upcloud,
  upstash,
  uptimeRobot,
  valTown,
  vercel,
  virustotal,
  vonage,
  voyageAi,
  wakatime,
  wallet,
  wandb,
  webflow,
  wistia,
  woocommerce,
  workos,
  xai,
  xata,
  yandex,
  yelp,
  zapier,
  zendesk,
  zhipu,
  zoho,
  zuplo,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
