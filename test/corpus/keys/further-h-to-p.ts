import { type Dice, letters } from "../dice.ts";
import { keyed, kindsOf, self } from "./kind.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const hex = (prefix: string, length: number) => prefixed(prefix, length, letters.hex);

/** Services that most scanners know besides those of facts.yaml; from memory and therefore a second opinion. */
export const furtherKindsHToP = kindsOf({
  harness: {
    service: "Harness",
    host: "app.harness.io",
    header: ["x-api-key", ""],
    names: "HARNESS_API_KEY HARNESS_PLATFORM_API_KEY",
    keys: { harness_pat: self((dice) => `pat.${dice.text(22)}.${dice.hex(24)}.${dice.text(20)}`) },
  },
  "hashicorp-consul": {
    service: "Consul",
    slug: "consul",
    host: "consul.acme-shop.io",
    header: ["X-Consul-Token", ""],
    names: "CONSUL_HTTP_TOKEN CONSUL_TOKEN NOMAD_TOKEN",
    keys: { consul_token: keyed((dice) => dice.uuid()) },
  },
  hubspot: {
    service: "HubSpot",
    host: "api.hubapi.com",
    names: "HUBSPOT_TOKEN HUBSPOT_ACCESS_TOKEN",
    keys: { hubspot_pat: self((dice) => `pat-${dice.pick(["na1", "eu1"])}-${dice.uuid()}`) },
  },
  infracost: {
    service: "Infracost",
    host: "pricing.api.infracost.io",
    header: ["X-Api-Key", ""],
    names: "INFRACOST_API_KEY",
    keys: { infracost_key: self(prefixed("ico-", 32)) },
  },
  intercom: {
    service: "Intercom",
    host: "api.intercom.io",
    names: "INTERCOM_ACCESS_TOKEN intercomToken",
    keys: {
      intercom_token: keyed((dice) =>
        Buffer.from(`tok:${dice.hex(8)}_${dice.hex(4)}_${dice.hex(4)}_${dice.hex(18)}:1:0`).toString(
          "base64",
        ),
      ),
    },
  },
  lob: {
    service: "Lob",
    host: "api.lob.com",
    names: "LOB_API_KEY LOB_SECRET_KEY",
    keys: { lob_key: keyed((dice) => hex(dice.pick(["live_", "test_"]), 35)(dice)) },
  },
  logfire: {
    service: "Logfire",
    host: "logfire-us.pydantic.dev",
    names: "LOGFIRE_TOKEN",
    keys: { logfire_token: self((dice) => `pylf_v1_${dice.pick(["us", "eu"])}_${dice.text(44)}`) },
  },
  mailersend: {
    service: "MailerSend",
    host: "api.mailersend.com",
    names: "MAILERSEND_API_KEY MAILERSEND_API_TOKEN",
    keys: { mailersend_token: self(hex("mlsn.", 64)) },
  },
  mailchimp: {
    service: "Mailchimp",
    host: "us12.api.mailchimp.com",
    names: "MAILCHIMP_API_KEY mailchimpKey",
    keys: { mailchimp_key: self((dice) => `${dice.hex(32)}-us${dice.number(1, 21)}`) },
  },
  maxmind: {
    service: "MaxMind",
    host: "geolite.info",
    names: "MAXMIND_LICENSE_KEY GEOIP_LICENSE_KEY",
    keys: {
      maxmind_key: self((dice) => `${dice.text(6)}_${dice.text(29)}_mmk`),
      maxmind_key_old: keyed((dice) => dice.text(16)),
    },
  },
  messagebird: {
    service: "MessageBird",
    host: "rest.messagebird.com",
    header: ["Authorization", "AccessKey "],
    names: "MESSAGEBIRD_API_KEY messagebirdKey",
    keys: { messagebird_key: keyed(prefixed("", 25)), messagebird_live_key: keyed(prefixed("live_", 25)) },
  },
  nuget: {
    service: "NuGet",
    host: "api.nuget.org",
    header: ["X-NuGet-ApiKey", ""],
    names: "NUGET_API_KEY NUGET_TOKEN",
    keys: { nuget_key: self(prefixed("oy2", 43, `${letters.lower}234567`)) },
  },
  octopus: {
    service: "Octopus Deploy",
    host: "acme.octopus.app",
    header: ["X-Octopus-ApiKey", ""],
    names: "OCTOPUS_API_KEY OCTOPUS_CLI_API_KEY",
    keys: { octopus_key: self(prefixed("API-", 26, letters.upperAlnum)) },
  },
  openshift: {
    service: "OpenShift",
    host: "api.acme.openshiftapps.com",
    names: "OPENSHIFT_TOKEN OC_TOKEN",
    keys: { openshift_token: self(url64("sha256~", 43)) },
  },
  postman: {
    service: "Postman",
    host: "api.getpostman.com",
    header: ["X-Api-Key", ""],
    names: "POSTMAN_API_KEY",
    keys: { postman_key: self((dice) => `PMAK-${dice.hex(24)}-${dice.hex(34)}`) },
  },
});
