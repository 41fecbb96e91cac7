import { type Dice, letters } from "../dice.ts";
import { noun } from "../words.ts";
import { keyed, kindsOf, self, URL_FITS } from "./kind.ts";
import { crcHex, pem } from "./material.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const uuid = (dice: Dice) => dice.uuid();
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const lastPart = (key: string) => key.slice(key.lastIndexOf("/") + 1);

const JSON_PLACES = [
  "block-file",
  "block-json-in-json",
  "block-base64",
  "block-markdown",
  "block-heredoc",
  "block-template",
  "block-crlf",
];

function serviceAccount(dice: Dice, mail: string): string {
  return JSON.stringify(
    {
      type: "service_account",
      project_id: `${noun(dice)}-${dice.number(100000, 999999)}`,
      private_key_id: dice.hex(40),
      private_key: `${pem(dice, "")}\n`,
      client_email: mail,
      client_id: dice.text(21, letters.digits),
      token_uri: "https://oauth2.googleapis.com/token",
    },
    null,
    2,
  );
}

const pemInside = (key: string) => /MII[A-Za-z0-9+/]{40}/.exec(key)?.[0] ?? key;
const cloudflareToken = (prefix: string) => (dice: Dice) => {
  const body = prefix + dice.text(40);
  return body + crcHex(body);
};

/** Clouds and hosting, transcribed from facts.yaml. */
export const cloudKinds = kindsOf({
  aws: {
    service: "AWS",
    host: "s3.amazonaws.com",
    names: "AWS_ACCESS_KEY_ID awsAccessKeyId aws_access_key AWS_ACCESS_KEY",
    keys: {
      aws_access_key_id: self((dice) => `AKIA${dice.text(16, letters.base32)}`),
      aws_session_credentials: self((dice) => `ASIA${dice.text(16, letters.base32)}`),
      aws_secret_access_key: keyed(
        (dice) => dice.text(40, letters.base64),
        "AWS_SECRET_ACCESS_KEY awsSecretAccessKey aws_secret_key AWS_SECRET_KEY S3_AWS_SECRET",
        { fits: ["line"] },
      ),
      aws_bedrock_api_key: self(
        (dice) => `ABSK${dice.bytes(dice.number(90, 96)).toString("base64")}`,
        "AWS_BEARER_TOKEN_BEDROCK bedrockApiKey",
      ),
    },
  },
  gcp_service_account: {
    service: "Google Cloud",
    slug: "gcp",
    host: "www.googleapis.com",
    names: "GOOGLE_CREDENTIALS GCP_SA_KEY FIREBASE_SERVICE_ACCOUNT",
    keys: {
      gcp_service_account_key: self(
        (dice) => serviceAccount(dice, `${noun(dice)}@acme-${dice.number(100, 999)}.iam.gserviceaccount.com`),
        undefined,
        { fits: ["block"], contexts: JSON_PLACES, core: pemInside },
      ),
      gcp_oauth_client_secret: self(
        url64("GOCSPX-", 28),
        "GOOGLE_CLIENT_SECRET googleClientSecret client_secret",
      ),
      gcp_access_token: self((dice) => `ya29.${url64("a0", 160)(dice)}`, "GOOGLE_ACCESS_TOKEN access_token"),
      gcp_adc: self(
        (dice) =>
          JSON.stringify(
            {
              client_id: `${dice.text(12, letters.digits)}-${dice.text(32, letters.lowerAlnum)}.apps.googleusercontent.com`,
              client_secret: `d-${dice.text(22)}`,
              refresh_token: `1//0${url64("", 90)(dice)}`,
              type: "authorized_user",
            },
            null,
            2,
          ),
        undefined,
        { fits: ["block"], contexts: JSON_PLACES, core: (key) => /1\/\/0[\w-]+/.exec(key)?.[0] ?? key },
      ),
    },
  },
  azure_storage: {
    service: "Azure Storage",
    slug: "azure",
    host: "acme.blob.core.windows.net",
    names: "AZURE_STORAGE_KEY azureStorageAccountKey AZURE_STORAGE_ACCOUNT_KEY storage_account_key",
    keys: {
      azure_storage_key: keyed((dice) => dice.bytes(64).toString("base64"), undefined, { fits: ["line"] }),
      azure_storage_connection_string: self(
        (dice) =>
          `DefaultEndpointsProtocol=https;AccountName=${noun(dice)}${dice.number(1, 99)};AccountKey=${dice.bytes(64).toString("base64")};EndpointSuffix=core.windows.net`,
        "AZURE_STORAGE_CONNECTION_STRING AzureWebJobsStorage storageConnectionString",
        { fits: ["line"], core: (key) => /AccountKey=([^;]{80})/.exec(key)?.[1] ?? key },
      ),
      azure_sas: self(
        (dice) =>
          `https://${noun(dice)}.blob.core.windows.net/${noun(dice)}?sv=2023-11-03&ss=b&srt=co&sp=rl&se=2027-05-01T00:00:00Z&st=2026-05-01T00:00:00Z&spr=https&sig=${encodeURIComponent(dice.bytes(32).toString("base64"))}`,
        "AZURE_SAS_URL sasUrl BLOB_SAS_TOKEN",
        { fits: URL_FITS, core: (key) => /sig=([^&]{40})/.exec(key)?.[1] ?? key },
      ),
    },
  },
  azure_openai: {
    service: "Azure OpenAI",
    slug: "azure_openai",
    host: "acme.openai.azure.com",
    header: ["api-key", ""],
    names: "AZURE_OPENAI_API_KEY AZURE_OPENAI_KEY azureOpenAiKey",
    keys: { azure_openai_key: keyed((dice) => dice.hex(32)) },
  },
  azure_entra: {
    service: "Azure",
    slug: "azure",
    host: "login.microsoftonline.com",
    names: "AZURE_CLIENT_SECRET ARM_CLIENT_SECRET clientSecret azure_ad_client_secret",
    keys: {
      entra_client_secret: self(
        (dice) =>
          `${dice.text(3)}${dice.number(7, 8)}Q~${dice.text(30, `${letters.word}~.-`)}${dice.text(4)}`,
      ),
    },
  },
  azure_devops: {
    service: "Azure DevOps",
    host: "dev.azure.com",
    names: "AZURE_DEVOPS_EXT_PAT AZURE_DEVOPS_PAT azureDevopsToken azure_pat",
    keys: {
      azure_devops_pat: keyed((dice) => dice.text(52, letters.lowerAlnum), undefined, { fits: ["line"] }),
    },
  },
  cloudflare: {
    service: "Cloudflare",
    host: "api.cloudflare.com",
    names: "CLOUDFLARE_API_TOKEN CF_API_TOKEN cloudflareToken",
    keys: {
      cloudflare_user_token: self(cloudflareToken("cfut_")),
      cloudflare_account_token: self(cloudflareToken("cfat_")),
      cloudflare_global_key_new: self(cloudflareToken("cfk_"), "CLOUDFLARE_API_KEY"),
      cloudflare_global_key: keyed(
        (dice) => dice.hex(37),
        "CLOUDFLARE_API_KEY CLOUDFLARE_GLOBAL_KEY cloudflareApiKey",
      ),
      cloudflare_legacy_token: keyed(url64("", 40)),
      cloudflare_origin_ca: self(
        (dice) => `v1.0-${dice.hex(24)}-${dice.hex(146)}`,
        "CLOUDFLARE_ORIGIN_CA_KEY",
      ),
    },
  },
  digitalocean: {
    service: "DigitalOcean",
    host: "api.digitalocean.com",
    names: "DIGITALOCEAN_TOKEN DIGITALOCEAN_ACCESS_TOKEN DO_API_TOKEN do_token",
    keys: {
      do_pat: self(prefixed("dop_v1_", 64, letters.hex)),
      do_oauth: self(prefixed("doo_v1_", 64, letters.hex)),
      do_refresh: self(prefixed("dor_v1_", 64, letters.hex)),
      do_spaces: keyed(
        (dice) => dice.text(43, letters.base64),
        "SPACES_SECRET_ACCESS_KEY DO_SPACES_SECRET digitaloceanSpacesSecret SPACES_SECRET",
        { fits: ["line"] },
      ),
    },
  },
  heroku: {
    service: "Heroku",
    host: "api.heroku.com",
    names: "HEROKU_API_KEY HEROKU_AUTH_TOKEN herokuApiKey heroku_key",
    keys: { heroku_key: self(url64("HRKU-AA", 58)), heroku_legacy: keyed(uuid) },
  },
  vercel: {
    service: "Vercel",
    host: "api.vercel.com",
    names: "VERCEL_TOKEN VERCEL_API_TOKEN vercelToken",
    keys: {
      vercel_pat: self(url64("vcp_", 56)),
      vercel_integration: self(url64("vci_", 56)),
      vercel_app_token: self((dice) => url64(dice.pick(["vca_", "vcr_"]), 56)(dice)),
      vercel_ai_gateway: self(url64("vck_", 56), "AI_GATEWAY_API_KEY"),
      vercel_legacy: keyed((dice) => dice.text(24)),
    },
  },
  netlify: {
    service: "Netlify",
    host: "api.netlify.com",
    names: "NETLIFY_AUTH_TOKEN NETLIFY_API_TOKEN netlifyToken netlify_key",
    keys: {
      netlify_pat: self(prefixed("nfp_", 36)),
      netlify_legacy: keyed(url64("", 43)),
      netlify_build_hook: self(
        (dice) => `https://api.netlify.com/build_hooks/${dice.hex(24)}`,
        "NETLIFY_BUILD_HOOK",
        {
          fits: URL_FITS,
          core: lastPart,
        },
      ),
    },
  },
  fly: {
    service: "Fly.io",
    host: "api.fly.io",
    names: "FLY_API_TOKEN FLY_ACCESS_TOKEN",
    keys: {
      fly_token: self(
        (dice) => `FlyV1 fm2_${dice.bytes(dice.number(380, 500)).toString("base64")}`,
        undefined,
        {
          fits: ["line"],
          contexts: [
            "dotenv-quoted",
            "json",
            "python-constant",
            "javascript-const",
            "compose-map",
            "go-const",
            "toml",
          ],
          core: (key) => key.slice(10),
        },
      ),
    },
  },
  render: {
    service: "Render",
    host: "api.render.com",
    names: "RENDER_API_KEY renderToken",
    keys: {
      render_key: self(prefixed("rnd_", 28)),
      render_deploy_hook: self(
        (dice) =>
          `https://api.render.com/deploy/srv-${dice.text(20, letters.lowerAlnum)}?key=${dice.text(11)}`,
        "RENDER_DEPLOY_HOOK",
        { fits: URL_FITS, core: (key) => key.slice(key.indexOf("key=") + 4) },
      ),
    },
  },
  railway: {
    service: "Railway",
    host: "backboard.railway.app",
    names: "RAILWAY_TOKEN RAILWAY_API_TOKEN railwayToken railway_project_token",
    keys: { railway_account_token: keyed(uuid), railway_project_token: keyed(uuid) },
  },
});
