import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** All refs of a bare repository, in the order of their names, read from its files: that starts no process. */
export async function readRefs(path: string): Promise<readonly (readonly [ref: string, object: string])[]> {
  // Packing moves refs from files of their own into the common one: it is read last, and what has a file wins.
  const loose = await looseRefs(path);
  const refs = new Map([...(await packedRefs(path)), ...loose]);
  return [...refs].sort(([one], [other]) => (one < other ? -1 : 1));
}

type Ref = readonly [ref: string, object: string];

async function looseRefs(path: string): Promise<readonly Ref[]> {
  const entries = await readdir(join(path, "refs"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".lock"));
  const refs = await Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return parse(`${await readOrNothing(file)} ${file.slice(path.length + 1)}`);
    }),
  );
  return refs.flat();
}

async function packedRefs(path: string): Promise<readonly Ref[]> {
  return (await readOrNothing(join(path, "packed-refs"))).split("\n").flatMap(parse);
}

function parse(line: string): readonly Ref[] {
  const { object, ref } = /^(?<object>[0-9a-f]{40})\s+(?<ref>refs\/.+)$/.exec(line)?.groups ?? {};
  return object === undefined || ref === undefined ? [] : [[ref, object]];
}

/** A ref may be deleted while one looks. */
async function readOrNothing(file: string): Promise<string> {
  return await readFile(file, "utf8").catch(() => "");
}
