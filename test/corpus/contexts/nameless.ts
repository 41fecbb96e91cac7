import { contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { mark } from "../slot.ts";
import { isoTime, noun, person, project, sentence } from "../words.ts";

/** Places that say nothing of what the key is: only its own shape tells. */
export const namelessContexts = contextsOf("nameless", {
  alone: (slot) => draft(".token", slot.key),
  npmrc: (slot) =>
    draft(".npmrc", "save-exact=true", `//registry.acme.io/:_authToken=${slot.key}`, "always-auth=true"),
  "npmrc-auth": (slot) => draft(".npmrc", `_authToken=${slot.key}`),
  pypirc: (slot) =>
    draft(
      ".pypirc",
      "[distutils]",
      "index-servers = pypi",
      "",
      "[pypi]",
      "username = __token__",
      `password = ${slot.key}`,
    ),
  netrc: (slot) => draft(".netrc", "machine git.acme.io", "  login deploy", `  password ${slot.key}`),
  "netrc-one-line": (slot) => draft("_netrc", `machine api.acme.io login x password ${slot.key}`),
  "git-remote": (slot, dice) =>
    draft(
      ".git-config",
      '[remote "origin"]',
      `\turl = https://oauth2:${slot.key}@git.acme.io/acme/${project(dice)}.git`,
      "\tfetch = +refs/heads/*",
    ),
  "git-clone": (slot, dice) =>
    draft("setup.sh", `git clone https://${slot.key}@git.acme.io/acme/${project(dice)}.git`),
  "pip-index": (slot) =>
    draft(
      "requirements.txt",
      `--extra-index-url https://__token__:${slot.key}@pypi.acme.io/simple`,
      "flask==3.0.0",
    ),
  "docker-auth": (slot) =>
    draft(
      ".docker/config.json",
      JSON.stringify(
        {
          auths: { "registry.acme.io": { auth: mark(Buffer.from(`deploy:${slot.raw}`).toString("base64")) } },
        },
        null,
        2,
      ),
    ),
  "docker-login": (slot) =>
    draft("push.sh", `echo ${slot.key} | docker login registry.acme.io -u deploy --password-stdin`),
  chat: (slot, dice) =>
    draft(
      "chat.txt",
      `${person(dice)}: ${sentence(dice)}`,
      `${person(dice)}: here you go ${slot.key}`,
      `${person(dice)}: thanks`,
    ),
  prose: (slot, dice) => draft("notes.md", `${sentence(dice)} ${slot.key} ${sentence(dice)}`),
  "prose-punctuated": (slot, dice) =>
    draft("notes.md", `${sentence(dice)} (it is ${slot.key}). ${sentence(dice)}`),
  "list-item": (slot, dice) => draft("keys.txt", `- ${noun(dice)}`, `- ${slot.key}`, `- ${noun(dice)}`),
  "list-comma": (slot, dice) => draft("pool.txt", `${noun(dice)},${slot.key},${noun(dice)}`),
  positional: (slot, dice) => program(dice, "python", [`connect("${slot.key}")`]),
  "anonymous-argument": (slot, dice) =>
    program(dice, "javascript", [`init('${slot.key}', { debug: true });`]),
  array: (slot, dice) => program(dice, "javascript", [`const pool = ['${slot.key}', process.argv[2]];`]),
  "cryptic-name": (slot, dice) => program(dice, "go", [`var x = "${slot.key}"`]),
  "commit-message": (slot, dice) =>
    draft(
      "log.txt",
      `commit ${dice.hex(40)}`,
      `Author: ${person(dice)} <a@acme.io>`,
      "",
      `    Use ${slot.key} for now`,
    ),
  "error-message": (slot, dice) =>
    draft("error.log", `${isoTime(dice)} ERROR Incorrect key provided: ${slot.key}. ${sentence(dice)}`),
  "url-path": (slot, dice) =>
    draft("hooks.yml", "hooks:", `  - url: https://hooks.acme.io/${noun(dice)}/${slot.key}`),
  "angle-brackets": (slot) => draft("mail.txt", `Your code: <${slot.key}>`),
  "escaped-newline": (slot, dice) =>
    draft("data.json", `{"text": "${sentence(dice)}\\n${slot.key}\\n${noun(dice)}"}`),
  "tab-before": (slot) => draft("a.txt", `\t${slot.key}\t`),
  "yaml-sequence": (slot, dice) => draft("pool.yaml", "pool:", `  - ${slot.key}`, `  - ${noun(dice)}`),
  "xml-text": (slot) => draft("a.xml", `<value>${slot.key}</value>`),
  "sql-values": (slot, dice) =>
    draft("a.sql", `INSERT INTO ${noun(dice)} VALUES (3, '${noun(dice)}', '${slot.key}');`),
  "base64-alone": (slot) =>
    draft("a.yml", "data:", `  blob: ${mark(Buffer.from(slot.raw).toString("base64"))}`),
});
