import { draft } from "../context.ts";
import { letters } from "../dice.ts";
import { isoTime, noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** Where the words of secrets and of services stand for something else, and drawn values right beside them. */
export const besideWordsNegatives: Readonly<Record<string, NegativeWriter>> = {
  "commits to pass over": (dice) =>
    draft(
      ".git-blame-ignore-revs",
      dice.many(
        6,
        () =>
          `# ${dice.pick(["rotate", "rename", "format"])} the ${dice.pick(["datadog_app_key", "api_token", "db_password"])}\n${dice.hex(40)}`,
      ),
    ),
  "where a browser reports to": (dice) =>
    draft(
      `cassettes/${noun(dice)}.yaml`,
      "- response:",
      "    headers:",
      "      server: [cloudflare]",
      `      Report-To: ['{"endpoints":[{"url":"https:\\/\\/a.nel.cloudflare.com\\/report\\/v4?s=${encodeURIComponent(`${dice.text(40)}+${dice.text(40)}/${dice.text(40)}==`)}"}]}']`,
    ),
  "proofs of a domain": (dice) =>
    draft(
      `zones/${noun(dice)}.zone`,
      dice
        .sample(["atlassian", "facebook", "stripe", "zoom", "docusign", "google-site"], 3)
        .map(
          (service) =>
            `@ IN TXT "${service.includes("-") ? service : `${service}-domain`}-verification=${dice.text(dice.number(24, 64), letters.base64)}"`,
        ),
    ),
  "words of services in drawn letters": (dice) =>
    draft(
      "jwks.json",
      `{"keys": [{"kty": "RSA", "n": "${dice.text(60)}Z5yNab8Q${dice.text(90)}", "e": "AQAB", "x5t#S256": "${dice.text(43)}"}]}`,
    ),
  "logs of queues and caches": (dice) =>
    draft(
      `logs/${noun(dice)}.log`,
      dice.many(
        4,
        () =>
          `${isoTime(dice)} ${dice.pick(["npm", "vault", "datadog"])} token renewed; partition key=${dice.uuid()} cache key: ${dice.hex(40)}`,
      ),
    ),
  "pages about signing in": (dice) =>
    draft(
      `i18n/${dice.pick(["hu", "ja", "ru"])}/auth.json`,
      `{ "password": "${dice.pick(["Jelszó", "パスワードを入力してください", "Пароль"])}" }`,
    ),
  "bodies of mails": (dice) =>
    draft(
      `mail/${noun(dice)}.eml`,
      "Content-Transfer-Encoding: base64",
      `Subject: ${dice.pick(["Reset your password", "Your new token", "API key"])}`,
      "",
      dice.many(5, () => dice.text(76, letters.base64)),
    ),
  "archives by their hash": (dice) =>
    draft(
      "stack.yml",
      `# ${dice.pick(["sentry", "datadog"])} forwarder of ${project(dice)}`,
      "      Environment: { SENTRY_AUTH_TOKEN: !Ref Token }",
      `      S3Key: ${dice.hex(64)}.zip`,
    ),
};
