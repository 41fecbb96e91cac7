import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const IMPORT =
  /\s*(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/|import\s*(?:\{(?<names>[^}]*)\}\s*from\s*)?"(?<from>[^"]+)";)/y;
const EXPORTED = /^export (?=(?:async )?(?:function\*?|class|const) (?<name>[\w$]+))/gm;
const PASSED_ON = /^export \{(?<names>[^}]*)\} from "(?<from>[^"]+)";/gm;
const LIST = /(?<=^export const \w+\s*= )\[(?<names>[\w\s,]*)\]/m;
const LATER = /\bimport\(\s*"(?<from>\.[^"]+)",?\s*\)/g;

/**
 * Makes one file of a built module and all that it imports: to find, open and link 900 small files takes Node longer
 * than a commit hook may take. A module becomes a function that runs when it is first asked for. What needs a package
 * stays outside and is imported when it is needed. It knows the few forms of imports and exports that the house rules
 * allow; test/endurance/packaged.test.ts runs the result. It has to be told where it is, as `here`, and who imports, as
 * `bring`.
 *
 * A module that lists what it imports, as one of `lists`, imports each of them when that place of the list is asked for.
 * Of `functions`, which are modules of Node's with nothing else, each is imported when one of them is called.
 */
export function bundle(folder, entry, { packages, lists, functions }) {
  const modules = new Map();
  visit(entry);
  const texts = [...modules.values()].map(({ id, code }) => `const m${id} = once(() => {\n${code}\n});`);
  return `${ONCE}${texts.join("\n")}\nm${modules.get(entry).id}();\n`;

  function visit(path) {
    const known = modules.get(path);
    if (known !== undefined) return known;
    const made = { id: modules.size, code: "" };
    modules.set(path, made);
    made.code = rewritten(path, readFileSync(join(folder, path), "utf8"));
    return made;
  }

  function rewritten(path, code) {
    const source = (from) => {
      if (from.startsWith("node:")) return `process.getBuiltinModule("${from}")`;
      if (!from.startsWith(".")) throw new Error(`${path} imports ${from}, which is not in the bundle`);
      return `m${visit(join(dirname(path), from)).id}()`;
    };
    const { found, rest } = imports(code.replaceAll("import.meta.url", `${addressOf(path)}.href`));
    const isList = lists.includes(path);
    const bind = (one) => (functions.includes(one.from) ? boundAtCall(one) : bound(one, source));
    const head = isList ? "" : found.map(bind).join("");
    const names = [];
    const passed = [];
    const body = (isList ? listed(rest, found, source) : rest)
      .replace(PASSED_ON, (...all) => {
        const { names: list, from } = all.at(-1);
        passed.push(
          `...pick(${source(from)}, ${JSON.stringify(list.split(",").map((name) => name.trim()))})`,
        );
        return "";
      })
      .replace(EXPORTED, (...all) => {
        names.push(all.at(-1).name);
        return "";
      })
      .replace(LATER, (...all) => later(join(dirname(path), all.at(-1).from)));
    if (/^(?:im|ex)port\s/m.test(body))
      throw new Error(`${path} imports or exports something in a form that is not known here`);
    return `${head}${body}\nreturn { ${[...names, ...passed].join(", ")} };`;
  }

  function later(path) {
    const outside = packages.find((one) => path === one);
    if (outside === undefined) return `Promise.resolve().then(m${visit(path).id})`;
    return `bring(${addressOf(path)}.href)`;
  }

  /** Modules know files that lie beside them. */
  function addressOf(path) {
    return `new URL(${JSON.stringify(relative(dirname(entry), path))}, here)`;
  }
}

/** Imports stand first in a file. */
function imports(code) {
  const found = [];
  let end = 0;
  IMPORT.lastIndex = 0;
  for (let one = IMPORT.exec(code); one !== null; one = IMPORT.exec(code)) {
    end = IMPORT.lastIndex;
    if (one.groups.from !== undefined) found.push(one.groups);
  }
  return { found, rest: code.slice(end) };
}

function bound({ names, from }, source) {
  return `const {${(names ?? "").replaceAll(/\bas\b/g, ":")}} = ${source(from)};\n`;
}

function boundAtCall({ names, from }) {
  const known = process.getBuiltinModule(from);
  const lines = names.match(/\w+/g).map((name) => {
    if (typeof known[name] !== "function") throw new Error(`${from} has no function ${name}`);
    return `const ${name} = (...all) => process.getBuiltinModule("${from}").${name}(...all);\n`;
  });
  return lines.join("");
}

/** A list is nothing but the names that its module imports. */
function listed(code, found, source) {
  const places = new Map(
    found.map(({ names, from }) => [names.trim(), `() => ${source(from)}.${names.trim()}`]),
  );
  return code.replace(LIST, (...all) => {
    const names = all.at(-1).names.match(/\w+/g);
    return `listed([${names.map((name) => places.get(name) ?? `${name} is not imported`)}])`;
  });
}

const ONCE = `let [known, ran] = [0, 0];
const once = (make) => {
  let made;
  known++;
  return () => {
    if (made !== undefined) return made;
    ran++;
    return (made = make());
  };
};
const pick = (from, names) => Object.fromEntries(names.map((name) => [name, from[name]]));
const listed = (places) =>
  Object.defineProperties([], places.map((get) => ({ get, enumerable: true })));
`;
