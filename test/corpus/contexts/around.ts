import { type Context, contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { program } from "../program.ts";
import { capital, noun, project, sentence } from "../words.ts";

/** Names that say what a value is and not whose. */
const plain = (dice: Dice) => dice.pick(["api_key", "token", "secret", "access_token", "auth_token", "key"]);
const plainCamel = (dice: Dice) =>
  dice.pick(["apiKey", "token", "secret", "accessToken", "authToken", "key"]);

/** Whose key it is stands around it: in the path, above, in the name of a class, in an address. */
export const aroundContexts: readonly Context[] = contextsOf("line", {
  "path-yaml": (slot, dice) =>
    draft(
      `config/${slot.slug}.yaml`,
      "# agent",
      `${plain(dice)}: ${slot.key}`,
      `site: ${slot.host}`,
      "logs_enabled: true",
    ),
  "path-json": (slot, dice) =>
    draft(
      `.${slot.slug}/config.json`,
      JSON.stringify({ profile: "default", [plainCamel(dice)]: slot.key, version: 2 }, null, 2),
    ),
  "path-ini": (slot, dice) =>
    draft(`.${slot.slug}rc`, "[default]", `${plain(dice)} = ${slot.key}`, "output = json"),
  "comment-above": (slot, dice) =>
    draft(
      ".env",
      "PORT=3000",
      "",
      `# ${slot.service}`,
      `${plain(dice).toUpperCase()}=${slot.key}`,
      "",
      "# Database",
      `DB_NAME=${noun(dice)}`,
    ),
  "comment-beside": (slot, dice) =>
    program(dice, "javascript", [`const ${plainCamel(dice)} = "${slot.key}"; // ${slot.service}`]),
  "class-name": (slot, dice) =>
    program(dice, "typescript", [
      `export class ${capital(slot.slug)}Client {`,
      "  private retries = 3;",
      `  private ${plainCamel(dice)} = "${slot.key}";`,
      "}",
    ]),
  "function-name": (slot, dice) =>
    program(dice, "python", [
      `def connect_to_${slot.slug}():`,
      `    ${plain(dice)} = "${slot.key}"`,
      "    return Session(timeout=5)",
    ]),
  "import-above": (slot, dice) =>
    program(dice, "python", [
      `from ${slot.slug} import Client`,
      "from flask import Flask",
      "",
      "app = Flask(__name__)",
      `client = Client("${slot.key}")`,
    ]),
  "json-deep": (slot, dice) =>
    draft(
      "integrations.json",
      JSON.stringify(
        { integrations: { [slot.slug]: { enabled: true, credentials: { [plainCamel(dice)]: slot.key } } } },
        null,
        2,
      ),
    ),
  "yaml-deep": (slot, dice) =>
    draft(
      "settings.yml",
      "integrations:",
      `  ${slot.slug}:`,
      "    enabled: true",
      "    credentials:",
      `      ${plain(dice)}: ${slot.key}`,
      `  ${noun(dice)}: {}`,
    ),
  "address-beside": (slot, dice) =>
    draft("config.yml", `base_url: https://${slot.host}/v1`, "timeout: 30", `${plain(dice)}: "${slot.key}"`),
  "address-argument": (slot, dice) =>
    program(dice, "python", [`client = HttpClient("https://${slot.host}", ${plain(dice)}="${slot.key}")`]),
  "name-and-kind": (slot, dice) =>
    draft(
      "connections.json",
      JSON.stringify(
        [
          { name: slot.service, type: "api", secret: slot.key },
          { name: noun(dice), type: "file" },
        ],
        null,
        2,
      ),
    ),
  "heading-above": (slot, dice) =>
    draft(
      "docs/accounts.md",
      `## ${slot.service}`,
      "",
      sentence(dice),
      "",
      `Login: ${noun(dice)}@acme.io`,
      `Key: ${slot.key}`,
    ),
  "section-ini": (slot, dice) =>
    draft(
      dice.pick(["settings.ini", ".acmerc", "app.conf"]),
      dice.pick([`[${slot.slug}]`, `[${slot.slug} "${dice.pick(["prod", "main"])}"]`]),
      `region = eu-west-1`,
      `key = ${slot.key}`,
    ),
  "section-json": (slot) =>
    draft(
      "appsettings.json",
      JSON.stringify({ Logging: { Level: "Info" }, [capital(slot.slug)]: { Key: slot.key } }, null, 2),
    ),
  "section-yaml": (slot, dice) =>
    draft(
      "application.yml",
      `${slot.slug}:`,
      `  ${dice.pick(["prod", "default"])}:`,
      "    timeout: 30",
      `    key: ${slot.key}`,
    ),
  "terraform-block": (slot, dice) =>
    draft(
      "main.tf",
      `resource "${slot.slug}_${noun(dice)}" "this" {`,
      `  name  = "${project(dice)}"`,
      `  ${plain(dice)} = "${slot.key}"`,
      "}",
    ),
});
