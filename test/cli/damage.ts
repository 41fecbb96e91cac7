import { readdir, readFile, rm } from "node:fs/promises";
import { deflateSync } from "node:zlib";
import type { World } from "./world.ts";

/** Loses the second half of an object that stands in a file of its own. */
export function cutShort(world: World, id: string): Promise<void> {
  return rewrite(world, looseName(id), (bytes) => bytes.subarray(0, bytes.length / 2));
}

/** Makes nonsense of an object that stands in a file of its own. */
export function garble(world: World, id: string): Promise<void> {
  return rewrite(world, looseName(id), () => Buffer.alloc(600, "nonsense"));
}

/** Loses an object that stands in a file of its own. */
export function lose(world: World, id: string): Promise<void> {
  return rm(world.path(looseName(id)));
}

/** Writes a tag under a name that its content does not have. */
export function forge(world: World, id: string, tag: string): Promise<void> {
  return world.write(looseName(id), deflateSync(`tag ${tag.length}\0${tag}`));
}

/** Flips the bits of one byte in the middle of an object in the only pack. */
export async function flipInPack(world: World, id: string): Promise<void> {
  const listed = await listPack(world);
  // Its name, type and length, then how long it is in the pack, and where it begins.
  const [, , , length = 0, at = 0] = listed.slice(listed.indexOf(id)).split(/\s+/u, 5).map(Number);
  const middle = at + Math.floor(length / 2);
  const name = (await packName(world)).replace(/idx$/u, "pack");
  await rewrite(world, name, (bytes) => bytes.fill(~(bytes[middle] ?? 0) & 0xff, middle, middle + 1));
}

/** What git tells of the only pack. */
export async function listPack(world: World): Promise<string> {
  return world.git("verify-pack", "-v", await packName(world));
}

async function packName(world: World): Promise<string> {
  const names = await readdir(world.path(".git/objects/pack"));
  return `.git/objects/pack/${names.find((name) => name.endsWith(".idx")) ?? ""}`;
}

function looseName(id: string): string {
  return `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
}

/** Git lets nobody write into its files. */
async function rewrite(world: World, name: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  const bytes = await readFile(world.path(name));
  await rm(world.path(name));
  await world.write(name, change(bytes));
}
