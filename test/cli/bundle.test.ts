import { compileFunction } from "node:vm";
import { afterEach, expect, test } from "@jest/globals";
import { World } from "./world.ts";

type Rare = { readonly packages: readonly string[]; readonly lists: readonly string[] };

/** It is JavaScript, because it runs before anything is built. */
const { bundle }: { readonly bundle: (folder: string, entry: string, rare: Rare) => string } = await import(
  new URL("../../bin/bundle.js", import.meta.url).href
);

let world: World | undefined;

afterEach(async () => {
  await world?.remove();
});

test("what a list imports runs when it is asked for", async () => {
  world = await World.create();
  for (const name of ["one", "two", "three"])
    await world.write(`${name}.js`, `tell("${name}");\nexport const ${name} = { name: "${name}" };\n`);
  await world.write(
    "list.js",
    'import { one } from "./one.js";\nimport { three } from "./three.js";\nimport { two } from "./two.js";\nexport const list = [\n  one,\n  two,\n  three,\n];\n',
  );
  await world.write("main.js", 'import { list } from "./list.js";\nuse(list);\n');
  const ran: string[] = [];
  const run = compileFunction(bundle(world.folder, "main.js", { packages: [], lists: ["list.js"] }), [
    "tell",
    "use",
  ]);
  run(
    (name: string) => ran.push(name),
    (list: readonly { readonly name: string }[]) => {
      expect([list.length, ran]).toEqual([3, []]);
      expect([list[1], list[1], ran]).toEqual([{ name: "two" }, list[1], ["two"]]);
      expect(list.map(({ name }) => name)).toEqual(["one", "two", "three"]);
    },
  );
  expect(ran).toEqual(["two", "one", "three"]);
});
