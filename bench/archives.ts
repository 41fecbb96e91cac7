import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CannotMeasure } from "./cannot-measure.ts";
import type { Archive } from "./packaged-histories.ts";

/** Where archives come from, and where they are kept. */
export interface Store {
  /** The root of a mirror of Debian. */
  readonly mirror: string;
  readonly folder: string;
  /** Tells whoever waits what takes long. */
  readonly say: (text: string) => void;
}

/** The file of an archive: what is in the folder is not fetched again. Its bytes are those that we once read. */
export async function archiveFile(archive: Archive, store: Store): Promise<string> {
  mkdirSync(store.folder, { recursive: true });
  const file = join(store.folder, basename(archive.path));
  const isOurs = !existsSync(file);
  if (isOurs) await fetchInto(file, archive, store);
  const digest = await sha256Of(file);
  if (digest === archive.sha256) return file;
  if (isOurs) rmSync(file);
  throw new CannotMeasure(
    `${isOurs ? `${store.mirror} gave another ${basename(file)}` : `${file} is another file`}: its SHA-256 is ${digest}, not ${archive.sha256}.`,
  );
}

/** Half a file never has the name of a whole one. */
async function fetchInto(file: string, archive: Archive, { mirror, say }: Store): Promise<void> {
  const url = `${mirror}/${archive.path}`;
  say(`fetching ${archive.megabytes} MB: ${url}`);
  const half = `${file}.part`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) });
    if (!response.ok || response.body === null)
      throw new CannotMeasure(`${url} answered ${response.status}.`);
    await pipeline(Readable.fromWeb(response.body), createWriteStream(half));
  } catch (error) {
    rmSync(half, { force: true });
    throw new CannotMeasure(`${reasonOf(error, url)} ${elsewhere(archive)}`);
  }
  renameSync(half, file);
}

const FETCH_MS = 900_000;

function reasonOf(error: unknown, url: string): string {
  if (error instanceof CannotMeasure) return error.message;
  const { cause, message } = error instanceof Error ? error : new Error(String(error));
  return `${url} could not be fetched: ${cause instanceof Error ? cause.message || message : message}.`;
}

/** Mirrors keep a version until a newer one comes, and the archive of all mirrors keeps everything. */
function elsewhere({ path }: Archive): string {
  const [name = ""] = basename(path).split("_");
  return `Old versions stay at https://snapshot.debian.org/package/${name}/: put ${basename(path)} into a folder, and name that with --archives.`;
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}
