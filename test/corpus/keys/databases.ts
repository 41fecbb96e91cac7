import { type Dice, letters } from "../dice.ts";
import { noun } from "../words.ts";
import { keyed, kindsOf, self, URL_FITS } from "./kind.ts";
import { jwt, urlPassword } from "./material.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const uuid = (dice: Dice) => dice.uuid();
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);

/** Databases as a service, transcribed from facts.yaml. */
export const databaseKinds = kindsOf({
  supabase: {
    service: "Supabase",
    host: "abcdefgh.supabase.co",
    header: ["apikey", ""],
    names: "SUPABASE_SERVICE_ROLE_KEY SUPABASE_SECRET_KEY SUPABASE_KEY supabaseKey",
    keys: {
      supabase_secret_key: self(url64("sb_secret_", 31)),
      supabase_pat: self(prefixed("sbp_", 40, letters.hex), "SUPABASE_ACCESS_TOKEN"),
      supabase_service_role_jwt: self((dice) =>
        jwt(dice, { iss: "supabase", role: "service_role", ref: dice.text(20, letters.lower) }),
      ),
    },
  },
  neon: {
    service: "Neon",
    host: "console.neon.tech",
    names: "NEON_API_KEY neonApiKey",
    keys: {
      neon_api_key: self(prefixed("napi_", 64, letters.lowerAlnum)),
      neon_role_password: self(
        (dice) =>
          `postgres${dice.pick(["ql", ""])}://${noun(dice)}_owner:npg_${dice.text(14)}@ep-${noun(dice)}-${dice.hex(8)}.eu-central-1.aws.neon.tech/neondb`,
        "DATABASE_URL POSTGRES_URL",
        { fits: URL_FITS, core: (key) => /npg_\w+/.exec(key)?.[0] ?? key },
      ),
    },
  },
  planetscale: {
    service: "PlanetScale",
    host: "api.planetscale.com",
    names: "PLANETSCALE_SERVICE_TOKEN pscaleToken",
    keys: {
      pscale_service_token: self(url64("pscale_tkn_", 43)),
      pscale_password: self(url64("pscale_pw_", 43), "PLANETSCALE_PASSWORD DATABASE_PASSWORD"),
      pscale_oauth: self(url64("pscale_oauth_", 43)),
    },
  },
  mongodb_atlas: {
    service: "MongoDB Atlas",
    slug: "mongodb",
    host: "cloud.mongodb.com",
    names: "MONGODB_ATLAS_PRIVATE_KEY ATLAS_PRIVATE_KEY mongodbAtlasPrivateKey",
    keys: {
      atlas_api_key: keyed(uuid, undefined, { fits: ["line"] }),
      atlas_sa_secret: self(url64("mdb_sa_sk_", 40), "MONGODB_ATLAS_CLIENT_SECRET"),
      mongodb_uri: self(
        (dice) =>
          `mongodb${dice.pick(["", "+srv"])}://${noun(dice)}:${urlPassword(dice)}@cluster0.${dice.text(5, letters.lowerAlnum)}.mongodb.net/${noun(dice)}`,
        "MONGODB_URI MONGO_URL mongoUrl DATABASE_URL",
        { fits: URL_FITS, core: passwordOf },
      ),
    },
  },
  redis_upstash: {
    service: "Upstash",
    slug: "upstash",
    host: "eu1-calm-cat-12345.upstash.io",
    names: "UPSTASH_REDIS_REST_TOKEN upstashToken KV_REST_API_TOKEN",
    keys: {
      redis_url: self(
        (dice) =>
          `redis${dice.pick(["", "s"])}://default:${urlPassword(dice)}@${noun(dice)}-cache.acme.io:6379`,
        "REDIS_URL redisUrl CELERY_BROKER_URL CACHE_URL",
        { fits: URL_FITS, core: passwordOf },
      ),
      upstash_rest_token: keyed(
        (dice) => `A${dice.bytes(44).toString("base64").replaceAll(/[+/]/g, "Q").slice(0, 55)}`,
      ),
      upstash_mgmt_key: keyed(uuid, "UPSTASH_API_KEY upstashApiKey"),
    },
  },
});
function passwordOf(url: string): string {
  return /:\/\/[^:]*:(?<password>.+)@[^@]*$/.exec(url)?.groups?.password ?? url;
}
