import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { FULL_SIZE, negatives, positives } from "../test/corpus/corpus.ts";
import { Dice } from "../test/corpus/dice.ts";

/** Files in a folder without folders. */
export interface Inputs {
  readonly folder: string;
  readonly files: number;
  readonly bytes: number;
}

/** The corpus of test/corpus with a key in half of its files; all made up. */
export function corpusInputs(folder: string): Inputs {
  mkdirSync(folder);
  const dice = new Dice("1");
  const all = [
    ...positives(dice.fork("positives"), FULL_SIZE),
    ...negatives(dice.fork("negatives"), FULL_SIZE),
  ];
  for (const [index, { path, bytes }] of all.entries())
    writeFileSync(join(folder, `${index}${extname(path)}`), bytes);
  return { folder, files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes.length, 0) };
}

const TEXT = /\.(?:[cm]?[jt]s|json|md|map|ya?ml|css|html)$/;

/** One file should not be half of all. */
const LARGEST = 4e6;

/** Texts of a folder, in the order of their names, until there are enough bytes. */
export function treeInputs(root: string, most: number, folder: string): Inputs {
  mkdirSync(folder);
  let [files, bytes] = [0, 0];
  for (const name of readdirSync(root, { recursive: true, encoding: "utf8" }).sort()) {
    const path = join(root, name);
    if (bytes >= most) break;
    if (!TEXT.test(name)) continue;
    const about = statSync(path);
    if (!about.isFile() || about.size > LARGEST) continue;
    copyFileSync(path, join(folder, `${files}${extname(name)}`));
    files++;
    bytes += about.size;
  }
  return { folder, files, bytes };
}
