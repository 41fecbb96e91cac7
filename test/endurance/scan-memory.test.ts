import { readFile } from "node:fs/promises";
import { afterEach, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../src/formats/sample.ts";
import { World } from "../cli/world.ts";

/** Many slow fingerprints, one after the other. */
const PATIENCE = 300_000;

let world: World;

afterEach(() => world.remove());

/** The most memory that a scan took, in MiB. */
async function peakOfScan(): Promise<number> {
  const told = world.path(".git/peak");
  const tell = `import{writeFileSync}from"node:fs";process.on("exit",()=>writeFileSync("${told}",""+process.resourceUsage().maxRSS))`;
  const hook = `--import=data:text/javascript,${encodeURIComponent(tell)}`;
  const env = { NODE_OPTIONS: hook, UV_THREADPOOL_SIZE: "1" };
  expect((await world.rekey(["scan", "--format", "json", "--jobs", "1"], { env })).code).toBe(1);
  return Number(await readFile(told, "utf8")) / 1024;
}

/** With a password, of which the fingerprint is slow. */
async function aFile(name: string): Promise<void> {
  const text = "a line with nothing in it\n".repeat(20_000);
  await world.write(
    name,
    `${text}ACME_DATABASE_PASSWORD = q7R${randomText(18, alphabets.alphanumeric)}x4Z\n`,
  );
}

test(
  "what is found keeps nothing of its file in memory, also while it waits for its fingerprint",
  async () => {
    world = await World.withRepository();
    await aFile("0.txt");
    const one = await peakOfScan();
    for (let number = 1; number < 150; number++) await aFile(`${number}.txt`);
    expect((await peakOfScan()) - one).toBeLessThan(50);
  },
  PATIENCE,
);
