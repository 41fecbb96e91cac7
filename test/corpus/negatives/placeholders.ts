import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";
import { secretField, secretName } from "./names.ts";

const WORDS =
  "changeme|change-me|CHANGE_ME|change_me_in_production|your-api-key-here|your_api_key|YOUR_API_KEY|YOUR-TOKEN-HERE|YourSecretKey|your-super-secret-key|my-secret-key|mysecretpassword|replace-me|REPLACE_WITH_YOUR_KEY|replace_this_with_a_real_key|insert-token-here|INSERT_YOUR_API_KEY_HERE|put-your-key-here|enter_your_password|dummy|dummy-key|dummy_api_key_for_tests|fake|fake-token|not-a-real-key|example|example-api-key|example_secret|test|test-key|testing123|test_api_key|sample|sample-token|placeholder|PLACEHOLDER_TOKEN|secret|password|token|todo|TBD|none|null|undefined|true|xxx|XXXXXXXX|redacted|[REDACTED]|<redacted>|***|********|hidden|masked|foobar|foo|abc123|123456|1234567890|0000000000000000|aaaaaaaaaaaaaaaaaaaa|somesecret|supersecret|super-secret-password|s3cr3t|pa55word|letmein|admin|root|postgres|default|unset|n/a|ask-your-admin|get-it-from-the-dashboard|see-1password|set-me|fill-me-in|key-goes-here|token-from-step-3|this-is-not-secret|local-development-only|insecure-dev-key|django-insecure-change-me|a-very-long-random-string|some-random-string-of-characters|at-least-32-characters-long-please|generate-with-openssl-rand-hex-32";

const placeholders: readonly string[] = WORDS.split("|");

const PREFIXES =
  "hf_|sk-|sk-proj-|sk-ant-api03-|ghp_|github_pat_|glpat-|npm_|xoxb-|AKIA|AIza|gsk_|r8_|SG.|sk_live_|sk_test_|whsec_|dop_v1_|pplx-|pcsk_|lin_api_|figd_|shpat_|dckr_pat_|sntrys_|phx_|tskey-auth-|hvs.|napi_|re_|xkeysib-|vcp_".split(
    "|",
  );

/** Published by the vendors themselves, written backwards: no token-shaped text stands in this repository. */
const PUBLISHED = [
  ["AWS_ACCESS_KEY_ID", "ELPMAXE7N NDOFSOIAI KA"],
  ["AWS_SECRET_ACCESS_KEY", "YEKELPMAX EYCifRxPb /GNEDM7K/ IMEFntUXr laJw"],
  ["STRIPE_SECRET_KEY", "cd7pdz1Tt jraDWjyLq H93Ce4_ts et_ks"],
  ["STRIPE_SECRET_KEY", "2Qflo4HgW lH2IiBvOJ kikoQB_ts et_ks"],
  [
    "AZURE_STORAGE_KEY",
    "==wGMGosk eBHBK/rTO TPFZS1K/q t6I4zCrEV U2qFusFI6 ZRSu05TFz UO1JXDClt EmlLPJwUq lFqcONx20 Mdv8ybE",
  ],
  [
    "COSMOS_KEY",
    "==wJ/wIX7 6yQGacEsM yqnZIbMPy GGm8b4Dbo qTVuDn9Qn 2ED5UDQ4+ MLHEWIJDR V03vgC7A8 N0bo+R/5f jDy6y2C",
  ],
].map(([name = "", text = ""]) => `${name}=${[...text.replaceAll(" ", "")].reverse().join("")}`);

function prefixed(dice: Dice): string {
  const length = dice.number(8, 40);
  return (
    dice.pick(PREFIXES) +
    dice.pick([
      () => dice.pick(["x", "X", "*", "0", "a", ".", "-"]).repeat(length),
      () => "...",
      () => "your-key-here",
      () => "YOUR_KEY_HERE",
      () => "<your-token>",
      () => "[YOUR_TOKEN]",
      () => letters.alnum.slice(0, length),
      () => letters.lowerAlnum.slice(0, length),
      () => `1234567890abcdef1234567890abcdef1234567890`.slice(0, length),
      () => "xxxx-xxxx-xxxx-xxxx",
      () => "example",
      () => "EXAMPLEKEY",
      () => "test_key_for_unit_tests",
      () => "abc123",
      () => "…",
    ])()
  );
}

/** Values that stand where a key would stand. */
export const placeholderNegatives: Readonly<Record<string, NegativeWriter>> = {
  "placeholders in .env": (dice) =>
    draft(
      dice.pick([".env.example", ".env.sample", ".env", "env.template"]),
      `# ${sentence(dice)}`,
      dice.many(8, () => {
        const quote = dice.pick(["", "", '"', "'"]);
        return `${secretName(dice)}=${quote}${dice.pick(placeholders)}${quote}`;
      }),
    ),
  "placeholders in code": (dice) =>
    draft(
      dice.pick(["config.py", "settings.rb", "config.js"]),
      dice.many(6, () => `${secretField(dice).replaceAll("-", "_")} = "${dice.pick(placeholders)}"`),
    ),
  "placeholders in JSON": (dice) =>
    draft(
      "config.example.json",
      JSON.stringify(
        Object.fromEntries(dice.many(6, () => [secretField(dice), dice.pick(placeholders)])),
        null,
        2,
      ),
    ),
  "placeholders in YAML": (dice) =>
    draft(
      "values.yaml",
      `${project(dice)}:`,
      dice.many(
        6,
        () =>
          `  ${secretField(dice)}: ${dice.pick(['"', ""]) === "" ? dice.pick(placeholders.filter((word) => /^\w/.test(word))) : `"${dice.pick(placeholders)}"`}`,
      ),
    ),
  "placeholders with a prefix": (dice) =>
    draft(
      "README.md",
      "```env",
      dice.many(7, () => `${secretName(dice)}=${prefixed(dice)}`),
      "```",
    ),
  "placeholders with a prefix in code": (dice) =>
    draft(
      "quickstart.py",
      "from service import Client",
      dice.many(4, () => `client = Client(api_key="${prefixed(dice)}")`),
    ),
  "placeholders in commands": (dice) =>
    draft(
      "docs/usage.md",
      dice.many(4, () => {
        const value = dice.pick([
          "YOUR_TOKEN",
          "<TOKEN>",
          "{token}",
          "$TOKEN",
          "<your-api-key>",
          "YOUR_API_KEY_HERE",
          "[api-key]",
          prefixed(dice),
        ]);
        return `    curl -H "Authorization: Bearer ${value}" https://api.acme.io/v1/${project(dice)}`;
      }),
      `    curl -u "username:password" https://api.acme.io`,
      `    curl "https://api.acme.io/v1?api_key=YOUR_API_KEY&token=<token>"`,
    ),
  "x-runs of key length": (dice) =>
    draft(
      "docs/config.md",
      dice.many(6, () => {
        const sign = dice.pick(["x", "X", "0", "*", "A", "#", "1"]);
        return `${secretName(dice)}="${dice.pick([sign.repeat(32), sign.repeat(40), `${sign.repeat(8)}-${sign.repeat(4)}-${sign.repeat(4)}-${sign.repeat(4)}-${sign.repeat(12)}`])}"`;
      }),
    ),
  "sequences of key length": (dice) =>
    draft(
      "tests/fixtures.py",
      dice.many(
        5,
        () =>
          `${secretField(dice).replaceAll("-", "_")} = "${dice.pick(["0123456789abcdef0123456789abcdef", "abcdefghijklmnopqrstuvwxyz123456", "1234567890123456789012345678901234567890", "deadbeefdeadbeefdeadbeefdeadbeef", "00000000-0000-0000-0000-000000000000", "12345678-1234-1234-1234-123456789012", "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789", "abcabcabcabcabcabcabcabcabcabc12", "cafebabecafebabecafebabecafebabecafebabe", "11111111-2222-3333-4444-555555555555"])}"`,
      ),
    ),
  "published by vendors": (dice) =>
    draft(
      "docs/start.md",
      "Use the documented sample credentials:",
      dice.many(3, () => `    ${dice.pick(["", "export ", "# "])}${dice.pick(PUBLISHED)}`),
    ),
  "the JWT of jwt.io": (dice) => {
    const signature = [..."c5wssQda_VJy6kOP63fJeMpwf4TQ2FKKeMSJRwxKlfS"].reverse().join("");
    const parts = [
      { alg: "HS256", typ: "JWT" },
      { sub: "1234567890", name: "John Doe", iat: 1516239022 },
    ];
    const token = [
      ...parts.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")),
      signature,
    ].join(".");
    return dice.pick([
      () => draft("docs/auth.md", sentence(dice), "", `    Authorization: Bearer ${token}`),
      () =>
        draft("src/jwt.test.ts", `const token = "${token}";`, `expect(decode(token).name).toBe("John Doe");`),
      () => draft("openapi.yaml", "      example:", `        token: ${token}`),
    ])();
  },
  "URLs with placeholder passwords": (dice) =>
    draft(
      dice.pick(["README.md", ".env.example", "docker-compose.yml"]),
      dice.many(5, () => {
        const scheme = dice.pick([
          "postgres",
          "postgresql",
          "mysql",
          "mongodb",
          "redis",
          "amqp",
          "https",
          "mongodb+srv",
        ]);
        const login = dice.pick([
          "user:password",
          "username:password",
          "user:pass",
          "USER:PASSWORD",
          "<user>:<password>",
          "$" + "{DB_USER}:$" + "{DB_PASSWORD}",
          "{user}:{password}",
          "root:password",
          "admin:changeme",
          "postgres:postgres",
          "guest:guest",
          "myuser:mypassword",
          "%s:%s",
          "user:****",
          "$DB_USER:$DB_PASS",
        ]);
        return `DATABASE_URL=${scheme}://${login}@${dice.pick(["localhost", "db", "host", "127.0.0.1", "example.com"])}:5432/${dice.pick(["app", "mydb", "test"])}`;
      }),
    ),
  "empty and short values": (dice) =>
    draft(
      ".env",
      dice.many(
        9,
        () =>
          `${secretName(dice)}=${dice.pick(["", '""', "''", "1", "x", "no", "off", "-", " ", "0", "abc"])}`,
      ),
    ),
};
