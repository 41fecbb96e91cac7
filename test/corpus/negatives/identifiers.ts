import { draft } from "../context.ts";
import { letters } from "../dice.ts";
import { isoTime, noun, project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** Which thing is meant: everybody may know it. */
export const identifierNegatives: Readonly<Record<string, NegativeWriter>> = {
  UUIDs: (dice) =>
    draft(
      dice.pick(["fixtures.json", "seed.sql", "ids.yml"]),
      dice.many(8, () =>
        dice.pick([
          `  "${noun(dice)}Id": "${dice.uuid()}",`,
          `INSERT INTO ${noun(dice)} (id) VALUES ('${dice.uuid()}');`,
          `tenant_id: ${dice.uuid()}`,
          `client_id = "${dice.uuid()}"`,
          `subscriptionId: '${dice.uuid()}'`,
          `@Guid("${dice.uuid()}")`,
          `app_id: ${dice.uuid()}`,
        ]),
      ),
    ),
  "project files": (dice) =>
    dice.chance(0.5)
      ? draft(
          "App.sln",
          dice.many(
            5,
            () =>
              `Project("{${dice.uuid().toUpperCase()}}") = "${noun(dice)}", "${noun(dice)}.csproj", "{${dice.uuid().toUpperCase()}}"\nEndProject`,
          ),
        )
      : draft(
          "project.pbxproj",
          dice.many(
            8,
            () =>
              `\t\t${dice.text(24, letters.upperHex)} /* ${noun(dice)}Token.swift in Sources */ = {isa = PBXBuildFile; fileRef = ${dice.text(24, letters.upperHex)}; };`,
          ),
        ),
  "public ids of web services": (dice) =>
    draft(
      dice.pick(["index.html", "config.ts", "_config.yml", ".env.production"]),
      dice.many(6, () =>
        dice.pick([
          `gtag('config', 'G-${dice.text(10, letters.upperAlnum)}');`,
          `ga('create', 'UA-${dice.text(8, letters.digits)}-1', 'auto');`,
          `NEXT_PUBLIC_GTM_ID=GTM-${dice.text(7, letters.upperAlnum)}`,
          `const stripe = Stripe('pk_${dice.pick(["live", "test"])}_${dice.text(24)}');`,
          `NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY=pk_live_51${dice.text(97)}`,
          `<div class="g-recaptcha" data-sitekey="6L${dice.text(6)}AAAAA${dice.text(27, letters.base64url)}"></div>`,
          `fbq('init', '${dice.text(16, letters.digits)}');`,
          `data-ad-client="ca-pub-${dice.text(16, letters.digits)}"`,
          `googleClientId: '${dice.text(12, letters.digits)}-${dice.text(32, letters.lowerAlnum)}.apps.googleusercontent.com',`,
          `messagingSenderId: "${dice.text(12, letters.digits)}",`,
          `appId: "1:${dice.text(12, letters.digits)}:web:${dice.hex(22)}",`,
          `measurementId: "G-${dice.text(10, letters.upperAlnum)}",`,
          `ALGOLIA_APP_ID=${dice.text(10, letters.upperAlnum)}`,
          `hotjar: { id: ${dice.number(1e5, 9e6)}, sv: 6 },`,
          `NEXT_PUBLIC_SUPABASE_URL=https://${dice.text(20, letters.lower)}.supabase.co`,
          `intercom_app_id: ${dice.text(8, letters.lowerAlnum)}`,
        ]),
      ),
    ),
  "cloud resources": (dice) =>
    draft(
      dice.pick(["main.tf", "outputs.json", "inventory.yml"]),
      dice.many(7, () => {
        const account = dice.text(12, letters.digits);
        return dice.pick([
          `arn:aws:iam::${account}:role/${project(dice)}-${dice.text(12, letters.upperAlnum)}`,
          `role_arn = "arn:aws:iam::${account}:role/${project(dice)}"`,
          `ami = "ami-0${dice.hex(16)}"`,
          `subnet_ids = ["subnet-0${dice.hex(16)}", "subnet-0${dice.hex(16)}"]`,
          `kms_key_id = "arn:aws:kms:eu-west-1:${account}:key/${dice.uuid()}"`,
          `/subscriptions/${dice.uuid()}/resourceGroups/${project(dice)}/providers/Microsoft.KeyVault/vaults/${noun(dice)}`,
          `  UserPoolId: eu-west-1_${dice.text(9)}`,
          `  AppClientId: ${dice.text(26, letters.lowerAlnum)}`,
          `distribution_id: E${dice.text(13, letters.upperAlnum)}`,
          `zone_id = "Z${dice.text(20, letters.upperAlnum)}"`,
          `https://sqs.us-east-1.amazonaws.com/${account}/${project(dice)}`,
          `${dice.text(10, letters.lowerAlnum)}.execute-api.eu-west-1.amazonaws.com`,
          `cloudflare_zone_id = "${dice.hex(32)}"`,
          `account_id = "${dice.hex(32)}"`,
        ]);
      }),
    ),
  "names with hashes": (dice) =>
    draft(
      "kubectl.txt",
      dice.many(7, () =>
        dice.pick([
          `${project(dice)}-${dice.hex(10)}-${dice.text(5, letters.lowerAlnum)}   1/1   Running   0   3d`,
          `secret/${project(dice)}-token-${dice.text(5, letters.lowerAlnum)}   kubernetes.io/service-account-token   3   41d`,
          `${dice.hex(12)}   acme/${noun(dice)}:latest   "docker-entrypoint.s…"   Up 2 hours`,
          `main.${dice.hex(8)}.chunk.js   ${noun(dice)}.${dice.hex(20)}.css`,
          `Created container ${dice.hex(64)}`,
        ]),
      ),
    ),
  "chains and transactions": (dice) =>
    draft(
      dice.pick(["addresses.ts", "deployments.json", "README.md"]),
      dice.many(6, () =>
        dice.pick([
          `export const TOKEN = "0x${dice.hex(40)}";`,
          `  "transactionHash": "0x${dice.hex(64)}",`,
          `  "blockHash": "0x${dice.hex(64)}",`,
          `Donate: bc1q${dice.text(38, "023456789acdefghjklmnpqrstuvwxyz")}`,
          `BTC: 1${dice.text(33, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}`,
          `const USDC_TOKEN_ADDRESS = '0x${dice.text(40, letters.upperHex)}';`,
          `mint: ${dice.text(44, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}`,
          `topic0: 0x${dice.hex(64)}`,
          `ipfs://Qm${dice.text(44, "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")}`,
        ]),
      ),
    ),
  "ids of records": (dice) =>
    draft(
      "export.json",
      dice.many(7, () =>
        dice.pick([
          `  { "_id": { "$oid": "${dice.hex(24)}" }, "name": "${noun(dice)}" },`,
          `  { "id": "01${dice.text(24, "0123456789ABCDEFGHJKMNPQRSTVWXYZ")}" },`,
          `  { "key": "-N${dice.text(18, letters.base64url)}", "value": ${dice.number(1, 9)} },`,
          `  { "id": "${dice.text(21, letters.base64url)}", "kind": "${noun(dice)}" },`,
          `  { "snowflake": "1${dice.text(18, letters.digits)}" },`,
          `  { "customer": "cus_${dice.text(14)}", "price": "price_1${dice.text(23)}" },`,
          `  { "page": "${dice.hex(32)}", "title": "${sentence(dice)}" },`,
          `  { "cursor": "${Buffer.from(`cursor:${dice.number(1, 9999)}:${noun(dice)}`).toString("base64")}" },`,
        ]),
      ),
    ),
  "long URLs": (dice) =>
    draft(
      "links.md",
      dice.many(6, () =>
        dice.pick([
          `https://docs.google.com/document/d/1${dice.text(43, letters.base64url)}/edit`,
          `https://www.youtube.com/watch?v=${dice.text(11, letters.base64url)}`,
          `https://www.figma.com/file/${dice.text(22)}/${noun(dice)}?node-id=12%3A34`,
          `https://acme.slack.com/archives/C${dice.text(10, letters.upperAlnum)}/p1${dice.text(15, letters.digits)}`,
          `https://images.acme.io/${noun(dice)}/${dice.hex(40)}/${noun(dice)}.jpg?w=1200&q=80`,
          `https://www.notion.so/acme/${noun(dice)}-${dice.hex(32)}`,
          `https://drive.google.com/drive/folders/1${dice.text(32, letters.base64url)}`,
          `https://gist.github.com/${noun(dice)}/${dice.hex(32)}`,
          `https://open.spotify.com/track/${dice.text(22)}?si=${dice.hex(16)}`,
          `https://trello.com/c/${dice.text(8)}/12-${project(dice)}`,
          `https://user-images.githubusercontent.com/${dice.number(1e5, 9e6)}/${dice.number(1e5, 9e8)}-${dice.uuid()}.png`,
        ]),
      ),
    ),
  "trace ids": (dice) =>
    draft(
      "app.log",
      dice.many(7, () =>
        dice.pick([
          `${isoTime(dice)} INFO trace_id=${dice.hex(32)} span_id=${dice.hex(16)} ${sentence(dice)}`,
          `traceparent: 00-${dice.hex(32)}-${dice.hex(16)}-01`,
          `x-request-id: ${dice.uuid()}`,
          `[req-${dice.text(12)}] ${sentence(dice)}`,
          `correlationId="${dice.uuid()}" session=${dice.hex(24)}`,
          `    at anonymous (webpack-internal:///${dice.hex(8)}:42:13)`,
          `X-Amzn-Trace-Id: Root=1-${dice.hex(8)}-${dice.hex(24)}`,
        ]),
      ),
    ),
  "numbers, dates and places": (dice) =>
    draft(
      "data.csv",
      "id,phone,lat,lon,iban,isbn,updated",
      dice.many(
        8,
        () =>
          `${dice.number(1, 1e9)},+${dice.text(12, letters.digits)},${dice.number(-89, 89)}.${dice.text(6, letters.digits)},${dice.number(-179, 179)}.${dice.text(6, letters.digits)},DE${dice.text(20, letters.digits)},978${dice.text(10, letters.digits)},${isoTime(dice)}`,
      ),
    ),
  "versions and models": (dice) =>
    draft(
      "models.yml",
      dice.many(7, () =>
        dice.pick([
          `model: ${dice.pick(["gpt-4o-2024-08-06", "claude-3-5-sonnet-20241022", "meta-llama/Llama-3.1-70B-Instruct", "mistralai/Mixtral-8x7B-v0.1", "text-embedding-3-large", "ft:gpt-4o-mini-2024-07-18:acme::"])}`,
          `max_tokens: ${dice.pick([512, 1024, 4096])}`,
          `user_agent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0.${dice.number(1, 9999)}.0"`,
          `build: ${dice.number(1, 99)}.${dice.number(1, 99)}.${dice.number(1, 99)}-alpha.${dice.number(1, 9)}+${dice.hex(8)}`,
          `api_version: "2024-${dice.number(10, 12)}-15-preview"`,
          `revision: ${dice.hex(40)}`,
          `tokenizer: cl100k_base`,
        ]),
      ),
    ),
  "names of fixtures": (dice) =>
    draft(
      "tests/test_files.py",
      dice.many(6, () =>
        dice.pick([
          `    load("fixtures/${dice.hex(32)}.json")`,
          `    assert path == "/tmp/pytest-of-ci/${dice.text(8)}/${noun(dice)}0"`,
          `    with vcr.use_cassette("${noun(dice)}_${dice.hex(8)}.yaml"):`,
          `    "tests/__snapshots__/${project(dice)}.${dice.hex(12)}.snap",`,
          `    key = "uploads/${dice.uuid()}/${noun(dice)}.png"`,
        ]),
      ),
    ),
};
