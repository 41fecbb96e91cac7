import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { catalogue } from "../../src/providers/catalogue.ts";
import { findKeys } from "../../src/scan/find-keys.ts";
import { rulesOf } from "../../src/scan/rules/rules.ts";
import { SourceText } from "../../src/scan/texts/source-text.ts";

/**
 * `node test/support/measure-budgets.ts FOLDER...`: how near real files come to what a rule may spend on a text. It
 * prints the files and rules that come nearest, with what part of the budget they spend: 100 % would be too much.
 */

/** What is larger is scanned in pieces, each with a budget of its own. */
const LARGEST = 8 * 1024 * 1024;

const SHOWN = 15;

const rules = rulesOf(catalogue);
const highest = new Map<string, { readonly share: number; readonly path: string }>();
let files = 0;
for (const path of process.argv.slice(2).flatMap(filesIn)) {
  const source = new SourceText(path, readFileSync(path));
  findKeys(rules, source);
  files++;
  for (const [id, share] of source.budget.shares) {
    if (share > (highest.get(id)?.share ?? 0)) highest.set(id, { share, path });
  }
}

process.stdout.write(`${files} files\n`);
for (const [id, { share, path }] of [...highest].sort(([, a], [, b]) => b.share - a.share).slice(0, SHOWN))
  process.stdout.write(`${(100 * share).toFixed(2)} % ${id} ${path}\n`);

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => statSync(path).size <= LARGEST);
}
