import { compileFunction } from "node:vm";
import { afterEach, expect, test } from "@jest/globals";
import { World } from "./world.ts";

type Rare = Readonly<Record<"packages" | "lists" | "functions", readonly string[]>>;

/** It is JavaScript, because it runs before anything is built. */
const { bundle }: { readonly bundle: (folder: string, entry: string, rare: Rare) => string } = await import(
  new URL("../../bin/bundle.js", import.meta.url).href
);

let world: World | undefined;

afterEach(async () => {
  await world?.remove();
});

function bundled(folder: string, rare: Partial<Rare>): string {
  return bundle(folder, "main.js", { packages: [], lists: [], functions: [], ...rare });
}

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
  const run = compileFunction(bundled(world.folder, { lists: ["list.js"] }), ["tell", "use"]);
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

test("a module knows where it would lie, and what lies beside it", async () => {
  world = await World.create();
  await world.write("inner/one.js", 'tell(new URL("beside.bin", import.meta.url).href);\n');
  await world.write(
    "main.js",
    'import "./inner/one.js";\ntell(new URL("beside.bin", import.meta.url).href);\n',
  );
  const told: string[] = [];
  const run = compileFunction(bundled(world.folder, {}), ["tell", "here", "URL"]);
  run((text: string) => told.push(text), "file:///built/main.js", URL);
  expect(told).toEqual(["file:///built/inner/beside.bin", "file:///built/beside.bin"]);
});

test("what has nothing but functions is asked for when one of them is called", async () => {
  world = await World.create();
  await world.write(
    "main.js",
    'import {\n  basename,\n  join,\n} from "node:path";\ntell("begun");\ntell(join("a", basename("b/c")));\n',
  );
  const told: string[] = [];
  const process = {
    getBuiltinModule(name: string) {
      told.push(name);
      return { basename: () => "d", join: (...parts: readonly string[]) => parts.join("+") };
    },
  };
  const code = bundled(world.folder, { functions: ["node:path"] });
  compileFunction(code, ["tell", "process"])((text: string) => told.push(text), process);
  expect(told).toEqual(["begun", "node:path", "node:path", "a+d"]);
});

test.each([
  ["export const [one, two] = [1, 2];", "not known"],
  ["export { one };", "not known"],
  ['import * as path from "node:path";', "not known"],
  ['import { constants } from "node:crypto";', "node:crypto has no function constants"],
  ['import { createHash as hash } from "node:crypto";', "node:crypto has no function as"],
])("what it does not know is an error, and not a file that cannot start: %s", async (line, error) => {
  world = await World.create();
  await world.write("main.js", `${line}\n`);
  const { folder } = world;
  expect(() => bundled(folder, { functions: ["node:crypto"] })).toThrow(error);
});
