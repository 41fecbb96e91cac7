import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalogue } from "../src/providers/catalogue.ts";
import { createScanner } from "../src/scan/scanner.ts";
import { everyRule, keywordsFirst } from "./scan-designs.ts";

/**
 * `node bench/scan-one.ts NAME FOLDER [MODULES]`: what one way to scan takes for the files of a folder, as JSON. The
 * files are in memory and the scanner is made before the clock starts. The first round warms it up; of those that follow
 * for some seconds, the one with the least CPU tells what it takes from then on, as others use the machine, too.
 */
const [name = "", folder = "", modules = ""] = process.argv.slice(2);

/** So long is gone on; who needs longer for the first round is warm at its end. */
const SECONDS = 5;

interface File {
  readonly path: string;
  readonly bytes: Buffer;
}

type CountIn = (file: File) => number | Promise<number>;

const files = readdirSync(folder).map((path): File => ({ path, bytes: readFileSync(join(folder, path)) }));
const count = await ways(name);
const first = await round(count);
let warm: typeof first | undefined;
for (let spent = first.cpu; spent < SECONDS; ) {
  const next = await round(count);
  spent += next.cpu;
  if (warm === undefined || next.cpu < warm.cpu) warm = next;
}
const memory = process.resourceUsage().maxRSS * 1_024;
process.stdout.write(JSON.stringify({ first, warm, memory }));

async function round(countIn: CountIn) {
  const [started, before] = [performance.now(), process.cpuUsage()];
  let findings = 0;
  for (const file of files) findings += await countIn(file);
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - started) / 1_000, cpu: (user + system) / 1e6, findings };
}

async function ways(way: string): Promise<CountIn> {
  switch (way) {
    case "rekey": {
      const scanner = createScanner(catalogue);
      return ({ path, bytes }) => scanner.scan(path, bytes).matches.length;
    }
    case "every rule": {
      const find = everyRule(catalogue);
      return ({ bytes }) => find(bytes.toString("latin1"));
    }
    case "keywords first": {
      const find = keywordsFirst(catalogue);
      return ({ bytes }) => find(bytes.toString("latin1"));
    }
    case "secretlint core":
      return secretlint();
    default:
      throw new Error(`there is no way to scan that is called ${way}`);
  }
}

/** What of secretlint is used; it is no dependency, but fetched for the comparison. */
interface Secretlint {
  lintSource(request: object): Promise<{ readonly messages: readonly unknown[] }>;
}

async function secretlint(): Promise<CountIn> {
  const here = createRequire(join(modules, "package.json"));
  const load = (id: string) => import(pathToFileURL(here.resolve(id)).href);
  const { lintSource }: Secretlint = await load("@secretlint/core");
  const { creator } = await load("@secretlint/secretlint-rule-preset-recommend");
  const config = {
    rules: [{ id: "@secretlint/secretlint-rule-preset-recommend", rule: creator, options: {} }],
  };
  return async ({ path, bytes }) => {
    const source = { filePath: path, content: bytes.toString("utf8"), ext: ".txt", contentType: "text" };
    return (await lintSource({ source, options: { config } })).messages.length;
  };
}
