import { type Dice, letters } from "../dice.ts";
import { keyed, kindsOf, self } from "./kind.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const hex = (prefix: string, length: number) => prefixed(prefix, length, letters.hex);

/** Services that most scanners know besides those of facts.yaml; from memory and therefore a second opinion. */
export const furtherKindsAToG = kindsOf({
  "1password": {
    service: "1Password",
    slug: "onepassword",
    host: "my.1password.com",
    names: "OP_SERVICE_ACCOUNT_TOKEN onepasswordToken",
    keys: {
      op_service_account: self((dice) => {
        const claims = {
          signInAddress: "my.1password.com",
          userAuth: { method: "SRPg-4096" },
          email: `${dice.text(13, letters.lowerAlnum)}@1passwordserviceaccounts.com`,
          srpX: dice.hex(64),
          muk: { k: dice.bytes(32).toString("base64url") },
        };
        return `ops_${Buffer.from(JSON.stringify(claims)).toString("base64")}`;
      }),
      op_secret_key: self(
        (dice) =>
          `A3-${[6, 6, 5, 5, 5, 5].map((length) => dice.text(length, "ABCDEFGHJKLMNPQRSTVWXYZ23456789")).join("-")}`,
        "OP_SECRET_KEY",
      ),
    },
  },
  adafruit: {
    service: "Adafruit IO",
    host: "io.adafruit.com",
    header: ["X-AIO-Key", ""],
    names: "ADAFRUIT_IO_KEY AIO_KEY adafruitKey",
    keys: { adafruit_key: self((dice) => `aio_${dice.text(4)}${dice.text(24)}`) },
  },
  adobe: {
    service: "Adobe",
    host: "ims-na1.adobelogin.com",
    names: "ADOBE_CLIENT_SECRET adobeSecret",
    keys: { adobe_secret: self(prefixed("p8e-", 32)) },
  },
  alibaba: {
    service: "Alibaba Cloud",
    host: "ecs.aliyuncs.com",
    names: "ALIBABA_CLOUD_ACCESS_KEY_ID ALICLOUD_ACCESS_KEY",
    keys: {
      alibaba_id: self(prefixed("LTAI", 20)),
      alibaba_secret: keyed(
        prefixed("", 30),
        "ALIBABA_CLOUD_ACCESS_KEY_SECRET ALICLOUD_SECRET_KEY alibabaSecret",
        { fits: ["line"] },
      ),
    },
  },
  artifactory: {
    service: "Artifactory",
    host: "acme.jfrog.io",
    header: ["X-JFrog-Art-Api", ""],
    names: "ARTIFACTORY_API_KEY JFROG_TOKEN",
    keys: {
      artifactory_key: self(prefixed("AKCp8", 68)),
      artifactory_reference: self((dice) =>
        Buffer.from(`reftkn:01:${dice.number(1e9, 2e9)}:${dice.text(28)}`)
          .toString("base64")
          .replaceAll("=", ""),
      ),
    },
  },
  asana: {
    service: "Asana",
    host: "app.asana.com",
    names: "ASANA_TOKEN ASANA_ACCESS_TOKEN asanaToken",
    keys: {
      asana_pat: keyed(
        (dice) => `${dice.pick(["1", "2"])}/1${dice.text(15, letters.digits)}:${dice.hex(32)}`,
      ),
    },
  },
  bitwarden: {
    service: "Bitwarden",
    host: "api.bitwarden.com",
    names: "BWS_ACCESS_TOKEN",
    keys: {
      bitwarden_token: self(
        (dice) => `0.${dice.uuid()}.${dice.text(30)}:${dice.bytes(16).toString("base64")}`,
        undefined,
        { fits: ["line"] },
      ),
    },
  },
  buildkite: {
    service: "Buildkite",
    host: "api.buildkite.com",
    names: "BUILDKITE_TOKEN BUILDKITE_API_TOKEN",
    keys: { buildkite_token: self(hex("bkua_", 40)) },
  },
  circleci: {
    service: "CircleCI",
    host: "circleci.com",
    header: ["Circle-Token", ""],
    names: "CIRCLECI_TOKEN CIRCLE_TOKEN",
    keys: {
      circleci_pat: self((dice) => `CCIPAT_${dice.text(22)}_${dice.hex(40)}`),
      circleci_legacy: keyed(hex("", 40)),
    },
  },
  clojars: {
    service: "Clojars",
    host: "clojars.org",
    names: "CLOJARS_PASSWORD CLOJARS_TOKEN",
    keys: { clojars_token: self(hex("CLOJARS_", 60)) },
  },
  confluent: {
    service: "Confluent",
    host: "api.confluent.cloud",
    names: "CONFLUENT_API_SECRET CONFLUENT_CLOUD_API_SECRET",
    keys: { confluent_secret: keyed((dice) => dice.text(64, letters.base64), undefined, { fits: ["line"] }) },
  },
  ceph: {
    service: "Ceph",
    host: "ceph.acme-shop.io",
    names: "CEPH_ADMIN_KEY cephSecret CEPH_CLIENT_KEY",
    keys: {
      ceph_key: self((dice) => {
        const key = Buffer.concat([Buffer.from([1, 0]), dice.bytes(8), Buffer.from([16, 0]), dice.bytes(16)]);
        key.writeUInt32LE(dice.number(1_300_000_000, 1_900_000_000), 2);
        return key.toString("base64");
      }),
    },
  },
  contentful: {
    service: "Contentful",
    host: "api.contentful.com",
    names: "CONTENTFUL_MANAGEMENT_TOKEN CONTENTFUL_ACCESS_TOKEN",
    keys: { contentful_pat: self(url64("CFPAT-", 43)), contentful_delivery: keyed(url64("", 43)) },
  },
  "crates-io": {
    service: "crates.io",
    slug: "crates",
    host: "crates.io",
    header: ["Authorization", ""],
    names: "CARGO_REGISTRY_TOKEN CRATES_IO_TOKEN",
    keys: { crates_token: self(prefixed("cio", 32)) },
  },
  "docker-swarm": {
    service: "Docker Swarm",
    slug: "swarm",
    host: "swarm.acme-shop.io",
    names: "SWARM_JOIN_TOKEN swarmToken",
    keys: {
      swarm_unlock_key: self((dice) => `SWMKEY-1-${dice.text(43, letters.base64)}`, "SWARM_UNLOCK_KEY"),
      swarm_token: self(
        (dice) =>
          `SWMTKN-1-${dice.number(1, 6)}${dice.text(49, letters.lowerAlnum)}-${dice.text(25, letters.lowerAlnum)}`,
      ),
    },
  },
  dropbox: {
    service: "Dropbox",
    host: "api.dropboxapi.com",
    names: "DROPBOX_ACCESS_TOKEN DROPBOX_TOKEN",
    keys: {
      dropbox_token: self(url64("sl.", 136)),
      dropbox_secret: keyed(prefixed("", 15, letters.lowerAlnum), "DROPBOX_APP_SECRET dropboxAppSecret", {
        fits: ["line"],
      }),
    },
  },
  duffel: {
    service: "Duffel",
    host: "api.duffel.com",
    names: "DUFFEL_TOKEN",
    keys: { duffel_token: self((dice) => url64(dice.pick(["duffel_test_", "duffel_live_"]), 43)(dice)) },
  },
  dynatrace: {
    service: "Dynatrace",
    host: "abc12345.live.dynatrace.com",
    header: ["Authorization", "Api-Token "],
    names: "DT_API_TOKEN DYNATRACE_TOKEN",
    keys: {
      dynatrace_token: self(
        (dice) =>
          `dt0${dice.pick(["c", "s"])}01.${dice.text(24, letters.base32)}.${dice.text(64, letters.base32)}`,
      ),
    },
  },
  easypost: {
    service: "EasyPost",
    host: "api.easypost.com",
    names: "EASYPOST_API_KEY",
    keys: { easypost_key: self((dice) => prefixed(dice.pick(["EZAK", "EZTK"]), 54)(dice)) },
  },
  facebook: {
    service: "Facebook",
    host: "graph.facebook.com",
    names: "FACEBOOK_ACCESS_TOKEN FB_PAGE_TOKEN facebookToken",
    keys: {
      facebook_token: self((dice) => prefixed(dice.pick(["EAAM", "EAAC"]), dice.number(120, 190))(dice)),
      facebook_secret: keyed(hex("", 32), "FACEBOOK_APP_SECRET FB_APP_SECRET facebookAppSecret"),
    },
  },
  fastly: {
    service: "Fastly",
    host: "api.fastly.com",
    header: ["Fastly-Key", ""],
    names: "FASTLY_API_TOKEN FASTLY_KEY fastlyKey",
    keys: { fastly_token: keyed(url64("", 32)) },
  },
  frameio: {
    service: "Frame.io",
    host: "api.frame.io",
    names: "FRAMEIO_TOKEN",
    keys: { frameio_token: self(url64("fio-u-", 64)) },
  },
  gitea: {
    service: "Gitea",
    host: "gitea.acme.io",
    header: ["Authorization", "token "],
    names: "GITEA_TOKEN giteaToken GITEA_ACCESS_TOKEN",
    keys: { gitea_token: keyed(hex("", 40)) },
  },
  gocardless: {
    service: "GoCardless",
    host: "api.gocardless.com",
    names: "GOCARDLESS_ACCESS_TOKEN",
    keys: { gocardless_token: keyed(url64("live_", 40)) },
  },
});
