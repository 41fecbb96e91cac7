import { contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { mark, type Slot } from "../slot.ts";
import { noun, sentence } from "../words.ts";

/** Places for keys of several lines. */
export const blockContexts = contextsOf("block", {
  "block-file": (slot, dice) =>
    draft(dice.pick(["id_key", "certs/server.key", "deploy.pem", "key.txt"]), slot.key),
  "block-json": (slot) =>
    draft("config.json", JSON.stringify({ name: "app", [slot.camel]: slot.key }, null, 2)),
  "block-json-in-json": (slot) =>
    draft("dump.json", JSON.stringify({ body: JSON.stringify({ [slot.snake]: slot.key }) })),
  "block-dotenv": (slot) =>
    draft(".env", "PORT=3000", `${slot.env}="${mark(slot.raw.replaceAll("\n", "\\n"))}"`, "TZ=UTC"),
  "block-dotenv-lines": (slot) => draft(".env", "PORT=3000", `${slot.env}='${slot.key}'`, "TZ=UTC"),
  "block-yaml": (slot) =>
    draft("values.yaml", `${slot.slug}:`, `  ${slot.camel}: |`, ...indented(slot, "    "), "  replicas: 1"),
  "block-workflow": (slot, dice) =>
    draft(
      ".github/workflows/deploy.yml",
      "      - run: |",
      "          cat > key.pem <<EOF",
      ...indented(slot, "          "),
      "          EOF",
      `          ./deploy ${noun(dice)}`,
    ),
  "block-heredoc": (slot, dice) =>
    draft(
      "setup.sh",
      "#!/bin/bash",
      "cat > ~/.ssh/id <<'EOF'",
      slot.key,
      "EOF",
      `chmod 600 ~/.ssh/id # ${noun(dice)}`,
    ),
  "block-python": (slot, dice) => program(dice, "python", [`${slot.env} = """${slot.key}"""`]),
  "block-python-escaped": (slot, dice) =>
    program(dice, "python", [`${slot.env} = "${mark(slot.raw.replaceAll("\n", "\\n"))}"`]),
  "block-template": (slot, dice) => program(dice, "typescript", [`const ${slot.camel} = \`${slot.key}\`;`]),
  "block-concat": (slot, dice) =>
    program(dice, "java", [
      `    String ${slot.camel} = ${slot.raw
        .split("\n")
        .map((line) => `"${mark(`${line}\\n`)}"`)
        .join(" +\n        ")};`,
    ]),
  "block-go": (slot, dice) => program(dice, "go", [`const ${slot.camel} = \`${slot.key}\``]),
  "block-comment": (slot, dice) => program(dice, "javascript", ["/*", ...indented(slot, " * "), " */"]),
  "block-terraform": (slot, dice) =>
    draft("main.tf", `resource "tls_key" "${noun(dice)}" {`, `  ${slot.snake} = <<EOT`, slot.key, "EOT", "}"),
  "block-base64": (slot, dice) =>
    draft(
      "k8s/secret.yml",
      "kind: Secret",
      "data:",
      `  ${noun(dice)}.key: ${mark(Buffer.from(slot.raw).toString("base64"))}`,
    ),
  "block-notebook": (slot) =>
    draft(
      "a.ipynb",
      JSON.stringify({ cells: [{ cell_type: "code", source: `key = """${slot.key}"""` }] }, null, 1),
    ),
  "block-markdown": (slot, dice) => draft("README.md", sentence(dice), "", "```", slot.key, "```"),
  "block-diff": (slot) => draft("change.diff", "@@ -1,2 +1,9 @@", ...indented(slot, "+")),
  "block-crlf": (slot) => ({ path: "windows.key", text: slot.key.replaceAll("\n", "\r\n") }),
});

/** The lines of the key, each with something before it; the marks go around all of them. */
function indented(slot: Slot, before: string): readonly string[] {
  const lines = slot.raw.split("\n");
  return [before + mark(lines.join(`\n${before}`))];
}
