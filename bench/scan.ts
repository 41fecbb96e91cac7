import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withUsage } from "../sandbox/usage.ts";
import { catalogue } from "../src/providers/catalogue.ts";
import { rulesOf } from "../src/scan/rules/rules.ts";
import { historyOrders, inProcess, rekeyOrder, secretlintOrder, treeOrders } from "./scan-contenders.ts";
import { type History, historyOf, makeHistory } from "./scan-histories.ts";
import { corpusInputs, type Inputs, treeInputs } from "./scan-inputs.ts";
import { parseScanBenchOptions, SCAN_HELP, type ScanBenchOptions } from "./scan-options.ts";
import { renderCosts, type ScanResult } from "./scan-report.ts";
import { fetchSecretlint } from "./secretlint.ts";
import { type Cost, type Order, timed } from "./timed.ts";

const ROOT = join(import.meta.dirname, "..");

process.exitCode = await withUsage(SCAN_HELP, async () => {
  const options = parseScanBenchOptions(ROOT);
  if (options !== undefined) await compare(options);
});

async function compare(options: ScanBenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "rekey-bench-"));
  try {
    const results = await measureAll(options, folder);
    process.stdout.write(options.isJson ? `${JSON.stringify(results, null, 2)}\n` : renderCosts(results));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One way after the other, so that none disturbs another. */
async function measureAll(asked: ScanBenchOptions, folder: string): Promise<readonly ScanResult[]> {
  const tree = treeInputs(join(ROOT, "node_modules"), asked.bytes, join(folder, "tree"));
  makeHistory(tree.folder, join(folder, "made.git"));
  // The first start of the command line builds it.
  await costOf(asked, rekeyOrder("first start", [join(ROOT, "LICENSE")]));
  return [
    ...(asked.isOfHistories ? [] : await measureFiles(asked, folder, tree)),
    await history(asked, "A made-up history", historyOf(join(folder, "made.git"), join(folder, "made-list"))),
    await history(asked, "The history of a repository", historyOf(asked.repository, join(folder, "list"))),
  ];
}

async function measureFiles(
  asked: ScanBenchOptions,
  folder: string,
  tree: Inputs,
): Promise<readonly ScanResult[]> {
  const modules = asked.hasSecretlint ? fetched(join(folder, "npm")) : undefined;
  const corpus = corpusInputs(join(folder, "corpus"));
  const memory = { base: "rekey, warm" };
  return [
    // Its findings are fingerprinted by the command, slowly on purpose: that would be all that is measured.
    {
      title: "Corpus with keys, in memory",
      ...memory,
      ...corpus,
      costs: await inMemory(asked, corpus, modules),
    },
    { title: "Packages, in memory", ...memory, ...tree, costs: await inMemory(asked, tree, modules) },
    { title: "Packages, commands", base: "rekey", ...tree, costs: await commands(asked, tree, modules) },
  ];
}

function fetched(folder: string): string | undefined {
  mkdirSync(folder);
  return fetchSecretlint(folder);
}

async function inMemory(
  { limit, hasSlowest }: ScanBenchOptions,
  { folder }: Inputs,
  modules: string | undefined,
): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const name of ["rekey", "keywords first", ...(hasSlowest ? ["every rule"] : [])])
    costs.push(...(await inProcess(name, { folder, limit })));
  if (modules === undefined) return [...costs, { name: "secretlint core", missing: "not fetched" }];
  return [...costs, ...(await inProcess("secretlint core", { folder, modules, limit }))];
}

function commands(
  asked: ScanBenchOptions,
  { folder }: Inputs,
  modules: string | undefined,
): Promise<readonly Cost[]> {
  const anchors = rulesOf(catalogue).anchors.flatMap(({ text }) => (/^[\x20-\x7e]+$/.test(text) ? text : []));
  return costsOf(asked, [
    rekeyOrder("rekey", [folder]),
    rekeyOrder("rekey --jobs 1", ["--jobs", "1", folder]),
    ...(modules === undefined ? [] : [secretlintOrder(folder, modules)]),
    ...treeOrders(folder, anchors),
  ]);
}

async function history(asked: ScanBenchOptions, title: string, of: History): Promise<ScanResult> {
  const { folder, list, objects, bytes } = of;
  const git = ["git", "cat-file", "--batch", "--buffer"];
  const costs = await costsOf(asked, [
    { ...rekeyOrder("rekey", ["--history"]), folder },
    { ...rekeyOrder("rekey --jobs 1", ["--history", "--jobs", "1"]), folder },
    { name: "git cat-file alone", argv: git, folder, input: list },
    { name: "git log -p alone", argv: ["git", "log", "-p", "--all"], folder },
    ...historyOrders(of),
  ]);
  return { title, base: "git cat-file alone", files: objects, bytes, costs };
}

async function costsOf(
  asked: ScanBenchOptions,
  orders: readonly Omit<Order, "limit">[],
): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const order of orders) costs.push(await costOf(asked, order));
  return costs;
}

/** The round with the least CPU: others use the machine, too. */
async function costOf({ limit, rounds }: ScanBenchOptions, order: Omit<Order, "limit">): Promise<Cost> {
  let { cost: best } = await timed({ ...order, limit });
  for (let round = 1; round < rounds && best.cpu !== undefined; round++) {
    const { cost } = await timed({ ...order, limit });
    if (cost.cpu !== undefined && cost.cpu < best.cpu) best = cost;
  }
  return best;
}
