import { contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { among, settings } from "../settings.ts";

import { camel, noun, project, sentence } from "../words.ts";

/** Configuration files and data. */
export const dataContexts = contextsOf("line", {
  json: (slot, dice) =>
    draft(
      dice.pick(["config.json", "appsettings.json", "config/default.json", "secrets.json"]),
      "{",
      withCommas(
        among(
          dice,
          `  "${dice.pick([slot.camel, slot.snake, slot.env, slot.kebab, slot.pascal])}": "${slot.key}"`,
          ([words, value]) => `  "${camel(words)}": ${JSON.stringify(value)}`,
        ),
      ),
      "}",
    ),
  "yaml-tag": (slot, dice) =>
    draft("config.yaml", `name: ${project(dice)}`, `${slot.camel}: !!str ${slot.key}`),
  "json-nested": (slot, dice) =>
    draft(
      "config/production.json",
      "{",
      `  "name": "${project(dice)}",`,
      `  "${slot.slug}": {`,
      `    "enabled": true,`,
      `    "${dice.pick([slot.camel, slot.snake])}": "${slot.key}",`,
      `    "timeout": 3000`,
      "  },",
      `  "${noun(dice)}": [1, 2, 3]`,
      "}",
    ),
  "json-service-only": (slot, dice) =>
    draft(
      "settings.json",
      "{",
      `  "${slot.slug}": {`,
      `    "${dice.pick(["apiKey", "key", "token", "secret", "api_key", "auth_token"])}": "${slot.key}"`,
      "  }",
      "}",
    ),
  "json-one-line": (slot, dice) =>
    draft(
      "data/requests.jsonl",
      ...dice.many(3, () => JSON.stringify({ id: dice.uuid(), name: noun(dice), ok: true })),
      JSON.stringify({ id: dice.number(1, 99), [slot.snake]: slot.key, name: noun(dice) }),
      JSON.stringify({ id: dice.uuid(), name: noun(dice), ok: false }),
    ),
  "json-in-json": (slot, dice) =>
    draft(
      "events.json",
      JSON.stringify(
        {
          id: dice.number(1, 999),
          body: JSON.stringify({ user: noun(dice), [slot.camel]: slot.key, retries: 2 }),
        },
        null,
        2,
      ),
    ),
  "json-in-json-in-json": (slot, dice) =>
    draft(
      "dump.json",
      JSON.stringify({
        log: JSON.stringify({ at: dice.number(1, 9), payload: JSON.stringify({ [slot.env]: slot.key }) }),
      }),
    ),
  jsonc: (slot, dice) =>
    draft(
      ".vscode/settings.json",
      "{",
      `  // ${sentence(dice)}`,
      '  "editor.tabSize": 2,',
      `  "${slot.slug}.${slot.camel}": "${slot.key}", // ${sentence(dice)}`,
      "}",
    ),
  json5: (slot, dice) =>
    draft("config.json5", "{", `  port: ${dice.number(3000, 4000)},`, `  ${slot.camel}: '${slot.key}',`, "}"),
  "json-name-value": (slot) =>
    draft(
      "variables.json",
      JSON.stringify(
        [
          { key: "base_url", value: "https://acme.io", enabled: true },
          { key: slot.env, value: slot.key, enabled: true },
        ],
        null,
        2,
      ),
    ),
  yaml: (slot, dice) =>
    draft(
      dice.pick(["config.yml", "application.yaml", "settings.yaml"]),
      among(
        dice,
        `${dice.pick([slot.snake, slot.camel, slot.kebab, slot.env])}: ${dice.pick([slot.key, `"${slot.key}"`, `'${slot.key}'`])}`,
        ([words, value]) => `${words.join("_")}: ${value}`,
      ),
    ),
  "yaml-nested": (slot, dice) =>
    draft(
      "config/application.yml",
      "spring:",
      `  application: { name: ${project(dice)} }`,
      `${slot.slug}:`,
      "  # credentials",
      `  ${dice.pick(["api-key", "token", "key", "secret", "access-token"])}: ${slot.key}`,
      `  base-url: https://${slot.host}`,
    ),
  "yaml-list": (slot, dice) =>
    draft(
      "connections.yml",
      "connections:",
      `  - name: ${noun(dice)}`,
      `    type: ${slot.slug}`,
      `    ${slot.snake}: "${slot.key}"`,
      `  - name: ${noun(dice)}`,
      "    type: file",
    ),
  "yaml-flow": (slot, dice) =>
    draft("mkdocs.yml", `site_name: ${project(dice)}`, `extra: { ${slot.snake}: ${slot.key}, theme: dark }`),
  "yaml-block": (slot) =>
    draft("values.yaml", "app:", `  ${slot.camel}: |-`, `    ${slot.key}`, "  replicas: 3"),
  "yaml-folded": (slot) => draft("secrets.yaml", `${slot.snake}: >`, `  ${slot.key}`, "", "region: eu"),
  toml: (slot, dice) =>
    draft(
      dice.pick(["config.toml", ".streamlit/secrets.toml", "pyproject.toml"]),
      `[${slot.slug}]`,
      among(
        dice,
        `${slot.snake} = "${slot.key}"`,
        ([words, value]) => `${words.join("_")} = ${JSON.stringify(value)}`,
      ),
    ),
  "toml-top": (slot) =>
    draft("secrets.toml", `${slot.env} = '${slot.key}'`, "", "[server]", "headless = true"),
  "toml-inline": (slot) =>
    draft("config.toml", `${slot.slug} = { ${slot.camel} = "${slot.key}", region = "us" }`),
  ini: (slot, dice) =>
    draft(
      dice.pick(["config.ini", "settings.cfg", ".credentials", "setup.cfg"]),
      "[default]",
      among(
        dice,
        `${slot.snake}${dice.pick(["=", " = "])}${slot.key}`,
        ([words, value]) => `${words.join("_")} = ${value}`,
      ),
    ),
  "ini-section": (slot, dice) =>
    draft(
      "config.ini",
      `[${slot.slug}]`,
      `${dice.pick(["api_key", "token", "secret", "key", "password"])} = ${slot.key}`,
      `url = https://${slot.host}`,
    ),
  properties: (slot, dice) =>
    draft(
      "src/main/resources/application.properties",
      among(
        dice,
        `${dice.pick([slot.dotted, slot.kebab, slot.camel])}=${slot.key}`,
        ([words, value]) => `app.${words.join("-")}=${value}`,
      ),
    ),
  "properties-colon": (slot) =>
    draft("gradle.properties", "org.gradle.jvmargs: -Xmx2g", `${slot.camel}: ${slot.key}`),
  "app-settings": (slot) =>
    draft(
      "Web.config",
      '<?xml version="1.0"?>',
      "<configuration>",
      "  <appSettings>",
      '    <add key="PageSize" value="20" />',
      `    <add key="${slot.pascal}" value="${slot.key}" />`,
      "  </appSettings>",
      "</configuration>",
    ),
  "xml-attribute": (slot, dice) =>
    draft("service.xml", `<service name="${noun(dice)}" ${slot.camel}="${slot.key}" timeout="30"/>`),
  "xml-element": (slot, dice) =>
    draft(
      "settings.xml",
      "<settings>",
      `  <host>${noun(dice)}.acme.io</host>`,
      `  <${slot.camel}>${slot.key}</${slot.camel}>`,
      "</settings>",
    ),
  "spring-bean": (slot, dice) =>
    draft(
      "applicationContext.xml",
      `<bean id="${noun(dice)}" class="io.acme.${slot.slug}.Client">`,
      '  <property name="timeout" value="5000"/>',
      `  <property name="${slot.camel}" value="${slot.key}"/>`,
      "</bean>",
    ),
  "spring-bean-element": (slot) =>
    draft(
      "beans.xml",
      "<beans>",
      `  <property name="${slot.camel}">`,
      `    <value>${slot.key}</value>`,
      "  </property>",
      "</beans>",
    ),
  plist: (slot, dice) =>
    draft(
      dice.pick(["Info.plist", "GoogleService-Info.plist"]),
      '<plist version="1.0">',
      "<dict>",
      "\t<key>CFBundleName</key>",
      `\t<string>${noun(dice)}</string>`,
      `\t<key>${dice.pick([slot.env, slot.pascal])}</key>`,
      `\t<string>${slot.key}</string>`,
      "</dict>",
      "</plist>",
    ),
  "android-strings": (slot, dice) =>
    draft(
      "app/src/main/res/values/strings.xml",
      "<resources>",
      `  <string name="app_name">${noun(dice)}</string>`,
      `  <string name="${slot.snake}" translatable="false">${slot.key}</string>`,
      "</resources>",
    ),
  "android-manifest": (slot, dice) =>
    draft(
      "AndroidManifest.xml",
      `<meta-data android:name="io.${slot.slug}.${slot.env}"`,
      `    android:value="${slot.key}" />`,
      `<activity android:name=".${noun(dice)}Activity" />`,
    ),
  csv: (slot, dice) =>
    draft(
      "export.csv",
      "id,service,name,value",
      ...rows(dice),
      `17,${slot.slug},${slot.env},${slot.key}`,
      ...rows(dice),
    ),
  "csv-quoted": (slot, dice) => draft("keys.csv", `"name","${slot.snake}"`, `"${noun(dice)}","${slot.key}"`),
  "sql-insert": (slot, dice) =>
    draft(
      "db/seed.sql",
      "BEGIN;",
      `INSERT INTO settings (name, value, updated_at) VALUES ('${slot.snake}', '${slot.key}', now());`,
      `UPDATE ${noun(dice)} SET active = true WHERE id = ${dice.number(1, 99)};`,
      "COMMIT;",
    ),
  "sql-update": (slot) =>
    draft(
      "migrate.sql",
      `UPDATE integrations SET ${slot.snake} = '${slot.key}' WHERE provider = '${slot.slug}';`,
    ),
  "html-hidden": (slot, dice) =>
    draft(
      "index.html",
      `<form action="/${noun(dice)}" method="post">`,
      `  <input type="hidden" name="${slot.snake}" value="${slot.key}">`,
      "</form>",
    ),
  "html-meta": (slot) =>
    draft("public/index.html", "<head>", `<meta name="${slot.kebab}" content="${slot.key}">`, "</head>"),
  "html-data": (slot, dice) =>
    draft("page.html", `<div id="${noun(dice)}" data-${slot.kebab}="${slot.key}" class="w-full"></div>`),
  "html-script": (slot) =>
    draft(
      "index.html",
      "<script>",
      `  window.__CONFIG__ = {"apiUrl":"https://${slot.host}","${slot.camel}":"${slot.key}"};`,
      "</script>",
    ),
});

function withCommas(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => (index === lines.length - 1 ? line : `${line},`));
}

function rows(dice: Dice): readonly string[] {
  return settings(dice, 3).map(
    ([words, value], index) => `${index},${noun(dice)},${words.join("_")},${value}`,
  );
}
