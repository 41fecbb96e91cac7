import type { Reader } from "../incident/target.ts";
import { isAside, isTest } from "./aside.ts";
import type { Survey } from "./survey.ts";

/** So many places are named; a developer who sees them knows which services are meant. */
const MOST = 5;

const LINE = 1_000;

/** Files that hand a variable on, and do not read it. */
const CONFIGURATION =
  /\.(?:ya?ml|jsonc?|toml|tf|tfvars|hcl|ini|cfg|conf|service)$|(?:^|\/)(?:Dockerfile|\.env)/u;

/** Ways in which programs read their environment; the name stands behind them. */
const READS: readonly RegExp[] = [
  // JavaScript and TypeScript: Node, Vite, Deno, Bun, Workers.
  /\b(?:process|import\.meta|Deno|Bun|Netlify)\.env(?:\.get)?\??[.([]+\s*["'`]?(?<name>\w+)/gu,
  /\benv\.(?<name>[A-Z]\w+)\b/gu,
  // Python, Go, PHP, C, R, Java, Elixir.
  /\bos\.environ(?:\.get\(|\.pop\(|\[)\s*["'](?<name>\w+)/gu,
  /(?:get_?env|lookup_?env|fetch_env!)\(\s*["'](?<name>\w+)/giu,
  /\b(?:GetEnvironmentVariable|Value)\(\s*"(?:\$\{)?(?<name>\w+)/gu,
  // Helpers that take the name: Laravel, django-environ, python-decouple, Ruby, Rust.
  /\b(?:env|config)(?:\.\w+)?!?\(\s*["'](?<name>[A-Z]\w+)/gu,
  /\bENV(?:\.fetch\(|\[)\s*["'](?<name>\w+)/gu,
  /\benv::var(?:_os)?\(\s*"(?<name>\w+)/gu,
  /\$_(?:ENV|SERVER)\[\s*["'](?<name>\w+)/gu,
  // Swift, Dart, Kotlin, PowerShell.
  /\benvironment\[\s*["'](?<name>\w+)/gu,
  /\$env:(?<name>\w+)/giu,
  // Schemas of settings: zod, pydantic.
  /^\s*(?<name>[A-Z]\w+)\s*:\s*(?:z\.|str\b|SecretStr\b|Optional\[)/gu,
];

/** `const { HF_TOKEN } = process.env` */
const DESTRUCTURED = /\{(?<names>[^{}]{1,500})\}\s*=\s*(?:process|import\.meta|Bun)\.env\b/u;

/** The lines of code that read a key of one of these names from the environment: one a file, tests last. */
export function readersOf(survey: Survey, names: readonly string[]): readonly Reader[] {
  const wanted = new Set(names);
  const found = new Map<string, Reader>();
  for (const { path, line, text } of survey.mentions) {
    if (isAside(path) || CONFIGURATION.test(path) || found.has(path)) continue;
    if (!readsOne(text.slice(0, LINE), wanted)) continue;
    found.set(path, { path, line });
  }
  const readers = [...found.values()];
  return [
    ...readers.filter(({ path }) => !isTest(path)),
    ...readers.filter(({ path }) => isTest(path)),
  ].slice(0, MOST);
}

function readsOne(line: string, wanted: ReadonlySet<string>): boolean {
  const read = READS.flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ groups }) => groups?.name ?? ""),
  );
  const taken = DESTRUCTURED.exec(line)?.groups?.names?.split(/\W+/u) ?? [];
  return [...read, ...taken].some((name) => wanted.has(name));
}
