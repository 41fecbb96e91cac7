import { expect, test } from "@jest/globals";
import { readersOf } from "../../../src/targets/readers.ts";
import { braced, surveyOf, type Tree } from "./tree.ts";

const names = ["HF_TOKEN", "HF_API_KEY"];

function readers(files: Tree): readonly string[] {
  return readersOf(surveyOf(files, names), names).map(({ path, line }) => `${path}:${line}`);
}

test.each([
  ["a.ts", "const a = process.env.HF_TOKEN;"],
  ["a.ts", 'const a = process.env["HF_TOKEN"] ?? "";'],
  ["a.ts", "const a = process.env?.HF_TOKEN;"],
  ["a.ts", "const { PORT, HF_TOKEN: token } = process.env;"],
  ["a.ts", "const a = import.meta.env.HF_TOKEN;"],
  ["a.ts", 'const a = Deno.env.get("HF_TOKEN");'],
  ["a.ts", "const a = Bun.env.HF_TOKEN;"],
  ["a.ts", "return call(env.HF_TOKEN);"],
  ["env.ts", "  HF_TOKEN: z.string().min(1),"],
  ["a.py", 'token = os.environ["HF_TOKEN"]'],
  ["a.py", "token = os.environ.get('HF_TOKEN')"],
  ["a.py", 'token = os.getenv("HF_TOKEN", "")'],
  ["a.py", 'token = env.str("HF_TOKEN")'],
  ["a.py", 'token = config("HF_TOKEN")'],
  ["a.py", "    HF_TOKEN: str"],
  ["a.rb", 'token = ENV["HF_TOKEN"]'],
  ["a.rb", "token = ENV.fetch('HF_TOKEN')"],
  ["a.go", 'token := os.Getenv("HF_TOKEN")'],
  ["a.go", 'token, ok := os.LookupEnv("HF_TOKEN")'],
  ["a.rs", 'let token = std::env::var("HF_TOKEN")?;'],
  ["a.rs", 'let token = env!("HF_TOKEN");'],
  ["A.java", 'String token = System.getenv("HF_TOKEN");'],
  ["A.java", `@Value("${braced("HF_TOKEN")}") String token;`],
  ["a.cs", 'var token = Environment.GetEnvironmentVariable("HF_TOKEN");'],
  ["a.php", "$token = env('HF_TOKEN');"],
  ["a.php", "$token = $_ENV['HF_TOKEN'];"],
  ["a.ex", 'System.fetch_env!("HF_TOKEN")'],
  ["a.swift", 'ProcessInfo.processInfo.environment["HF_TOKEN"]'],
  ["a.ps1", "$token = $env:HF_TOKEN"],
  ["a.R", 'token <- Sys.getenv("HF_TOKEN")'],
])("%s reads it: %s", (path, line) => {
  expect(readers({ [path]: `\n${line}\n` })).toEqual([`${path}:2`]);
});

test.each([
  ["a.ts", 'const name = "HF_TOKEN";'],
  ["a.ts", "const a = process.env.HF_TOKENS; // HF_TOKEN"],
  ["a.yml", "HF_TOKEN: process.env.HF_TOKEN"],
  ["Dockerfile", "ENV HF_TOKEN=$env:HF_TOKEN"],
  ["docs/a.ts", "process.env.HF_TOKEN"],
  ["README.md", "`process.env.HF_TOKEN`"],
  ["node_modules/a/index.js", "process.env.HF_TOKEN"],
])("%s does not: %s", (path, line) => {
  expect(readers({ [path]: line })).toEqual([]);
});

test("one place a file, five in all, tests last", () => {
  const reads = "process.env.HF_TOKEN;\nprocess.env.HF_API_KEY;";
  const tree = {
    "test/a.test.ts": reads,
    "src/a.ts": `\n${reads}`,
    "src/b.ts": reads,
    "src/c.ts": reads,
    "src/d.ts": reads,
  };
  expect(readers(tree)).toEqual(["src/a.ts:2", "src/b.ts:1", "src/c.ts:1", "src/d.ts:1", "test/a.test.ts:1"]);
  expect(readers({ ...tree, "src/e.ts": reads })).not.toContain("test/a.test.ts:1");
});
