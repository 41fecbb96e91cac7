import { toBech32 } from "../../../src/formats/bech32.ts";
import { type Dice, letters } from "../dice.ts";
import { noun } from "../words.ts";
import { keyed, kindsOf, self, URL_FITS } from "./kind.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const hex = (prefix: string, length: number) => prefixed(prefix, length, letters.hex);
const uuid = (dice: Dice) => dice.uuid();
// 32 bytes are 52 values of five bits; the last six characters are the checksum (BIP-173).
const ageKey = (dice: Dice) =>
  toBech32(
    "age-secret-key-",
    dice.many(52, () => dice.number(0, 31)),
  ).toUpperCase();
const lastPart = (key: string) => key.replace(/\/$/, "").split("/").at(-1) ?? key;

/** Services that most scanners know besides those of facts.yaml; from memory and therefore a second opinion. */
export const furtherKindsPToZ = kindsOf({
  prefect: {
    service: "Prefect",
    host: "api.prefect.cloud",
    names: "PREFECT_API_KEY",
    keys: { prefect_key: self(prefixed("pnu_", 36)) },
  },
  pulumi: {
    service: "Pulumi",
    host: "api.pulumi.com",
    header: ["Authorization", "token "],
    names: "PULUMI_ACCESS_TOKEN",
    keys: { pulumi_token: self(hex("pul-", 40)) },
  },
  "app-secret": {
    service: "Rails",
    slug: "rails",
    host: "shop.acme-shop.io",
    names: "ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY deterministic_key key_derivation_salt",
    keys: { rails_encryption_key: keyed((dice) => `${dice.text(30)}7q`) },
  },
  readme: {
    service: "ReadMe",
    host: "dash.readme.com",
    names: "README_API_KEY RDME_API_KEY",
    keys: { readme_key: self(prefixed("rdme_", 70, letters.lowerAlnum)) },
  },
  rubygems: {
    service: "RubyGems",
    host: "rubygems.org",
    header: ["Authorization", ""],
    names: "GEM_HOST_API_KEY RUBYGEMS_API_KEY",
    keys: { rubygems_key: self(hex("rubygems_", 48)) },
  },
  runway: {
    service: "Runway",
    host: "api.dev.runwayml.com",
    names: "RUNWAYML_API_SECRET",
    keys: { runway_key: self(hex("key_", 128)) },
  },
  salesforce: {
    service: "Salesforce",
    host: "acme.my.salesforce.com",
    names: "SALESFORCE_ACCESS_TOKEN SF_ACCESS_TOKEN",
    keys: {
      salesforce_token: self(
        (dice) => `00D${dice.text(12)}!AQ${dice.text(94, `${letters.alnum}._`)}`,
        undefined,
        { fits: ["line", "header"] },
      ),
    },
  },
  scalingo: {
    service: "Scalingo",
    host: "api.scalingo.com",
    names: "SCALINGO_API_TOKEN",
    keys: { scalingo_token: self(url64("tk-us-", 48)) },
  },
  shippo: {
    service: "Shippo",
    host: "api.goshippo.com",
    header: ["Authorization", "ShippoToken "],
    names: "SHIPPO_API_KEY SHIPPO_TOKEN",
    keys: { shippo_token: self((dice) => hex(dice.pick(["shippo_live_", "shippo_test_"]), 40)(dice)) },
  },
  sidekiq: {
    service: "Sidekiq",
    slug: "contribsys",
    host: "gems.contribsys.com",
    names: "BUNDLE_GEMS__CONTRIBSYS__COM BUNDLE_ENTERPRISE__CONTRIBSYS__COM",
    keys: { sidekiq_key: keyed((dice) => `${dice.hex(8)}:${dice.hex(8)}`, undefined, { fits: ["line"] }) },
  },
  sourcegraph: {
    service: "Sourcegraph",
    host: "sourcegraph.com",
    header: ["Authorization", "token "],
    names: "SRC_ACCESS_TOKEN SOURCEGRAPH_TOKEN",
    keys: { sourcegraph_token: self((dice) => `sgp_${dice.pick([`${dice.hex(16)}_`, ""])}${dice.hex(40)}`) },
  },
  splunk: {
    service: "Splunk",
    host: "acme.splunkcloud.com",
    header: ["Authorization", "Splunk "],
    names: "SPLUNK_HEC_TOKEN SPLUNK_TOKEN splunkToken",
    keys: { splunk_token: keyed(uuid) },
  },
  squarespace: {
    service: "Squarespace",
    host: "api.squarespace.com",
    names: "SQUARESPACE_API_KEY SQUARESPACE_TOKEN",
    keys: { squarespace_key: keyed(uuid) },
  },
  sumologic: {
    service: "Sumo Logic",
    host: "api.sumologic.com",
    names: "SUMOLOGIC_ACCESS_KEY SUMO_ACCESS_KEY sumologicKey",
    keys: { sumo_key: keyed(prefixed("", 64)) },
  },
  typeform: {
    service: "Typeform",
    host: "api.typeform.com",
    names: "TYPEFORM_TOKEN",
    keys: { typeform_token: self((dice) => `tfp_${dice.text(44)}_${dice.text(14)}`) },
  },
  voyage: {
    service: "Voyage AI",
    host: "api.voyageai.com",
    names: "VOYAGE_API_KEY VOYAGEAI_API_KEY",
    keys: { voyage_key: self(url64("pa-", 43)) },
  },
  yandex: {
    service: "Yandex Cloud",
    host: "llm.api.cloud.yandex.net",
    header: ["Authorization", "Api-Key "],
    names: "YANDEX_API_KEY YC_API_KEY",
    keys: { yandex_key: self(url64("AQVN", 35)), yandex_oauth: self(url64("y0_", 55), "YANDEX_OAUTH_TOKEN") },
  },
  zapier: {
    service: "Zapier",
    host: "hooks.zapier.com",
    names: "ZAPIER_WEBHOOK_URL WEBHOOK_URL",
    keys: {
      zapier_hook: self(
        (dice) =>
          `https://hooks.zapier.com/hooks/catch/${dice.number(1e6, 2e7)}/${dice.text(7, letters.lowerAlnum)}/`,
        undefined,
        { fits: URL_FITS, core: lastPart },
      ),
    },
  },
  zendesk: {
    service: "Zendesk",
    host: "acme.zendesk.com",
    names: "ZENDESK_API_TOKEN ZENDESK_TOKEN zendeskToken",
    keys: { zendesk_token: keyed(prefixed("", 40)) },
  },
  totp: {
    service: "two-factor",
    slug: "totp",
    host: "acme.io",
    names: "TOTP_URI OTP_URL",
    keys: {
      otpauth: self(
        (dice) =>
          `otpauth://totp/Acme:${noun(dice)}@acme.io?secret=${dice.text(32, letters.base32)}&issuer=Acme`,
        undefined,
        { fits: URL_FITS, core: (key) => /secret=(?<value>\w+)/.exec(key)?.groups?.value ?? key },
      ),
    },
  },
  "azure-service-bus": {
    service: "Azure Service Bus",
    slug: "servicebus",
    host: "acme.servicebus.windows.net",
    names: "SERVICEBUS_CONNECTION_STRING EVENTHUB_CONNECTION_STRING",
    keys: {
      service_bus: self(
        (dice) =>
          `Endpoint=sb://${noun(dice)}.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=${dice.bytes(32).toString("base64")}`,
        undefined,
        { fits: ["line"], core: (key) => key.slice(-44, -1) },
      ),
    },
  },
  age: {
    service: "age",
    host: "acme.io",
    names: "SOPS_AGE_KEY AGE_KEY",
    keys: {
      age_key: self(ageKey, undefined, { fits: URL_FITS }),
    },
  },
  cloudinary: {
    service: "Cloudinary",
    host: "api.cloudinary.com",
    names: "CLOUDINARY_URL",
    keys: {
      cloudinary_url: self(
        (dice) => `cloudinary://${dice.text(15, letters.digits)}:${url64("", 27)(dice)}@${noun(dice)}`,
        undefined,
        { fits: URL_FITS, core: (key) => /:(?<value>[\w-]{27})@/.exec(key)?.groups?.value ?? key },
      ),
    },
  },
  spotify: {
    service: "Spotify",
    host: "accounts.spotify.com",
    names: "SPOTIFY_CLIENT_SECRET spotifySecret SPOTIPY_CLIENT_SECRET",
    keys: { spotify_secret: keyed(hex("", 32), undefined, { fits: ["line"] }) },
  },
  razorpay: {
    service: "Razorpay",
    host: "api.razorpay.com",
    names: "RAZORPAY_KEY_SECRET razorpaySecret",
    keys: { razorpay_secret: keyed(prefixed("", 24), undefined, { fits: ["line"] }) },
  },
  openweather: {
    service: "OpenWeather",
    host: "api.openweathermap.org",
    names: "OPENWEATHER_API_KEY OPENWEATHERMAP_KEY openWeatherApiKey",
    keys: { openweather_key: keyed(hex("", 32)) },
  },
});
