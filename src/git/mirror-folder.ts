import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { runGit } from "./run-git.ts";

const INIT = ["init", "--quiet", "--bare", "--template=", "--initial-branch=none", "--object-format=sha1"];

/** What lies untouched for so long was left behind: nothing that git does here may take half of it. */
const LEFT_MS = 3_600_000;

/**
 * Makes an empty bare repository; one that is half made is never seen under its name. Another process may do the
 * same at the same time: one of the two stays.
 */
export async function makeMirrorFolder(folder: string, largeFile: number): Promise<void> {
  const draft = `${folder}.new-${randomUUID()}`;
  await mkdir(draft, { recursive: true, mode: 0o700 });
  await runGit({ folder: draft, args: INIT, largeFile }, { milliseconds: 30_000, bytes: 10_000 });
  if (!(await isMirrorFolder(folder))) await rm(folder, { recursive: true, force: true });
  await rename(draft, folder).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!(await isMirrorFolder(folder))) throw error;
  });
}

/** True when the folder is a mirror. */
export async function isMirrorFolder(folder: string): Promise<boolean> {
  return stat(join(folder, "HEAD")).then(
    () => true,
    () => false,
  );
}

/** Tells a folder from another one that took its name; undefined when there is none. */
export async function identityOf(folder: string): Promise<number | undefined> {
  return stat(folder).then(
    ({ ino }) => ino,
    () => undefined,
  );
}

/** True when something was fetched into the folder to its end: what is under way has another name. */
export async function hasPacks(folder: string): Promise<boolean> {
  return (await countPacks(folder)) > 0;
}

/** How many packs the objects of a mirror are in. */
export async function countPacks(folder: string): Promise<number> {
  const names = await readdir(join(folder, "objects", "pack")).catch(() => []);
  return names.filter((name) => name.endsWith(".pack")).length;
}

/**
 * Removes a folder at once from where it is looked for, and then from the disk. Git makes its packs read-only,
 * which is no obstacle to their removal.
 */
export async function removeFolder(folder: string, mark: string): Promise<void> {
  const dropped = `${folder}.dropped-${mark}`;
  await rename(folder, dropped).catch(() => undefined);
  await rm(dropped, { recursive: true, force: true });
}

/** Removes what a fetch that was cut off has left behind: half a pack, and locks that nobody holds. */
export async function cleanFolder(folder: string): Promise<void> {
  for (const path of await leftIn(folder)) await rm(path, { recursive: true, force: true });
}

/** The same for what an earlier process left; what another one is at right now stays. */
export async function cleanOld(folder: string, now: Date): Promise<void> {
  for (const path of await leftIn(folder)) {
    if (await isOld(path, now)) await rm(path, { recursive: true, force: true });
  }
}

/** True when nobody has touched a file or folder for so long that nobody will. */
export async function isOld(path: string, now: Date): Promise<boolean> {
  return now.getTime() - (await lastUse(path)).getTime() > LEFT_MS;
}

async function leftIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const left = entries.filter(({ name }) => name.startsWith("tmp_") || /\.(?:lock|keep)$/.test(name));
  return left.map(({ parentPath, name }) => join(parentPath, name));
}

/** The bytes of all files below a folder; files that vanish meanwhile count nothing. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** When a folder was last used, as we have noted it on the folder itself. */
export async function lastUse(folder: string): Promise<Date> {
  return stat(folder).then(
    ({ mtime }) => mtime,
    () => new Date(0),
  );
}

/** Notes on the folder itself that it is used now. */
export async function noteUse(folder: string, now: Date): Promise<void> {
  await utimes(folder, now, now).catch(() => undefined);
}
