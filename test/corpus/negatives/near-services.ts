import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { version } from "../packages.ts";
import { isoTime, noun, project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** Services whose keys say nothing of themselves: their words make every hash nearby suspicious. */
const SERVICES =
  "datadog mistral cohere deepgram assemblyai elevenlabs pinecone wandb cloudflare heroku netlify vercel railway postmark snyk okta auth0 algolia twilio plaid airtable discord fal telegram mailgun stability azure aws pagerduty notion upstash gitea splunk fastly zendesk spotify coolify deepseek".split(
    " ",
  );

const service = (dice: Dice) => dice.pick(SERVICES);
const packageOf = (dice: Dice) =>
  `${service(dice)}${dice.pick(["", "-sdk", "-python", "-node", "ai", "-client", "-api", "-cli", "-js"])}`;

/** Names and values that a service's documentation calls ids: they stand in every client. */
const IDS: readonly ((dice: Dice) => readonly [name: string, value: string])[] = [
  (dice) => ["CLOUDFLARE_ACCOUNT_ID", dice.hex(32)],
  (dice) => ["CLOUDFLARE_ZONE_ID", dice.hex(32)],
  (dice) => ["DD_RUM_APPLICATION_ID", dice.uuid()],
  (dice) => [
    "DATADOG_DASHBOARD_ID",
    `${dice.text(3, letters.lowerAlnum)}-${dice.text(3, letters.lowerAlnum)}-${dice.text(3, letters.lowerAlnum)}`,
  ],
  (dice) => ["HEROKU_APP_ID", dice.uuid()],
  (dice) => ["RAILWAY_PROJECT_ID", dice.uuid()],
  (dice) => ["RAILWAY_SERVICE_ID", dice.uuid()],
  (dice) => ["SNYK_ORG_ID", dice.uuid()],
  (dice) => ["NETLIFY_SITE_ID", dice.uuid()],
  (dice) => ["VERCEL_PROJECT_ID", `prj_${dice.text(28)}`],
  (dice) => ["VERCEL_ORG_ID", `team_${dice.text(24)}`],
  (dice) => ["AZURE_CLIENT_ID", dice.uuid()],
  (dice) => ["AZURE_TENANT_ID", dice.uuid()],
  (dice) => ["AZURE_SUBSCRIPTION_ID", dice.uuid()],
  (dice) => ["AUTH0_CLIENT_ID", dice.text(32)],
  (dice) => ["AUTH0_DOMAIN", `dev-${dice.text(16, letters.lowerAlnum)}.us.auth0.com`],
  (dice) => ["OKTA_CLIENT_ID", `0oa${dice.text(17, letters.lowerAlnum)}`],
  (dice) => ["ALGOLIA_APP_ID", dice.text(10, letters.upperAlnum)],
  (dice) => ["ALGOLIA_INDEX_NAME", project(dice)],
  (dice) => ["PLAID_CLIENT_ID", dice.hex(24)],
  (dice) => ["TWILIO_VERIFY_SERVICE_SID", `VA${dice.hex(32)}`],
  (dice) => ["TWILIO_PHONE_NUMBER", `+1${dice.text(10, letters.digits)}`],
  (dice) => ["DISCORD_CLIENT_ID", `1${dice.text(18, letters.digits)}`],
  (dice) => ["DISCORD_GUILD_ID", `1${dice.text(17, letters.digits)}`],
  (dice) => ["TELEGRAM_CHAT_ID", `-100${dice.text(10, letters.digits)}`],
  (dice) => ["ELEVENLABS_VOICE_ID", dice.text(20)],
  (dice) => ["AIRTABLE_BASE_ID", `app${dice.text(14)}`],
  (dice) => ["NOTION_DATABASE_ID", dice.hex(32)],
  (dice) => ["PAGERDUTY_SERVICE_ID", `P${dice.text(6, letters.upperAlnum)}`],
  (dice) => ["SPOTIFY_CLIENT_ID", dice.hex(32)],
  (dice) => ["WANDB_RUN_ID", dice.text(8, letters.lowerAlnum)],
  (dice) => [
    "PINECONE_INDEX_HOST",
    `https://${project(dice)}-${dice.text(7, letters.lowerAlnum)}.svc.aped-4627-b74a.pinecone.io`,
  ],
  (dice) => [
    "UPSTASH_REDIS_REST_URL",
    `https://eu1-${project(dice)}-${dice.number(10000, 99999)}.upstash.io`,
  ],
  (dice) => ["COOLIFY_APP_UUID", dice.text(24, letters.lowerAlnum)],
  (dice) => ["AWS_ACCOUNT_ID", dice.text(12, letters.digits)],
  (dice) => ["AWS_COGNITO_USER_POOL_ID", `eu-west-1_${dice.text(9)}`],
  (dice) => ["COHERE_MODEL", `command-r-plus-${dice.number(10, 12)}-2024`],
  (dice) => ["MISTRAL_AGENT_ID", `ag:${dice.hex(8)}:20250101:${noun(dice)}:${dice.hex(8)}`],
  (dice) => ["POSTMARK_MESSAGE_STREAM", project(dice)],
  (dice) => ["MAILGUN_DOMAIN", `mg.${noun(dice)}.io`],
  (dice) => ["STRIPE_PRICE_ID", `price_1${dice.text(23)}`],
  (dice) => ["PAYPAL_PLAN_ID", `P-${dice.text(24, letters.upperAlnum)}`],
  (dice) => ["FASTLY_SERVICE_ID", dice.text(22)],
  (dice) => ["ZENDESK_SUBDOMAIN", noun(dice)],
  (dice) => ["GITHUB_APP_ID", dice.text(6, letters.digits)],
  (dice) => ["SENTRY_RELEASE", dice.hex(40)],
];

/** Hashes and ids next to the very words that make other values keys. */
export const nearServiceNegatives: Readonly<Record<string, NegativeWriter>> = {
  "ids of services in .env": (dice) =>
    draft(
      ".env",
      dice.sample(IDS, 8).map((make) => make(dice).join("=")),
    ),
  "ids of services in code": (dice) =>
    draft(
      "src/config.ts",
      "export const config = {",
      dice.sample(IDS, 7).map((make) => {
        const [name, value] = make(dice);
        return `  ${name.toLowerCase().replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}: "${value}",`;
      }),
      "};",
    ),
  "packages in projects of services": (dice) =>
    draft(
      `${packageOf(dice)}/node_modules/${dice.pick(["", "@acme/"])}${noun(dice)}/test/parts.test.js`,
      `const boundary = "------WebKitFormBoundary${dice.text(16)}";`,
      `  signature: '${dice.bytes(32).toString("base64url")}'`,
      `    client.getVersion("7.2-preview.1", "CodeCoverage", "${dice.uuid()}", routeValues);`,
    ),
  "ids of services in workflows": (dice) =>
    draft(
      ".github/workflows/deploy.yml",
      "    env:",
      dice.sample(IDS, 6).map((make) => `      ${make(dice).join(": ")}`),
      `      - uses: ${service(dice)}/actions/setup@${dice.hex(40)} # v${version(dice)}`,
    ),
  "locks with names of services": (dice) =>
    dice.pick([
      () =>
        draft(
          "poetry.lock",
          dice.many(
            4,
            () =>
              `[[package]]\nname = "${packageOf(dice)}"\nversion = "${version(dice)}"\nfiles = [\n    {file = "${packageOf(dice)}.tar.gz", hash = "sha256:${dice.hex(64)}"},\n]\n`,
          ),
        ),
      () =>
        draft(
          "yarn.lock",
          dice.many(
            4,
            () =>
              `"@${service(dice)}/${noun(dice)}@^${version(dice)}":\n  resolved "https://registry.yarnpkg.com/${packageOf(dice)}.tgz#${dice.hex(40)}"\n  integrity sha512-${dice.bytes(64).toString("base64")}\n`,
          ),
        ),
      () =>
        draft(
          "Podfile.lock",
          "SPEC CHECKSUMS:",
          dice.many(5, () => `  ${service(dice)}: ${dice.hex(40)}`),
        ),
      () =>
        draft(
          "go.sum",
          dice.many(
            5,
            () =>
              `github.com/${service(dice)}/${packageOf(dice)} v${version(dice)} h1:${dice.bytes(32).toString("base64")}`,
          ),
        ),
      () =>
        draft(
          "Cargo.lock",
          dice.many(
            4,
            () =>
              `[[package]]\nname = "${packageOf(dice)}"\nversion = "${version(dice)}"\nchecksum = "${dice.hex(64)}"\n`,
          ),
        ),
      () =>
        draft(
          "Package.resolved",
          dice.many(
            3,
            () =>
              `  { "identity" : "${packageOf(dice)}", "state" : { "revision" : "${dice.hex(40)}", "version" : "${version(dice)}" } },`,
          ),
        ),
    ])(),
  "changes about services": (dice) =>
    draft(
      "CHANGELOG.md",
      dice.many(7, () =>
        dice.pick([
          `- **${service(dice)}:** ${sentence(dice)} ([${dice.hex(40)}](https://github.com/acme/app/commit/${dice.hex(40)}))`,
          `- bump ${packageOf(dice)} from ${version(dice)} to ${version(dice)} (${dice.hex(7)})`,
          `${dice.hex(40)} Add ${service(dice)} token refresh`,
          `Submodule vendor/${packageOf(dice)} ${dice.hex(40)}`,
        ]),
      ),
    ),
  "logs about services": (dice) =>
    draft(
      "app.log",
      dice.many(7, () =>
        dice.pick([
          `${isoTime(dice)} INFO [dd.service=${noun(dice)} dd.trace_id=${dice.text(19, letters.digits)} dd.span_id=${dice.text(19, letters.digits)}] ${sentence(dice)}`,
          `${isoTime(dice)} INFO ${service(dice)} request_id=${dice.uuid()} status=200`,
          `${isoTime(dice)} DEBUG ${service(dice)} response: {"id":"${dice.uuid()}","object":"${noun(dice)}","etag":"${dice.hex(32)}"}`,
          `heroku[router]: at=info method=GET path="/" host=acme.herokuapp.com request_id=${dice.uuid()} fwd="10.1.2.3"`,
          `${isoTime(dice)} WARN ${service(dice)} token rejected, trace ${dice.hex(32)}`,
          `[${service(dice)}] upload finished sha1=${dice.hex(40)}`,
        ]),
      ),
    ),
  "images of services": (dice) =>
    draft(
      dice.pick(["Dockerfile", "values.yaml", "kustomization.yml"]),
      dice.many(5, () =>
        dice.pick([
          `FROM ${service(dice)}/agent:${version(dice)}@sha256:${dice.hex(64)}`,
          `RUN curl -fsSL https://downloads.${service(dice)}.com/${packageOf(dice)}.tgz && echo "${dice.hex(64)}  ${packageOf(dice)}.tgz" | sha256sum -c`,
          `    digest: sha256:${dice.hex(64)} # ${service(dice)}`,
          `ARG ${service(dice).toUpperCase()}_SHA256=${dice.hex(64)}`,
          `ENV ${service(dice).toUpperCase()}_COMMIT=${dice.hex(40)}`,
          `  name: ${service(dice)}-agent-${dice.hex(10)}-${dice.text(5, letters.lowerAlnum)}`,
        ]),
      ),
    ),
  "addresses of services": (dice) =>
    draft(
      "docs/links.md",
      dice.many(6, () =>
        dice.pick([
          `https://app.datadoghq.com/dashboard/${dice.text(3, letters.lowerAlnum)}-${dice.text(3, letters.lowerAlnum)}-${dice.text(3, letters.lowerAlnum)}/${noun(dice)}?from_ts=${dice.text(13, letters.digits)}`,
          `https://dash.cloudflare.com/${dice.hex(32)}/acme.io/dns`,
          `https://github.com/${service(dice)}/${packageOf(dice)}/commit/${dice.hex(40)}#diff-${dice.hex(64)}R${dice.number(1, 99)}`,
          `https://github.com/${service(dice)}/${packageOf(dice)}/blob/${dice.hex(40)}/src/token.ts#L${dice.number(1, 99)}`,
          `https://wandb.ai/acme/${noun(dice)}/runs/${dice.text(8, letters.lowerAlnum)}`,
          `https://railway.app/project/${dice.uuid()}/service/${dice.uuid()}`,
          `https://vercel.com/acme/${noun(dice)}/${dice.text(28)}`,
          `https://airtable.com/app${dice.text(14)}/tbl${dice.text(14)}/viw${dice.text(14)}`,
          `https://www.notion.so/acme/${noun(dice)}-${dice.hex(32)}`,
          `https://discord.com/channels/1${dice.text(17, letters.digits)}/1${dice.text(17, letters.digits)}`,
          `https://open.spotify.com/playlist/${dice.text(22)}`,
          `https://huggingface.co/${noun(dice)}/${noun(dice)}/resolve/${dice.hex(40)}/model.safetensors`,
          `https://app.snyk.io/org/acme/project/${dice.uuid()}`,
          `https://api.elevenlabs.io/v1/text-to-speech/${dice.text(20)}`,
        ]),
      ),
    ),
  "reads and placeholders of services": (dice) =>
    draft(
      "client.py",
      `import ${service(dice)}`,
      "",
      dice.many(6, () => {
        const name = service(dice);
        return dice.pick([
          `${name}_client = ${name}.Client(api_key=os.environ["${name.toUpperCase()}_API_KEY"])`,
          `${name}.api_key = settings.${name}_api_key_from_environment`,
          `${name}_token = get_secret("${project(dice)}/${name}/production/token")`,
          `${name}_webhook_path = "/hooks/${name}/${noun(dice)}_${noun(dice)}_${noun(dice)}"`,
          `raise ValueError("${name} api key is missing: ${sentence(dice)}")`,
          `${name.toUpperCase()}_KEY_NAME = "${name.toUpperCase()}_API_KEY_FOR_${noun(dice).toUpperCase()}"`,
          `${name}_secret_arn = "arn:aws:secretsmanager:eu-west-1:${dice.text(12, letters.digits)}:secret:${name}-${dice.text(6)}"`,
        ]);
      }),
    ),
};
