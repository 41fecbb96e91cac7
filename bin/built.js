const {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = process.getBuiltinModule("node:fs");
const { tmpdir } = process.getBuiltinModule("node:os");
const { join, sep } = process.getBuiltinModule("node:path");
const { crc32 } = process.getBuiltinModule("node:zlib");

const ROOT = join(import.meta.dirname, "..");
const MAIN = join("dist", "cli", "rekey.js");
const DAY = 24 * 60 * 60 * 1000;

/**
 * The file of the built command line. A package has the sources only, and the first start builds them: whoever
 * installs from a repository, as pre-commit does, would otherwise need all that development needs, since npm brings
 * that before it runs a script of a package from git (pacote 21, `prepareDir`, read 2026-11-21); and npm has announced
 * that it will run no scripts of packages unasked. The image has what was built and no sources.
 */
export function builtMain(cache) {
  const source = join(ROOT, "src");
  if (!existsSync(source)) return join(ROOT, MAIN);
  const folder = cache === undefined ? forThisStart() : kept(cache, source);
  return join(folder, MAIN);
}

/** The same for a file that does not run: what was kept goes, and is built once more. */
export function builtAgain(cache) {
  const source = join(ROOT, "src");
  if (cache === undefined || !existsSync(source)) throw new Error("its files are damaged");
  rmSync(join(cache, `built-${stateOf(source)}`), { recursive: true, force: true });
  return builtMain(cache);
}

function kept(cache, source) {
  const folder = join(cache, `built-${stateOf(source)}`);
  if (existsSync(folder)) return folder;
  const made = mkdtempSync(join(cache, "building-"));
  try {
    build(made);
    renameSync(made, folder);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    const anotherWasFaster = existsSync(folder);
    if (!anotherWasFaster) throw error;
  }
  forget(cache, folder);
  return folder;
}

/**
 * Changes with every change of the sources. Times of content are no help, as npm sets all of them to one day of 1985;
 * the times of change are those of this machine, and nobody can set them. Nobody edits what npm has installed: there, the
 * upper folders tell that it was installed again, which takes 10 ms less.
 */
function stateOf(source) {
  const isInstalled = ROOT.split(sep).includes("node_modules");
  const paths = isInstalled
    ? [import.meta.dirname, source, ...foldersIn(source)]
    : [...filesIn(import.meta.dirname), ...filesIn(source)];
  let latest = 0;
  for (const path of paths) latest = Math.max(latest, lstatSync(path).ctimeMs);
  return [crc32(ROOT).toString(16), paths.length, latest].join("-");
}

/** Step by step: that `readdirSync` goes down by itself takes ten times as long (Node 24.21, measured 2026-11-22). */
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return [
    folder,
    ...entries.flatMap((entry) => {
      const path = `${folder}${sep}${entry.name}`;
      return entry.isDirectory() ? filesIn(path) : path;
    }),
  ];
}

function foldersIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? `${folder}${sep}${entry.name}` : []));
}

function forThisStart() {
  const folder = mkdtempSync(join(tmpdir(), "rekey-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  build(folder);
  return folder;
}

/** In a process of its own, because Node warns that its way to strip types is an experiment. */
function build(folder) {
  const { spawnSync } = process.getBuiltinModule("node:child_process");
  const args = [join(import.meta.dirname, "build.js"), join(folder, "dist"), "--elsewhere"];
  const { status } = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("The sources could not be built.");
  copyFileSync(join(ROOT, "package.json"), join(folder, "package.json"));
  writeFileSync(join(folder, "root"), ROOT);
}

/** What was built of other states of these sources, or of a package that is gone; a scan may still need it today. */
function forget(cache, folder) {
  for (const name of readdirSync(cache)) {
    const other = join(cache, name);
    if (!/^buil(?:t|ding)-/.test(name) || other === folder) continue;
    if (Date.now() - lstatSync(other).mtimeMs > DAY && isOver(other))
      rmSync(other, { recursive: true, force: true });
  }
}

function isOver(built) {
  try {
    const root = readFileSync(join(built, "root"), "utf8");
    return root === ROOT || !existsSync(root);
  } catch {
    return true;
  }
}
