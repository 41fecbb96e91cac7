import { type Context, contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { mark, type Slot } from "../slot.ts";
import { noun, project } from "../words.ts";

/** As it stands between double quotes: of most languages, of a shell, of JSON, of XML. */
const inDouble = ({ raw }: Slot) => mark(raw.replaceAll(/["\\]/g, "\\$&"));
const inShell = ({ raw }: Slot) => mark(raw.replaceAll(/["\\$`]/g, "\\$&"));
const inJson = ({ raw }: Slot) => mark(JSON.stringify(raw).slice(1, -1));
const inXml = ({ raw }: Slot) =>
  mark(
    raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
  );

/** Between single quotes: of most languages, of SQL and YAML, of a shell. */
const inSingle = ({ raw }: Slot) => mark(raw.replaceAll(/['\\]/g, "\\$&"));
const inSql = ({ raw }: Slot) => mark(raw.replaceAll("'", "''"));
const inSingleOfShell = ({ raw }: Slot) => mark(raw.replaceAll("'", String.raw`'\''`));

/** Passwords in quotes, whatever signs are in them: written as each language wants it. */
export const quotedPasswordContexts: readonly Context[] = contextsOf("password", {
  "quoted-env": (slot, dice) =>
    draft(".env", `DB_USER=${noun(dice)}`, `DB_PASSWORD="${inShell(slot)}"`, "DB_PORT=5432"),
  "quoted-export": (slot, dice) =>
    draft(
      "run.sh",
      "#!/bin/sh",
      `export RESTIC_PASSWORD='${inSingleOfShell(slot)}'`,
      `restic -r /srv/${noun(dice)} check`,
    ),
  "quoted-json": (slot, dice) =>
    draft(
      "config.json",
      "{",
      `  "user": "${noun(dice)}",`,
      `  "password": "${inJson(slot)}",`,
      '  "port": 22',
      "}",
    ),
  "quoted-json-line": (slot, dice) =>
    draft(
      "config.json",
      `{"host":"${project(dice)}","user":"${noun(dice)}","password":"${inJson(slot)}","port":22}`,
    ),
  "quoted-yaml": (slot, dice) =>
    draft(
      "values.yaml",
      "database:",
      `  user: ${noun(dice)}`,
      `  password: "${inJson(slot)}"`,
      "  port: 5432",
    ),
  "quoted-yaml-single": (slot, dice) =>
    draft("values.yaml", "smtp:", `  user: ${noun(dice)}`, `  password: '${inSql(slot)}'`, "  port: 587"),
  "quoted-attribute": (slot, dice) =>
    draft(
      "users.xml",
      "<users>",
      `  <user name="${noun(dice)}" password="${inXml(slot)}" roles="ops"/>`,
      "</users>",
    ),
  "quoted-app-settings": (slot) =>
    draft(
      "web.config",
      "<appSettings>",
      `  <add key="DbPassword" value="${inXml(slot)}" />`,
      "</appSettings>",
    ),
  "quoted-hcl": (slot, dice) =>
    draft("prod.tfvars", `db_user = "${noun(dice)}"`, `db_password = "${inDouble(slot)}"`, "db_size = 20"),
  "quoted-define": (slot) =>
    draft(
      "wp-config.php",
      "<?php",
      `define('LOGGED_IN_KEY',     '${inSingle(slot)}');`,
      "$table_prefix = 'wp_';",
    ),
  "quoted-php-array": (slot, dice) =>
    program(dice, "php", [`return ['username' => '${noun(dice)}', 'password' => '${inSingle(slot)}'];`]),
  "quoted-python": (slot, dice) =>
    program(dice, "python", [`settings = {"USER": "${noun(dice)}", "PASSWORD": "${inDouble(slot)}"}`]),
  "quoted-python-call": (slot, dice) =>
    program(dice, "python", [`client.connect(host="${project(dice)}", password='${inSingle(slot)}')`]),
  "quoted-javascript": (slot, dice) =>
    program(dice, "javascript", [`const db = { user: '${noun(dice)}', password: '${inSingle(slot)}' };`]),
  "quoted-template": (slot, dice) =>
    program(dice, "javascript", [`const password = \`${mark(slot.raw.replaceAll(/[`\\$]/g, "\\$&"))}\`;`]),
  "quoted-java": (slot, dice) =>
    program(dice, "java", [`    private static final String DB_PASSWORD = "${inDouble(slot)}";`]),
  "quoted-go": (slot, dice) => program(dice, "go", [`\tpassword := "${inDouble(slot)}"`, "\tuse(password)"]),
  "quoted-ruby": (slot, dice) =>
    program(dice, "ruby", [`Mail.defaults { smtp user: '${noun(dice)}', password: '${inSingle(slot)}' }`]),
  "quoted-credential": (slot, dice) =>
    program(dice, "csharp", [`var login = new NetworkCredential("${noun(dice)}", "${inDouble(slot)}");`]),
  "quoted-identified-by": (slot, dice) =>
    draft("init.sql", `CREATE USER '${noun(dice)}'@'%' IDENTIFIED BY '${inSql(slot)}';`),
  "quoted-sshpass": (slot, dice) =>
    draft(
      "deploy.sh",
      `sshpass -p '${inSingleOfShell(slot)}' scp dist.zip ${noun(dice)}@10.0.0.${dice.number(2, 250)}:/srv`,
    ),
  "quoted-mysql": (slot, dice) =>
    draft(
      "import.sh",
      `mysql --user=${noun(dice)} --password='${inSingleOfShell(slot)}' ${noun(dice)} < dump.sql`,
    ),
});
