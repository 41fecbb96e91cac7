import { chmod, readFile, rename, rm, writeFile } from "node:fs/promises";

/** Credentials as they stand in the environment. */
export interface Credentials {
  readonly APP_ID: string;
  readonly PRIVATE_KEY: string;
  readonly WEBHOOK_SECRET: string;
}

/** Adds credentials to an environment file, readable for its owner only; other lines stay as they are. */
export async function writeCredentials(path: string, credentials: Credentials): Promise<void> {
  const names = Object.keys(credentials);
  const others = (await readLines(path)).filter(
    (line) => !names.includes(line.split("=", 1)[0]?.trim() ?? ""),
  );
  const lines = Object.entries(credentials).map(
    ([name, value]) => `${name}="${String(value).trim().replaceAll("\n", "\\n")}"`,
  );
  const draft = `${path}.new`;
  try {
    await writeFile(draft, `${[...others, ...lines].join("\n")}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** A file that cannot be read must not be written over. */
async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, "utf8")).replace(/\n$/u, "").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
