const ENV_FILE = /(?:^|\/)(?:\.env(?:\.[\w.-]+)?|\.envrc|\.dev\.vars|[\w-]+\.env)$/u;

const EXAMPLE = /\.(?:example|sample|template|dist|defaults?)$/u;

/** True for files that hold an environment for programs, and with it keys. */
export function isEnvFile(path: string): boolean {
  return ENV_FILE.test(path) && !EXAMPLE.test(path);
}

/** True for the examples beside them, which have names and should have no values. */
export function isEnvExample(path: string): boolean {
  return ENV_FILE.test(path) && EXAMPLE.test(path);
}

/** The files that say whether git ignores this one, from the root down. */
export function ignoreFilesOf(path: string): readonly string[] {
  const folders = path.split("/").slice(0, -1);
  return ["", ...folders.map((_, index) => `${folders.slice(0, index + 1).join("/")}/`)].map(
    (folder) => `${folder}.gitignore`,
  );
}

/**
 * True where a `.gitignore` covers the file, and nothing below takes that back. Only patterns as people write them for
 * such files are understood, with `*` and folders; one that is not covers nothing, and takes everything back.
 */
export function isIgnored(path: string, files: ReadonlyMap<string, string>): boolean {
  return ignoreFilesOf(path)
    .flatMap((file) => {
      const below = path.slice(file.length - ".gitignore".length);
      return (files.get(file) ?? "").split(/\r?\n/u).map((line) => judge(line.trimEnd(), below));
    })
    .reduce<boolean>((known, verdict) => verdict ?? known, false);
}

// .env, *.env, **/.env, /.env, backend/.env*
const PLAIN = /^(?<start>\*\*\/|\/)?(?<pattern>[\w.*-]+(?:\/[\w.*-]+)*)$/u;

/** Undefined where the line says nothing about the file. */
function judge(line: string, path: string): boolean | undefined {
  if (line === "" || line.startsWith("#")) return undefined;
  const isNegated = line.startsWith("!");
  const { start, pattern } = PLAIN.exec(isNegated ? line.slice(1) : line)?.groups ?? {};
  if (pattern === undefined) return isNegated ? false : undefined;
  const isAnywhere = start === "**/" || (start === undefined && !pattern.includes("/"));
  const wanted = pattern.split("/");
  const names = isAnywhere ? path.split("/").slice(-wanted.length) : path.split("/");
  const fits = names.length === wanted.length && names.every((name, index) => matches(name, wanted[index]));
  return fits ? !isNegated : undefined;
}

/** Goes through the name once, whatever the pattern is. */
function matches(name: string, pattern = ""): boolean {
  const [first = "", ...parts] = pattern.split("*");
  const last = parts.pop();
  if (last === undefined) return name === pattern;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.startsWith(first) && name.endsWith(last) && name.length - last.length >= at;
}
