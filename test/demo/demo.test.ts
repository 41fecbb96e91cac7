import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "@jest/globals";

const DEMO = fileURLToPath(new URL("../../sandbox/demo.ts", import.meta.url));

/** The shape of the planted key: 34 letters behind the prefix. */
const WHOLE_KEY = /hf_[A-Za-z]{34}/;

/** What the story must tell, in this order. */
const MILESTONES = [
  /A small GitHub answers at http:\/\/127\.0\.0\.1:\d+/,
  /A small Hugging Face answers at 127\.0\.0\.1:\d+, over TLS/,
  /Rekey is ready/,
  /acme installs the app\. The webhook is answered 202/,
  /merging waits for the check rekey, from this app and no other/,
  /Try it with a real key\n.*A {2}backend\/\.env/,
  /check rekey, [0-9a-f]{7}: in progress/,
  /check rekey, [0-9a-f]{7}: action required \(1 leaked key must be rotated\)/,
  /Blocked \d+\.\d\d s after wes began to push/,
  /This check turns green when the leaked key is rotated/,
  /The annotation at backend\/\.env:1 \(failure\)/,
  /mia tries to merge\. GitHub answers 405/,
  /Still blocked, \d+\.\d\d s after the push/,
  /Issue \d+: Critical: leaked Hugging Face user access token hf_[A-Za-z]{5}… in/,
  /The key works \(GET\D+huggingface\.co\/api\/whoami-v2 answered 200\)\. It belongs to the account wes\./,
  /First: revoke the leaked key hf_[A-Za-z]{5}… in Access Tokens/,
  /olaf, who sorts issues and may not push, ticks Revoke the leaked key/,
  /The tick is taken back/,
  /Thank you, olaf, but Rekey had to put this box back/,
  /wes ticks it, too, before he has done it/,
  /The tick is taken back/,
  /The key still works, so Rekey took the tick back \(GET huggingface\.co\/api\/whoami-v2/,
  /The check on [0-9a-f]{7}: action required/,
  /hf_[A-Za-z]{5}… is revoked at Hugging Face/,
  / 1 of (\d+) {2}Revoke the leaked key/,
  / 2 of \d+ {2}Confirm that the old key is refused \(401\), seen by Rekey: GET huggingface\.co\/api\/whoami-v2 answered 401/,
  /Replace HF_TOKEN in the Actions secrets/,
  /Docker Compose/,
  /(\d+) of \1 {2}\S/,
  /check rekey, [0-9a-f]{7}: success/,
  /The gate is open, \d+\.\d\d s after the last tick/,
  /had reported \d+ times, 0 of them green/,
  /Issue \d+ is closed as completed by rekey\[bot\]/,
  /Rotation confirmed/,
  /Pull request 1 can be merged: GitHub calls it clean/,
  /mia merges\. GitHub answers 200/,
  /check rekey, [0-9a-f]{7}: success/,
  /Rekey sent the key to Hugging Face \d+ times, to ask whether it works, and to nobody else/,
  /it is in none of them/,
  /Measured: push → blocked check \d+\.\d\d s; last tick → gate open \d+\.\d\d s; the whole story \d+\.\d s/,
];

test("the demo tells the whole story, and the key is nowhere in it", async () => {
  const directory = await mkdtemp(join(tmpdir(), "demo-test-"));
  const log = join(directory, "rekey.log");
  const { code, out, errors } = await runDemo("--exit", "--log", log);
  const lines = await readFile(log, "utf8");
  await rm(directory, { recursive: true });
  expect({ code, errors }).toEqual({ code: 0, errors: "" });
  expectInOrder(out, MILESTONES);
  expect(lines).toContain('"msg":"stopped"');
  expect(out).not.toMatch(WHOLE_KEY);
  expect(lines).not.toMatch(WHOLE_KEY);
}, 60_000);

test("a mistake on the command line is told, and nothing is started", async () => {
  const { code, out, errors } = await runDemo("--port", "nowhere");
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(errors).toMatch(/^--port must be a number from 0 to 65535, not nowhere\n\nUsage: /);
});

interface Ending {
  readonly code: number | null;
  readonly out: string;
  readonly errors: string;
}

function runDemo(...args: readonly string[]): Promise<Ending> {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: "1" };
  const child = spawn(process.execPath, [DEMO, ...args], { env });
  const [out, errors]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), errors: Buffer.concat(errors).toString() }),
    );
  });
}

/** Each pattern must be found behind the one before it; lines that were broken to fit are joined first. */
function expectInOrder(text: string, patterns: readonly RegExp[]): void {
  let rest = text.replaceAll(/\n {10}(?=[^\s┊])/g, " ");
  for (const pattern of patterns) {
    expect(rest).toMatch(pattern);
    const found = pattern.exec(rest);
    rest = rest.slice((found?.index ?? 0) + (found?.[0].length ?? 0));
  }
}
