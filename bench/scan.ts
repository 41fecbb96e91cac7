import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { catalogue } from "../src/providers/catalogue.ts";
import { rulesOf } from "../src/scan/rules.ts";
import {
  type Cost,
  command,
  fetchSecretlint,
  inProcess,
  otherTools,
  rekeyCommand,
} from "./scan-contenders.ts";
import { corpusInputs, type Inputs, treeInputs } from "./scan-inputs.ts";
import { renderCosts } from "./scan-report.ts";

const HELP = `Usage: npm run bench:scan -- [REPOSITORY] [options]

Compares our scanner with others over the same files: a corpus with made-up keys, this project's packages, and the
history of a git repository (default: this one). Tools that are not installed are left out.

Options:
  --megabytes N   so much of the packages (default 40)
  --secretlint    fetch secretlint from the registry, too, into a temporary folder
  --json          figures instead of tables
  --help          show this
`;

const { values, positionals } = parseArgs({
  options: {
    megabytes: { type: "string", default: "40" },
    secretlint: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
  allowPositionals: true,
});

const ROOT = join(import.meta.dirname, "..");

if (values.help) process.stdout.write(HELP);
else measure(resolve(positionals[0] ?? ROOT), Number(values.megabytes) * 1e6);

/** One way after the other, so that none disturbs another. */
function measure(repository: string, most: number): void {
  const modules = values.secretlint
    ? fetchSecretlint(mkdtempSync(join(tmpdir(), "rekey-bench-npm-")))
    : undefined;
  const [corpus, tree] = [corpusInputs(), treeInputs(join(ROOT, "node_modules"), most)];
  const results = [
    // Its findings are fingerprinted by the command, slowly on purpose: that would be all that is measured.
    { title: "Corpus with keys", ...corpus, costs: inProcesses(corpus, modules) },
    { title: "Packages of npm", ...tree, costs: [...inProcesses(tree, modules), ...commands(tree, modules)] },
  ];
  for (const { folder } of [corpus, tree]) rmSync(folder, { recursive: true });
  const history = {
    title: "History of a repository",
    costs: [
      command("git log -p", ["git", "log", "-p", "--all"], repository),
      rekeyCommand("rekey scan --history", ["--history"], repository),
    ],
  };
  const all = { load: loadavg()[0], results: [...results, history] };
  process.stdout.write(
    values.json ? `${JSON.stringify(all, null, 2)}\n` : renderCosts(all.results, all.load ?? 0),
  );
}

function inProcesses({ folder }: Inputs, modules: string | undefined): readonly Cost[] {
  return [
    ...["rekey", "keywords first", "every rule"].map((name) => inProcess(name, folder)),
    ...(modules === undefined ? [] : [inProcess("secretlint core", folder, modules)]),
  ];
}

function commands({ folder }: Inputs, modules: string | undefined): readonly Cost[] {
  const anchors = rulesOf(catalogue).anchors.flatMap(({ anchor }) =>
    /^[\x20-\x7e]+$/.test(anchor.text) ? anchor.text : [],
  );
  return [
    rekeyCommand("rekey scan", [folder], ROOT),
    ...(modules === undefined ? [] : [secretlintCommand(folder, modules)]),
    ...otherTools(folder, anchors),
  ];
}

function secretlintCommand(folder: string, modules: string): Cost {
  const config = join(modules, "..", ".secretlintrc.json");
  writeFileSync(config, JSON.stringify({ rules: [{ id: "@secretlint/secretlint-rule-preset-recommend" }] }));
  const program = join(modules, ".bin", "secretlint");
  return command(
    "secretlint",
    [process.execPath, program, "--secretlintrc", config, join(folder, "*")],
    join(modules, ".."),
  );
}
