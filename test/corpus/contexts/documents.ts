import { contextsOf, draft } from "../context.ts";
import { noun, person, project, sentence } from "../words.ts";

/** What people write for people. */
export const documentContexts = contextsOf("line", {
  "markdown-inline": (slot, dice) =>
    draft(
      "README.md",
      `# ${project(dice)}`,
      "",
      `${sentence(dice)} Set \`${slot.env}\` to \`${slot.key}\` first.`,
      "",
      sentence(dice),
    ),
  "markdown-assignment": (slot, dice) =>
    draft("docs/setup.md", sentence(dice), "", `- \`${slot.env}=${slot.key}\``, `- \`LOG_LEVEL=info\``),
  "markdown-fence": (slot, dice) =>
    draft(
      "README.md",
      "## Setup",
      "",
      sentence(dice),
      "",
      "```env",
      "PORT=3000",
      `${slot.env}=${slot.key}`,
      "```",
    ),
  "markdown-table": (slot, dice) =>
    draft(
      "docs/config.md",
      "| Name | Value | What it is |",
      "| --- | --- | --- |",
      `| \`PORT\` | 3000 | ${sentence(dice)} |`,
      `| ${dice.pick([slot.env, `\`${slot.env}\``])} | ${dice.pick([slot.key, `\`${slot.key}\``])} | ${sentence(dice)} |`,
    ),
  "markdown-service": (slot, dice) =>
    draft(
      "NOTES.md",
      `### ${slot.service}`,
      "",
      `- account: ${noun(dice)}@acme.io`,
      `- ${dice.pick(["API key", "Token", "Key", "Secret"])}: ${slot.key}`,
      "",
    ),
  "markdown-prose": (slot, dice) =>
    draft(
      "WIKI.md",
      `${sentence(dice)} The ${slot.service} ${dice.pick(["API key", "token", "key"])} is ${slot.key} and ${sentence(dice)}`,
    ),
  rst: (slot, dice) =>
    draft(
      "docs/index.rst",
      "Configuration",
      "=============",
      "",
      sentence(dice),
      "",
      ".. code-block:: bash",
      "",
      `    export ${slot.env}=${slot.key}`,
    ),
  asciidoc: (slot) =>
    draft("docs/guide.adoc", "[source,properties]", "----", `${slot.dotted}=${slot.key}`, "----"),
  "html-comment": (slot, dice) =>
    draft(
      "index.html",
      "<body>",
      `  <!-- ${slot.camel}: ${slot.key} -->`,
      `  <h1>${noun(dice)}</h1>`,
      "</body>",
    ),
  javadoc: (slot, dice) =>
    draft(
      "Client.java",
      "/**",
      ` * ${sentence(dice)}`,
      ` * <pre>${slot.camel} = "${slot.key}"</pre>`,
      " */",
      "public class Client {}",
    ),
  "notebook-source": (slot, dice) =>
    notebook([
      { cell_type: "markdown", metadata: {}, source: [`# ${sentence(dice)}\n`] },
      {
        cell_type: "code",
        metadata: {},
        outputs: [],
        source: ["import os\n", `os.environ["${slot.env}"] = "${slot.key}"\n`, `print("${noun(dice)}")`],
      },
    ]),
  "notebook-argument": (slot) =>
    notebook([
      {
        cell_type: "code",
        metadata: {},
        outputs: [],
        source: [`from ${slot.slug} import Client\n`, `client = Client(token='${slot.key}')`],
      },
    ]),
  "notebook-output": (slot, dice) =>
    notebook([
      {
        cell_type: "code",
        metadata: {},
        source: ["!env\n"],
        outputs: [
          {
            name: "stdout",
            output_type: "stream",
            text: [`HOME=/root\n`, `${slot.env}=${slot.key}\n`, `TERM=${noun(dice)}\n`],
          },
        ],
      },
    ]),
  "notebook-result": (slot) =>
    notebook([
      {
        cell_type: "code",
        metadata: {},
        source: ["config"],
        outputs: [
          {
            data: { "text/plain": [`{'debug': True,\n`, ` '${slot.snake}': '${slot.key}'}`] },
            output_type: "execute_result",
          },
        ],
      },
    ]),
  "chat-named": (slot, dice) =>
    draft(
      "export/general.json",
      JSON.stringify(
        [
          { user: person(dice), ts: "1710000000.000100", text: sentence(dice) },
          { user: person(dice), ts: "1710000004.000200", text: `use ${slot.env}=${slot.key} for now` },
        ],
        null,
        2,
      ),
    ),
  "chat-text": (slot, dice) =>
    draft(
      "chat.txt",
      `[10:02] ${person(dice)}: ${sentence(dice)}`,
      `[10:03] ${person(dice)}: the ${slot.service} key? it's ${slot.key}`,
      `[10:04] ${person(dice)}: thanks`,
    ),
  email: (slot, dice) =>
    draft(
      "mail/welcome.eml",
      `From: ${person(dice)} <${noun(dice)}@acme.io>`,
      `Subject: ${slot.service} access`,
      "",
      `Hello ${person(dice)},`,
      "",
      `your ${slot.service} API key is:`,
      "",
      `    ${slot.key}`,
      "",
      sentence(dice),
    ),
  "git-diff": (slot, dice) =>
    draft(
      "changes.patch",
      `diff --git a/${noun(dice)}.py b/${noun(dice)}.py`,
      `index ${dice.hex(7)}..${dice.hex(7)} 100644`,
      "@@ -1,4 +1,4 @@",
      " import os",
      `-${slot.env} = "${slot.key}"`,
      `+${slot.env} = os.environ["${slot.env}"]`,
    ),
  "issue-template": (slot, dice) =>
    draft(
      "bug.md",
      "**Steps**",
      `1. ${sentence(dice)}`,
      `2. \`export ${slot.env}="${slot.key}"\``,
      "3. It fails",
    ),
  openapi: (slot, dice) =>
    draft(
      "openapi.yaml",
      "paths:",
      `  /${noun(dice)}:`,
      "    get:",
      "      parameters:",
      `        - name: ${slot.snake}`,
      "          in: query",
      `          example: ${slot.key}`,
    ),
});

function notebook(cells: readonly object[]) {
  return draft(
    "notebooks/analysis.ipynb",
    JSON.stringify({ cells, nbformat: 4, nbformat_minor: 5 }, null, 1),
  );
}
