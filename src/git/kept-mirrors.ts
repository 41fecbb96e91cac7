import { randomUUID } from "node:crypto";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { cleanOld, isOld, lastUse, removeFolder, sizeOf } from "./mirror-folder.ts";

/** A mirror on the disk, open or not. */
export interface KeptMirror {
  readonly name: string;
  readonly size: number;
  readonly usedAt: number;
}

/** All mirrors, least recently used first, without what was left in them. */
export async function keptMirrors(folder: string, now: Date): Promise<readonly KeptMirror[]> {
  const names = (await readdir(folder)).filter((name) => /^\d+\.git$/.test(name));
  const kept = names.map(async (name) => {
    const path = join(folder, name);
    await cleanOld(path, now);
    return { name, size: await sizeOf(path), usedAt: (await lastUse(path)).getTime() };
  });
  return (await Promise.all(kept)).sort((a, b) => a.usedAt - b.usedAt);
}

/** Removes what earlier processes left half made or half removed; what another one is making now stays. */
export async function sweepMirrors(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const isLeft = /\.git\.dropped-/.test(name) || (/\.git\.new-/.test(name) && (await isOld(path, now)));
    if (isLeft) await removeFolder(path, randomUUID());
  }
}
