import { type Context, contextsOf, draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { noun, person, sentence } from "../words.ts";

/** Keys many rows below the heading that names them. */
export const tableContexts: readonly Context[] = contextsOf("line", {
  "csv-far": ({ key, snake }, dice) =>
    draft(
      `${noun(dice)}.csv`,
      `id,name,${snake},mail`,
      far(dice, key, (value, index) => `${index},${noun(dice)},${value},${noun(dice)}@acme.io`),
    ),
  "csv-quoted-far": ({ key, snake }, dice) =>
    draft(
      `${noun(dice)}.csv`,
      `"Name","${snake}","Notes"`,
      far(dice, key, (value) => `"${person(dice)}","${value}","${sentence(dice)}, ""${noun(dice)}"""`),
    ),
  "tsv-far": ({ key, snake }, dice) =>
    draft(
      `${noun(dice)}.tsv`,
      `name\t${snake}`,
      far(dice, key, (value) => `${noun(dice)}\t${value}`),
    ),
  "insert-far": ({ key, snake }, dice) => ({
    path: "dump.sql",
    text: `INSERT INTO \`${noun(dice)}\` (\`id\`, \`name\`, \`${snake}\`, \`at\`) VALUES\n${far(
      dice,
      key,
      (value, index) => `(${index}, 'o''${noun(dice)}; ${noun(dice)}', '${value}', now())`,
    ).join(",\n")};\n`,
  }),
  "insert-without-names": ({ key, snake }, dice) => {
    const table = noun(dice);
    return draft(
      "dump.sql",
      `CREATE TABLE \`${table}\` (`,
      `  \`id\` int(11) NOT NULL AUTO_INCREMENT,`,
      `  \`name\` varchar(255) DEFAULT NULL,`,
      `  \`${snake}\` varchar(255) NOT NULL,`,
      "  PRIMARY KEY (`id`)",
      ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;",
      `LOCK TABLES \`${table}\` WRITE;`,
      `INSERT INTO \`${table}\` VALUES ${far(dice, key, (value, index) => `(${index},'${noun(dice)}','${value}')`).join(",")};`,
      "UNLOCK TABLES;",
    );
  },
  "asciidoc-table": ({ key, snake }, dice) =>
    draft(
      "users.adoc",
      ...["|===", `|Who |${snake}`, ""],
      far(dice, key, (value) =>
        dice.chance(0.5) ? `|${person(dice)} |${value}` : `|${person(dice)}\n|${value}`,
      ),
      "|===",
    ),
  box: ({ key, snake }, dice) =>
    draft(
      "console.log",
      ...[
        `┌────┬─${"─".repeat(snake.length)}─┐`,
        `│ id │ ${snake} │`,
        `├────┼─${"─".repeat(snake.length)}─┤`,
      ],
      far(dice, key, (value, index) => `│ ${String(index).padStart(2)} │ ${value} │`),
      `└────┴─${"─".repeat(snake.length)}─┘`,
    ),
  "psql-records": ({ key, snake }, dice) =>
    draft(
      "console.log",
      far(dice, key, (value, index) =>
        [`-[ RECORD ${index} ]----`, `id   | ${index}`, `name | ${noun(dice)}`, `${snake} | ${value}`].join(
          "\n",
        ),
      ),
    ),
  "copy-far": ({ key, snake }, dice) =>
    draft(
      "dump.sql",
      `COPY public.${noun(dice)} (id, name, ${snake}, mail) FROM stdin;`,
      far(dice, key, (value, index) => `${index}\t${noun(dice)}\t${value}\t\\N`),
      "\\.",
    ),
  "markdown-far": ({ key, snake }, dice) =>
    draft(
      "README.md",
      `| Who | ${snake} |`,
      "| --- | --- |",
      far(dice, key, (value) => `| ${person(dice)} | \`${value}\` |`),
    ),
  "markdown-bare": ({ key, snake }, dice) =>
    draft(
      "README.md",
      `Who | ${snake}`,
      "--- | ---",
      far(dice, key, (value) => `${person(dice)} | ${value}`),
    ),
  psql: ({ key, snake }, dice) =>
    draft(
      "console.log",
      ` id |  name  | ${snake} `,
      `----+--------+${"-".repeat(snake.length + 2)}`,
      far(dice, key, (value, index) => ` ${String(index).padStart(2)} | ${noun(dice)} | ${value} `),
      "(20 rows)",
    ),
  mysql: ({ key, snake }, dice) =>
    draft(
      "console.log",
      ...[
        `+----+-${"-".repeat(snake.length)}-+`,
        `| id | ${snake} |`,
        `+----+-${"-".repeat(snake.length)}-+`,
      ],
      far(dice, key, (value, index) => `| ${String(index).padStart(2)} | ${value} |`),
      `+----+-${"-".repeat(snake.length)}-+`,
    ),
  "html-table": ({ key, snake }, dice) =>
    draft(
      "users.html",
      `<table class="wide"><thead><tr><th>Who</th><th scope="col">${snake}</th></tr></thead><tbody>`,
      far(dice, key, (value) => `  <tr><td>${person(dice)}</td>\n    <td>${value}</td></tr>`),
      "</tbody></table>",
    ),
});

/** Rows of a table, with the key in one of them; the others have nothing, or what opens nothing. */
function far(dice: Dice, key: string, row: (value: string, index: number) => string): readonly string[] {
  const others = (count: number, first: number) =>
    dice.many(count, (index) => row(dice.pick(["", "none", "changeme", "test123"]), first + index));
  const before = dice.number(9, 30);
  return [...others(before, 1), row(key, before + 1), ...others(dice.number(0, 9), before + 2)];
}
