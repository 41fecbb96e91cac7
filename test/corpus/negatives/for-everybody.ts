import { draft } from "../context.ts";
import { letters } from "../dice.ts";
import { noun } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** What looks like a secret key and is handed to everybody who opens a page. */
export const forEverybodyNegatives: Readonly<Record<string, NegativeWriter>> = {
  "badges of projects": (dice) =>
    draft(
      "README.md",
      `# ${noun(dice)}`,
      dice.many(
        3,
        () =>
          `[![Quality](https://sonarcloud.io/api/project_badges/measure?project=acme_${noun(dice)}&metric=${dice.pick(["alert_status", "bugs", "coverage"])}&token=${dice.hex(40)})](https://sonarcloud.io)`,
      ),
    ),
  "keys of sections that open nothing": (dice) =>
    dice.pick([
      () =>
        draft(
          dice.pick(["config.yml", "values.yaml"]),
          `${dice.pick(["cache", "i18n", "attachment", "video", "sort", "block"])}:`,
          `  key: ${dice.text(28)}`,
        ),
      () =>
        draft(
          "data/common.yaml",
          "apt::sources:",
          `  ${noun(dice)}:`,
          `    location: https://apt.${noun(dice)}.org`,
          `    key: ${dice.hex(40).toUpperCase()}`,
        ),
      () =>
        draft(
          "services.php",
          "<?php",
          `return ['stripe' => ['key' => 'pk_${dice.pick(["live", "test"])}_51${dice.text(97)}']];`,
        ),
      () => draft("page.json", `{"items": [{"key": "${dice.text(24)}", "title": "${noun(dice)}"}]}`),
      () => draft("app.ini", `[${noun(dice)}]`, `key = ${noun(dice)}-${noun(dice)}-${dice.number(1, 99)}`),
    ])(),
  "tokens of watched pages": (dice) =>
    draft(
      "src/rum.js",
      `datadogRum.init({ applicationId: "${dice.uuid()}", clientToken: "pub${dice.hex(32)}", site: "datadoghq.com" });`,
    ),
  "keys for searching a site": (dice) => {
    const id = dice.text(10, letters.upperAlnum);
    return dice.pick([
      () =>
        draft(
          "docusaurus.config.js",
          "module.exports = {",
          "  themeConfig: {",
          "    algolia: {",
          `      appId: '${id}',`,
          `      apiKey: '${dice.hex(32)}',`,
          `      indexName: '${noun(dice)}',`,
          "      contextualSearch: true,",
          "    },",
          "  },",
          "};",
        ),
      () =>
        draft(
          "site.config.js",
          "module.exports = { themeConfig: { algolia: {",
          "  // Public API key: it is safe to commit it",
          `  apiKey: '${dice.hex(32)}',`,
          `  appId: '${id}',`,
          `  indexName: '${noun(dice)}',`,
          "} } };",
        ),
      () =>
        draft(
          ".vitepress/config.ts",
          "export default {",
          "  themeConfig: {",
          "    search: {",
          "      provider: 'algolia',",
          `      options: { appId: '${id}', apiKey: '${dice.hex(32)}', indexName: '${noun(dice)}' },`,
          "    },",
          "  },",
          "};",
        ),
      () =>
        draft(
          "public/search.html",
          `<script src="https://cdn.jsdelivr.net/npm/@docsearch/js@3"></script>`,
          `<script>docsearch({ container: '#search', appId: '${id}', apiKey: '${dice.hex(32)}', indexName: '${noun(dice)}' });</script>`,
        ),
    ])();
  },
};
