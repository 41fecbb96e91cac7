import { randomUUID } from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import { errorCode } from "./error-code.ts";

/**
 * The content of a file that is written once and then kept, readable by its owner only. `make` is asked only
 * when there is no such file. Two processes that race for it end with the same content: the complete file
 * appears under its name in one step, and the later of the two finds it there.
 */
export async function keptFile(path: string, make: () => string): Promise<string> {
  const kept = await readIfThere(path);
  if (kept !== undefined) return kept;
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeDurably(draft, make());
    await link(draft, path).catch(unless("EEXIST"));
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(path, "utf8");
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    return unless("ENOENT")(error);
  }
}

async function writeDurably(path: string, content: string): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (errorCode(error) === code) return undefined;
    throw error;
  };
}
