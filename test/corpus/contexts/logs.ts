import { contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { isoTime, noun, project, sentence, verbNoun } from "../words.ts";

/** What programs write: logs, dumps, traces. */
export const logContexts = contextsOf("line", {
  printenv: (slot, dice) =>
    draft(
      "ci.log",
      "+ printenv",
      "HOME=/root",
      "SHLVL=1",
      `${slot.env}=${slot.key}`,
      "PWD=/builds/acme",
      `HOSTNAME=${project(dice)}-${dice.hex(5)}`,
    ),
  "ci-timestamps": (slot, dice) =>
    draft(
      "job-logs.txt",
      `${isoTime(dice)} ##[group]Run npm test`,
      `${isoTime(dice)} env:`,
      `${isoTime(dice)}   ${slot.env}: ${slot.key}`,
      `${isoTime(dice)} ##[endgroup]`,
    ),
  "ansi-colors": (slot, dice) =>
    draft(
      "build.log",
      `\u001b[32mINFO\u001b[0m ${sentence(dice)}`,
      `\u001b[36m${slot.env}\u001b[0m=\u001b[33m${slot.key}\u001b[0m`,
    ),
  "python-dict": (slot, dice) =>
    draft(
      "app.log",
      ...noise(dice),
      `${isoTime(dice)} DEBUG config: {'region': 'eu', '${slot.snake}': '${slot.key}', 'debug': True}`,
      ...noise(dice),
    ),
  "go-struct": (slot, dice) =>
    draft(
      "server.log",
      ...noise(dice),
      `time="${isoTime(dice)}" level=debug msg="loaded {Host:${slot.host} ${slot.pascal}:${slot.key} Timeout:30s}"`,
    ),
  logfmt: (slot, dice) =>
    draft(
      "worker.log",
      ...noise(dice),
      `ts=${isoTime(dice)} level=info msg="start" ${slot.snake}=${slot.key} attempt=1`,
    ),
  "json-log": (slot, dice) =>
    draft(
      "app.ndjson",
      JSON.stringify({ time: isoTime(dice), level: 30, msg: sentence(dice) }),
      JSON.stringify({ time: isoTime(dice), level: 20, config: { [slot.camel]: slot.key } }),
    ),
  "stack-trace": (slot, dice) =>
    draft(
      "crash.txt",
      "Traceback (most recent call last):",
      `  File "app/${noun(dice)}.py", line ${dice.number(10, 300)}, in ${noun(dice)}`,
      `    client = Client(${slot.snake}="${slot.key}")`,
      "TypeError: unexpected keyword argument",
    ),
  "js-trace": (slot, dice) =>
    draft(
      "error.log",
      "AxiosError: Request failed with status code 401",
      `    at ${verbNoun(dice)} (/app/src/${noun(dice)}.js:12:9) {`,
      "  config: {",
      `    ${slot.camel}: '${slot.key}',`,
      "    timeout: 0",
      "  }",
      "}",
    ),
  "crash-report": (slot) =>
    draft(
      "report.json",
      JSON.stringify(
        {
          platform: "node",
          tags: { env: "prod" },
          extra: { process_env: { [slot.env]: slot.key, TZ: "UTC" } },
        },
        null,
        2,
      ),
    ),
  "php-dump": (slot) =>
    draft(
      "dump.txt",
      "array(2) {",
      '  ["debug"]=>',
      "  bool(false)",
      `  ["${slot.snake}"]=>`,
      `  string(${slot.raw.length}) "${slot.key}"`,
      "}",
    ),
  "ruby-inspect": (slot, dice) =>
    draft(
      "production.log",
      `Parameters: {"page"=>"1", "${slot.snake}"=>"${slot.key}", "commit"=>"${noun(dice)}"}`,
    ),
  "java-to-string": (slot, dice) =>
    draft(
      "app.log",
      `${isoTime(dice)} INFO [main] Config(host=${slot.host}, ${slot.camel}=${slot.key}, retries=3)`,
    ),
  "terminal-session": (slot, dice) =>
    draft(
      "session.txt",
      `dev@laptop ~/${noun(dice)} % export ${slot.env}=${slot.key}`,
      `dev@laptop ~/${noun(dice)} % ./run`,
      "listening on :8080",
    ),
  "bash-history": (slot, dice) =>
    draft(
      ".bash_history",
      "ls -la",
      `cd ${noun(dice)}`,
      `${slot.env}=${slot.key} python main.py`,
      "git status",
    ),
  "terraform-plan": (slot, dice) =>
    draft(
      "plan.txt",
      `  # aws_lambda_function.${noun(dice)} will be updated`,
      `      ~ "${slot.env}" = "" -> "${slot.key}"`,
      "Plan: 0 to add",
    ),
  graphql: (slot) =>
    draft("query.graphql", "mutation {", `  connect(input: { ${slot.camel}: "${slot.key}" }) { ok }`, "}"),
  soap: (slot) =>
    draft(
      "request.xml",
      "<soap:Body>",
      `  <ns:Login><ns:${slot.pascal}>${slot.key}</ns:${slot.pascal}></ns:Login>`,
      "</soap:Body>",
    ),
});

function noise(dice: Dice): readonly string[] {
  return dice.many(dice.number(1, 4), () => `${isoTime(dice)} INFO ${sentence(dice)}`);
}
