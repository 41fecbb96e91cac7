import { ably } from "./ably.ts";
import { abuseipdb } from "./abuseipdb.ts";
import { abyssale } from "./abyssale.ts";
import { accuweather } from "./accuweather.ts";
import { adafruitIo } from "./adafruit-io.ts";
import { adobe } from "./adobe.ts";
import { ai21 } from "./ai21.ts";
import { aikido } from "./aikido.ts";
import { airbrake } from "./airbrake.ts";
import { airtable } from "./airtable.ts";
import { aiven } from "./aiven.ts";
import { alchemy } from "./alchemy.ts";
import { algolia } from "./algolia.ts";
import { alibaba } from "./alibaba.ts";
import { alienvault } from "./alienvault.ts";
import { alphaVantage } from "./alpha-vantage.ts";
import { amazonMws } from "./amazon-mws.ts";
import { amplitude } from "./amplitude.ts";
import { anthropic } from "./anthropic.ts";
import { apify } from "./apify.ts";
import { apilayer } from "./apilayer.ts";
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
import { backblaze } from "./backblaze.ts";
import { bannerbear } from "./bannerbear.ts";
import { baseten } from "./baseten.ts";
import { basicAuth } from "./basic-auth.ts";
import { beamer } from "./beamer.ts";
import { binance } from "./binance.ts";
import { bitbucket } from "./bitbucket.ts";
import { bitfinex } from "./bitfinex.ts";
import { bitly } from "./bitly.ts";
import { bitmex } from "./bitmex.ts";
import { bittrex } from "./bittrex.ts";
import { bitwarden } from "./bitwarden.ts";
import { blockfrost } from "./blockfrost.ts";
import { braintree } from "./braintree.ts";
import { braveSearch } from "./brave-search.ts";
import { brevo } from "./brevo.ts";
import { browserbase } from "./browserbase.ts";
import { browserstack } from "./browserstack.ts";
import { bugsnag } from "./bugsnag.ts";
import { buildkite } from "./buildkite.ts";
import { bunny } from "./bunny.ts";
import { buttercms } from "./buttercms.ts";
import { bybit } from "./bybit.ts";
import { calCom } from "./cal-com.ts";
import { canva } from "./canva.ts";
import { cartesia } from "./cartesia.ts";
import { censys } from "./censys.ts";
import { ceph } from "./ceph.ts";
import { cerebras } from "./cerebras.ts";
import { checkly } from "./checkly.ts";
import { checkoutCom } from "./checkout-com.ts";
import { chromatic } from "./chromatic.ts";
import { circleci } from "./circleci.ts";
import { civo } from "./civo.ts";
import { clarifai } from "./clarifai.ts";
import { clearbit } from "./clearbit.ts";
import { clerk } from "./clerk.ts";
import { clickhouse } from "./clickhouse.ts";
import { clickup } from "./clickup.ts";
import { clockify } from "./clockify.ts";
import { clojars } from "./clojars.ts";
import { close } from "./close.ts";
import { cloudflare } from "./cloudflare.ts";
import { cloudinary } from "./cloudinary.ts";
import { cloudmersive } from "./cloudmersive.ts";
import { cloudsmith } from "./cloudsmith.ts";
import { cockroachdb } from "./cockroachdb.ts";
import { coda } from "./coda.ts";
import { codacy } from "./codacy.ts";
import { codeClimate } from "./code-climate.ts";
import { codecov } from "./codecov.ts";
import { cohere } from "./cohere.ts";
import { coinapi } from "./coinapi.ts";
import { coinbase } from "./coinbase.ts";
import { coinmarketcap } from "./coinmarketcap.ts";
import { configFile } from "./config-file.ts";
import { configcat } from "./configcat.ts";
import { confluent } from "./confluent.ts";
import { contentful } from "./contentful.ts";
import { context7 } from "./context7.ts";
import { convertkit } from "./convertkit.ts";
import { convex } from "./convex.ts";
import { coolify } from "./coolify.ts";
import { coveralls } from "./coveralls.ts";
import { cratesIo } from "./crates-io.ts";
import { crowdin } from "./crowdin.ts";
import { cryptocompare } from "./cryptocompare.ts";
import { cursor } from "./cursor.ts";
import { cypress } from "./cypress.ts";
import { dashscope } from "./dashscope.ts";
import { databaseUrl } from "./database-url.ts";
import { databricks } from "./databricks.ts";
import { datadog } from "./datadog.ts";
import { dbtCloud } from "./dbt-cloud.ts";
import { deepai } from "./deepai.ts";
import { deepgram } from "./deepgram.ts";
import { deepinfra } from "./deepinfra.ts";
import { deepl } from "./deepl.ts";
import { deepseek } from "./deepseek.ts";
import { definedNetworking } from "./defined-networking.ts";
import { deno } from "./deno.ts";
import { devin } from "./devin.ts";
import { diffbot } from "./diffbot.ts";
import { digitalocean } from "./digitalocean.ts";
import { discord } from "./discord.ts";
import { discourse } from "./discourse.ts";
import { dockerSwarm } from "./docker-swarm.ts";
import { dockerhub } from "./dockerhub.ts";
import { doppler } from "./doppler.ts";
import { drone } from "./drone.ts";
import { dropbox } from "./dropbox.ts";
import { duffel } from "./duffel.ts";
import { dwolla } from "./dwolla.ts";
import { dynatrace } from "./dynatrace.ts";
import { e2b } from "./e2b.ts";
import { easypost } from "./easypost.ts";
import { elastic } from "./elastic.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { endorLabs } from "./endor-labs.ts";
import { etherscan } from "./etherscan.ts";
import { etsy } from "./etsy.ts";
import { exa } from "./exa.ts";
import { exchangerateApi } from "./exchangerate-api.ts";
import { exoscale } from "./exoscale.ts";
import { expo } from "./expo.ts";
import { facebook } from "./facebook.ts";
import { fal } from "./fal.ts";
import { fastly } from "./fastly.ts";
import { figma } from "./figma.ts";
import { financialModelingPrep } from "./financial-modeling-prep.ts";
import { finicity } from "./finicity.ts";
import { finnhub } from "./finnhub.ts";
import { firebase } from "./firebase.ts";
import { firecrawl } from "./firecrawl.ts";
import { fireworks } from "./fireworks.ts";
import { flagsmith } from "./flagsmith.ts";
import { flickr } from "./flickr.ts";
import { flutterwave } from "./flutterwave.ts";
import { fly } from "./fly.ts";
import { foursquare } from "./foursquare.ts";
import { frameIo } from "./frame-io.ts";
import { freshbooks } from "./freshbooks.ts";
import { freshdesk } from "./freshdesk.ts";
import { gcpServiceAccount } from "./gcp-service-account.ts";
import { generic } from "./generic.ts";
import { geoapify } from "./geoapify.ts";
import { getresponse } from "./getresponse.ts";
import { ghost } from "./ghost.ts";
import { giphy } from "./giphy.ts";
import { gitea } from "./gitea.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { gitter } from "./gitter.ts";
import { glassnode } from "./glassnode.ts";
import { gocardless } from "./gocardless.ts";
import { godaddy } from "./godaddy.ts";
import { google } from "./google.ts";
import { googleAccount } from "./google-account.ts";
import { grafana } from "./grafana.ts";
import { grafbase } from "./grafbase.ts";
import { graphhopper } from "./graphhopper.ts";
import { greptile } from "./greptile.ts";
import { groq } from "./groq.ts";
import { gumroad } from "./gumroad.ts";
import { harness } from "./harness.ts";
import { harvest } from "./harvest.ts";
import { hashicorpConsul } from "./hashicorp-consul.ts";
import { hashicorpTerraform } from "./hashicorp-terraform.ts";
import { hashicorpVault } from "./hashicorp-vault.ts";
import { hasura } from "./hasura.ts";
import { helicone } from "./helicone.ts";
import { here } from "./here.ts";
import { heroku } from "./heroku.ts";
import { hetzner } from "./hetzner.ts";
import { honeycomb } from "./honeycomb.ts";
import { hubspot } from "./hubspot.ts";
import { huggingface } from "./huggingface.ts";
import { ibmCloud } from "./ibm-cloud.ts";
import { ifttt } from "./ifttt.ts";
import { infisical } from "./infisical.ts";
import { influxdb } from "./influxdb.ts";
import { infobip } from "./infobip.ts";
import { infomaniak } from "./infomaniak.ts";
import { infracost } from "./infracost.ts";
import { infura } from "./infura.ts";
import { inngest } from "./inngest.ts";
import { intercom } from "./intercom.ts";
import { intra42 } from "./intra42.ts";
import { ionic } from "./ionic.ts";
import { ipgeolocation } from "./ipgeolocation.ts";
import { ipinfo } from "./ipinfo.ts";
import { iterable } from "./iterable.ts";
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
import { lemlist } from "./lemlist.ts";
import { lichess } from "./lichess.ts";
import { lighton } from "./lighton.ts";
import { line } from "./line.ts";
import { linear } from "./linear.ts";
import { linkedin } from "./linkedin.ts";
import { linode } from "./linode.ts";
import { liveblocks } from "./liveblocks.ts";
import { livekit } from "./livekit.ts";
import { llamaCloud } from "./llama-cloud.ts";
import { lob } from "./lob.ts";
import { locationiq } from "./locationiq.ts";
import { logfire } from "./logfire.ts";
import { logzIo } from "./logz-io.ts";
import { lokalise } from "./lokalise.ts";
import { looker } from "./looker.ts";
import { mailchimp } from "./mailchimp.ts";
import { mailersend } from "./mailersend.ts";
import { mailgun } from "./mailgun.ts";
import { mailjet } from "./mailjet.ts";
import { mailsac } from "./mailsac.ts";
import { mapbox } from "./mapbox.ts";
import { mapquest } from "./mapquest.ts";
import { mattermost } from "./mattermost.ts";
import { maxmind } from "./maxmind.ts";
import { meilisearch } from "./meilisearch.ts";
import { mem0 } from "./mem0.ts";
import { meraki } from "./meraki.ts";
import { mercadoPago } from "./mercado-pago.ts";
import { messagebird } from "./messagebird.ts";
import { microsoftTeams } from "./microsoft-teams.ts";
import { minimax } from "./minimax.ts";
import { mistral } from "./mistral.ts";
import { mixpanel } from "./mixpanel.ts";
import { modal } from "./modal.ts";
import { mollie } from "./mollie.ts";
import { mongodbAtlas } from "./mongodb-atlas.ts";
import { moonshot } from "./moonshot.ts";
import { moralis } from "./moralis.ts";
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
import { oanda } from "./oanda.ts";
import { octopusDeploy } from "./octopus-deploy.ts";
import { okta } from "./okta.ts";
import { okx } from "./okx.ts";
import { ollama } from "./ollama.ts";
import { onelogin } from "./onelogin.ts";
import { onepassword } from "./onepassword.ts";
import { onesignal } from "./onesignal.ts";
import { onfido } from "./onfido.ts";
import { openExchangeRates } from "./open-exchange-rates.ts";
import { openVsx } from "./open-vsx.ts";
import { openai } from "./openai.ts";
import { opencage } from "./opencage.ts";
import { openrouter } from "./openrouter.ts";
import { openshift } from "./openshift.ts";
import { openweather } from "./openweather.ts";
import { opsgenie } from "./opsgenie.ts";
import { ory } from "./ory.ts";
import { ovh } from "./ovh.ts";
import { packagecloud } from "./packagecloud.ts";
import { paddle } from "./paddle.ts";
import { pagarme } from "./pagarme.ts";
import { pagerduty } from "./pagerduty.ts";
import { pandadoc } from "./pandadoc.ts";
import { paypal } from "./paypal.ts";
import { paystack } from "./paystack.ts";
import { percy } from "./percy.ts";
import { perplexity } from "./perplexity.ts";
import { persona } from "./persona.ts";
import { pexels } from "./pexels.ts";
import { pinata } from "./pinata.ts";
import { pinecone } from "./pinecone.ts";
import { pipedrive } from "./pipedrive.ts";
import { pixabay } from "./pixabay.ts";
import { plaid } from "./plaid.ts";
import { planetscale } from "./planetscale.ts";
import { plivo } from "./plivo.ts";
import { polar } from "./polar.ts";
import { poloniex } from "./poloniex.ts";
import { polygonIo } from "./polygon-io.ts";
import { porkbun } from "./porkbun.ts";
import { posthog } from "./posthog.ts";
import { postman } from "./postman.ts";
import { postmark } from "./postmark.ts";
import { prefect } from "./prefect.ts";
import { privateAi } from "./private-ai.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { pubnub } from "./pubnub.ts";
import { pulumi } from "./pulumi.ts";
import { pushbullet } from "./pushbullet.ts";
import { pusher } from "./pusher.ts";
import { pushover } from "./pushover.ts";
import { pypi } from "./pypi.ts";
import { qase } from "./qase.ts";
import { qdrant } from "./qdrant.ts";
import { quicknode } from "./quicknode.ts";
import { railway } from "./railway.ts";
import { ramp } from "./ramp.ts";
import { rancher } from "./rancher.ts";
import { rapid7 } from "./rapid7.ts";
import { rapidapi } from "./rapidapi.ts";
import { razorpay } from "./razorpay.ts";
import { readme } from "./readme.ts";
import { rebrandly } from "./rebrandly.ts";
import { reddit } from "./reddit.ts";
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
import { scraperapi } from "./scraperapi.ts";
import { scrapfly } from "./scrapfly.ts";
import { scrapingbee } from "./scrapingbee.ts";
import { securitytrails } from "./securitytrails.ts";
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
import { shortcut } from "./shortcut.ts";
import { sidekiq } from "./sidekiq.ts";
import { signalwire } from "./signalwire.ts";
import { siliconflow } from "./siliconflow.ts";
import { slack } from "./slack.ts";
import { smartsheet } from "./smartsheet.ts";
import { snyk } from "./snyk.ts";
import { sonar } from "./sonar.ts";
import { sourcegraph } from "./sourcegraph.ts";
import { sparkpost } from "./sparkpost.ts";
import { splunk } from "./splunk.ts";
import { spoonacular } from "./spoonacular.ts";
import { spotify } from "./spotify.ts";
import { square } from "./square.ts";
import { squarespace } from "./squarespace.ts";
import { stability } from "./stability.ts";
import { stackhawk } from "./stackhawk.ts";
import { statsig } from "./statsig.ts";
import { statuspage } from "./statuspage.ts";
import { storyblok } from "./storyblok.ts";
import { strapi } from "./strapi.ts";
import { strava } from "./strava.ts";
import { stripe } from "./stripe.ts";
import { stytch } from "./stytch.ts";
import { sumoLogic } from "./sumo-logic.ts";
import { supabase } from "./supabase.ts";
import { svix } from "./svix.ts";
import { tailscale } from "./tailscale.ts";
import { tavily } from "./tavily.ts";
import { taxjar } from "./taxjar.ts";
import { telegram } from "./telegram.ts";
import { telnyx } from "./telnyx.ts";
import { ticketmaster } from "./ticketmaster.ts";
import { tiingo } from "./tiingo.ts";
import { tines } from "./tines.ts";
import { tinybird } from "./tinybird.ts";
import { tmdb } from "./tmdb.ts";
import { todoist } from "./todoist.ts";
import { together } from "./together.ts";
import { toggl } from "./toggl.ts";
import { tomorrowIo } from "./tomorrow-io.ts";
import { tomtom } from "./tomtom.ts";
import { totp } from "./totp.ts";
import { tradier } from "./tradier.ts";
import { travisCi } from "./travis-ci.ts";
import { trello } from "./trello.ts";
import { triggerDev } from "./trigger-dev.ts";
import { twelveData } from "./twelve-data.ts";
import { twilio } from "./twilio.ts";
import { twitch } from "./twitch.ts";
import { twitter } from "./twitter.ts";
import { typeform } from "./typeform.ts";
import { typesense } from "./typesense.ts";
import { ubidots } from "./ubidots.ts";
import { unleash } from "./unleash.ts";
import { unsplash } from "./unsplash.ts";
import { upcloud } from "./upcloud.ts";
import { uploadcare } from "./uploadcare.ts";
import { upstage } from "./upstage.ts";
import { upstash } from "./upstash.ts";
import { uptimeRobot } from "./uptime-robot.ts";
import { urlscan } from "./urlscan.ts";
import { valTown } from "./val-town.ts";
import { vercel } from "./vercel.ts";
import { virustotal } from "./virustotal.ts";
import { visualCrossing } from "./visual-crossing.ts";
import { vonage } from "./vonage.ts";
import { voyageAi } from "./voyage-ai.ts";
import { vultr } from "./vultr.ts";
import { wakatime } from "./wakatime.ts";
import { wallet } from "./wallet.ts";
import { wandb } from "./wandb.ts";
import { weatherbit } from "./weatherbit.ts";
import { weaviate } from "./weaviate.ts";
import { webex } from "./webex.ts";
import { webflow } from "./webflow.ts";
import { wise } from "./wise.ts";
import { wistia } from "./wistia.ts";
import { woocommerce } from "./woocommerce.ts";
import { workos } from "./workos.ts";
import { xai } from "./xai.ts";
import { xata } from "./xata.ts";
import { yandex } from "./yandex.ts";
import { yelp } from "./yelp.ts";
import { ynab } from "./ynab.ts";
import { zapier } from "./zapier.ts";
import { zendesk } from "./zendesk.ts";
import { zenrows } from "./zenrows.ts";
import { zerobounce } from "./zerobounce.ts";
import { zhipu } from "./zhipu.ts";
import { zoho } from "./zoho.ts";
import { zoom } from "./zoom.ts";
import { zuplo } from "./zuplo.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  ably,
  abuseipdb,
  abyssale,
  accuweather,
  adafruitIo,
  adobe,
  ai21,
  aikido,
  airbrake,
  airtable,
  aiven,
  alchemy,
  algolia,
  alibaba,
  alienvault,
  alphaVantage,
  amazonMws,
  amplitude,
  anthropic,
  apify,
  apilayer,
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
  backblaze,
  bannerbear,
  baseten,
  basicAuth,
  beamer,
  binance,
  bitbucket,
  bitfinex,
  bitly,
  bitmex,
  bittrex,
  bitwarden,
  blockfrost,
  braintree,
  braveSearch,
  brevo,
  browserbase,
  browserstack,
  bugsnag,
  buildkite,
  bunny,
  buttercms,
  bybit,
  calCom,
  canva,
  cartesia,
  censys,
  ceph,
  cerebras,
  checkly,
  checkoutCom,
  chromatic,
  circleci,
  civo,
  clarifai,
  clearbit,
  clerk,
  clickhouse,
  clickup,
  clockify,
  clojars,
  close,
  cloudflare,
  cloudinary,
  cloudmersive,
  cloudsmith,
  cockroachdb,
  coda,
  codacy,
  codeClimate,
  codecov,
  cohere,
  coinapi,
  coinbase,
  coinmarketcap,
  configFile,
  configcat,
  confluent,
  contentful,
  context7,
  convertkit,
  convex,
  coolify,
  coveralls,
  cratesIo,
  crowdin,
  cryptocompare,
  cursor,
  cypress,
  dashscope,
  databaseUrl,
  databricks,
  datadog,
  dbtCloud,
  deepai,
  deepgram,
  deepinfra,
  deepl,
  deepseek,
  definedNetworking,
  deno,
  devin,
  diffbot,
  digitalocean,
  discord,
  discourse,
  dockerSwarm,
  dockerhub,
  doppler,
  drone,
  dropbox,
  duffel,
  dwolla,
  dynatrace,
  e2b,
  easypost,
  elastic,
  elevenlabs,
  endorLabs,
  etherscan,
  etsy,
  exa,
  exchangerateApi,
  exoscale,
  expo,
  facebook,
  fal,
  fastly,
  figma,
  financialModelingPrep,
  finicity,
  finnhub,
  firebase,
  firecrawl,
  fireworks,
  flagsmith,
  flickr,
  flutterwave,
  fly,
  foursquare,
  frameIo,
  freshbooks,
  freshdesk,
  gcpServiceAccount,
  generic,
  geoapify,
  getresponse,
  ghost,
  giphy,
  gitea,
  github,
  gitlab,
  gitter,
  glassnode,
  gocardless,
  godaddy,
  google,
  googleAccount,
  grafana,
  grafbase,
  graphhopper,
  greptile,
  groq,
  gumroad,
  harness,
  harvest,
  hashicorpConsul,
  hashicorpTerraform,
  hashicorpVault,
  hasura,
  helicone,
  here,
  heroku,
  hetzner,
  honeycomb,
  hubspot,
  huggingface,
  ibmCloud,
  ifttt,
  infisical,
  influxdb,
  infobip,
  infomaniak,
  infracost,
  infura,
  inngest,
  intercom,
  intra42,
  ionic,
  ipgeolocation,
  ipinfo,
  iterable,
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
  lemlist,
  lichess,
  lighton,
  line,
  linear,
  linkedin,
  linode,
  liveblocks,
  livekit,
  llamaCloud,
  lob,
  locationiq,
  logfire,
  logzIo,
  lokalise,
  looker,
  mailchimp,
  mailersend,
  mailgun,
  mailjet,
  mailsac,
  mapbox,
  mapquest,
  mattermost,
  maxmind,
  meilisearch,
  mem0,
  meraki,
  mercadoPago,
  messagebird,
  microsoftTeams,
  minimax,
  mistral,
  mixpanel,
  modal,
  mollie,
  mongodbAtlas,
  moonshot,
  moralis,
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
  oanda,
  octopusDeploy,
  okta,
  okx,
  ollama,
  onelogin,
  onepassword,
  onesignal,
  onfido,
  openExchangeRates,
  openVsx,
  openai,
  opencage,
  openrouter,
  openshift,
  openweather,
  opsgenie,
  ory,
  ovh,
  packagecloud,
  paddle,
  pagarme,
  pagerduty,
  pandadoc,
  paypal,
  paystack,
  percy,
  perplexity,
  persona,
  pexels,
  pinata,
  pinecone,
  pipedrive,
  pixabay,
  plaid,
  planetscale,
  plivo,
  polar,
  poloniex,
  polygonIo,
  porkbun,
  posthog,
  postman,
  postmark,
  prefect,
  privateAi,
  privateKey,
  pubnub,
  pulumi,
  pushbullet,
  pusher,
  pushover,
  pypi,
  qase,
  qdrant,
  quicknode,
  railway,
  ramp,
  rancher,
  rapid7,
  rapidapi,
  razorpay,
  readme,
  rebrandly,
  reddit,
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
  scraperapi,
  scrapfly,
  scrapingbee,
  securitytrails,
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
  shortcut,
  sidekiq,
  signalwire,
  siliconflow,
  slack,
  smartsheet,
  snyk,
  sonar,
  sourcegraph,
  sparkpost,
  splunk,
  spoonacular,
  spotify,
  square,
  squarespace,
  stability,
  stackhawk,
  statsig,
  statuspage,
  storyblok,
  strapi,
  strava,
  stripe,
  stytch,
  sumoLogic,
  supabase,
  svix,
  tailscale,
  tavily,
  taxjar,
  telegram,
  telnyx,
  ticketmaster,
  tiingo,
  tines,
  tinybird,
  tmdb,
  todoist,
  together,
  toggl,
  tomorrowIo,
  tomtom,
  totp,
  tradier,
  travisCi,
  trello,
  triggerDev,
  twelveData,
  twilio,
  twitch,
  twitter,
  typeform,
  typesense,
  ubidots,
  unleash,
  unsplash,
  upcloud,
  uploadcare,
  upstage,
  upstash,
  uptimeRobot,
  urlscan,
  valTown,
  vercel,
  virustotal,
  visualCrossing,
  vonage,
  voyageAi,
  vultr,
  wakatime,
  wallet,
  wandb,
  weatherbit,
  weaviate,
  webex,
  webflow,
  wise,
  wistia,
  woocommerce,
  workos,
  xai,
  xata,
  yandex,
  yelp,
  ynab,
  zapier,
  zendesk,
  zenrows,
  zerobounce,
  zhipu,
  zoho,
  zoom,
  zuplo,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
