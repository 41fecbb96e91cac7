import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { aKey, World } from "./world.ts";

/** Tens of megabytes, four times. */
const PATIENCE = 120_000;

const MEGABYTE = 1_000_000;
const HEX = "0123456789abcdef";
const LINE = "export function total(price, amount) { return price * amount; } // of this order\n";

/** Bigger than what is scanned without threads, with a large file and with keys of all kinds in all kinds of places. */
let world: World;

beforeAll(async () => {
  world = await World.withRepository();
  await world.write(
    ".github/rekey.yml",
    [
      "customRules:",
      "  - id: stage-ticket",
      "    name: ticket of the stage",
      "    regex: 'stage-(?P<secret>[0-9]{6}x)'",
      "    keywords: [stage-]",
      "    match: [stage-123456x]",
      "paths:",
      "  ignore: [left-out/]",
      "",
    ].join("\n"),
  );
  for (let number = 0; number < 40; number++) await world.write(`src/part-${number}.js`, aPart(number));
  const key = aKey();
  await world.write("large.txt", `${key}\n${LINE.repeat(150_000)}${aKey()}\n`);
  await world.write(`named/${aKey()}.txt`, LINE);
  await world.write("utf16.txt", Buffer.from(`\ufeff${LINE}${key}\n`, "utf16le"));
  await world.write("left-out/a.txt", aKey());
}, PATIENCE);

afterAll(() => world.remove());

function aPart(number: number): string {
  const text = LINE.repeat((MEGABYTE * 0.5) / LINE.length);
  const inside = [aKey(), `password = "${aKey("github").slice(4, 24)}"`, "stage-482913x", "nothing"];
  return `${text}${inside[number % 4]}\n${text.slice(0, number * 500)}`;
}

interface Told {
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly coverage: { readonly skipped: readonly unknown[] };
}

/** What three jobs say, which must be what one says. */
async function told(args: readonly string[], within = world) {
  const [one, other] = [
    await within.rekey(["scan", ...args, "--format", "json", "--jobs", "1"]),
    await within.rekey(["scan", ...args, "--format", "json", "--jobs", "3"]),
  ];
  const withoutTime = (text: string) => text.replace(/ in \d[\d.]* s/u, "");
  expect({ ...other, stderr: withoutTime(other.stderr) }).toEqual({
    ...one,
    stderr: withoutTime(one.stderr),
  });
  const { findings, coverage }: Told = JSON.parse(one.stdout);
  return { code: one.code, findings, coverage };
}

test(
  "a big tree: the same findings in the same order, with one job and with three",
  async () => {
    const { code, findings } = await told([]);
    expect(code).toBe(1);
    expect(findings.length).toBeGreaterThan(22);
    expect(findings.filter(({ provider }) => provider === "custom")).toHaveLength(10);
    expect(findings.filter(({ path }) => path === "large.txt")).toHaveLength(2);
  },
  PATIENCE,
);

test(
  "a history: the same",
  async () => {
    await world.write(
      "stored-elsewhere.bin",
      `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\n`,
    );
    await world.commit("one");
    for (let number = 0; number < 40; number += 5)
      await world.write(`src/part-${number}.js`, aPart(number + 1));
    await world.commit("two");
    const { code, findings, coverage } = await told(["--history"]);
    expect(code).toBe(1);
    expect(findings.length).toBeGreaterThan(25);
    expect(coverage.skipped).toContainEqual(expect.objectContaining({ paths: ["stored-elsewhere.bin"] }));
  },
  PATIENCE,
);

test(
  "a large table: the heading, megabytes above, tells what a key is",
  async () => {
    const one = await World.create();
    const rows = "plain,-,lorem ipsum dolor sit amet consetetur\n".repeat(MEGABYTE / 46);
    const parts = Array.from({ length: 28 }, () => `${rows}token,${randomText(32, HEX)},lorem\n`);
    await one.write("table.csv", `kind,datadog_api_key,text\n${parts.join("")}`);
    const { code, findings } = await told(["."], one);
    expect(code).toBe(1);
    expect(findings.map(({ provider, level }) => ({ provider, level }))).toEqual(
      parts.map(() => ({ provider: "datadog", level: "block" })),
    );
    await one.remove();
  },
  PATIENCE,
);

test("a number of jobs that makes no sense", async () => {
  for (const jobs of ["0", "-1", "many", "1.5", "100"])
    expect(await world.rekey(["scan", `--jobs=${jobs}`])).toMatchObject({ code: 2, stdout: "" });
});

test(
  "a file or a piece of one that is made to keep the scan busy is not called clean, by any number of jobs",
  async () => {
    const busy = await World.create();
    const hostile = "wallet ".repeat(55_000);
    await busy.write("busy.txt", `${aKey()}\n${hostile}\n`);
    await busy.write("large.txt", `${LINE.repeat(120_000)}${"wallet ".repeat(500_000)}\n`);
    for (let number = 0; number < 20; number++) await busy.write(`src/part-${number}.js`, LINE.repeat(6_000));
    await busy.write("busy-only.txt", hostile);
    for (const jobs of ["1", "3"]) {
      const { code, stderr, stdout } = await busy.rekey(["scan", ".", "--jobs", jobs]);
      expect({ code, keys: stdout.match(/huggingface/gu)?.length ?? 0 }).toEqual({ code: 1, keys: 1 });
      expect(stdout + stderr).toContain(
        "NOT READ: 3 files: only a part of it was scanned, because too much in it looks like wallet-seed-phrase",
      );
    }
    await busy.remove();
  },
  PATIENCE,
);

test("exit code 2 tells that a file was not scanned whole", async () => {
  const busy = await World.create();
  await busy.write("busy.txt", "wallet ".repeat(55_000));
  const { code, stdout } = await busy.rekey(["scan", "."]);
  expect(code).toBe(2);
  expect(stdout).toContain("(busy.txt)");
  await busy.remove();
});
