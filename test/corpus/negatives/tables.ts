import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { noun, person, sentence, verb } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** One way to keep passwords for all users of a table. */
function hashing(dice: Dice): () => string {
  return dice.pick([
    () => `$2y$10$${dice.text(53)}`,
    () => dice.hex(32),
    () => dice.hex(40),
    () => `{SSHA}${dice.bytes(24).toString("base64")}`,
    () => `$argon2id$v=19$m=65536,t=3,p=4$${dice.text(22)}$${dice.text(43)}`,
    () => `pbkdf2_sha256$600000$${dice.text(22)}$${dice.bytes(32).toString("base64")}`,
    () => `$6$${dice.text(16)}$${dice.text(86)}`,
    () => `$S$D${dice.text(51)}`,
    () => `*${dice.text(40, letters.upperHex)}`,
    () => dice.bytes(32).toString("base64"),
    () => `sha1$${dice.text(6)}$${dice.hex(40)}`,
  ]);
}

const TOYS = "password123|changeme|Summer2024!|letmein|hunter2|test1234|qwerty12|Passw0rd!|secret|".split(
  "|",
);

interface Table {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table in one of the forms that tables have in files. */
function written(dice: Dice, { names, rows }: Table) {
  const quoted = (cell: string) => `"${cell}"`;
  const list = (cells: readonly string[]) =>
    cells.map((cell) => `'${cell.replaceAll("'", "''")}'`).join(", ");
  const barred = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return dice.pick([
    () =>
      draft(
        "all.csv",
        [names, ...rows].map((cells) => cells.join(",")),
      ),
    () =>
      draft(
        "all.csv",
        [names, ...rows].map((cells) => cells.map(quoted).join(",")),
      ),
    () =>
      draft(
        "all.tsv",
        [names, ...rows].map((cells) => cells.join("\t")),
      ),
    () => draft("all.md", barred(names), barred(names.map(() => "---")), rows.map(barred)),
    () =>
      draft(
        "all.txt",
        names.join(" | "),
        names.map(() => "-----").join("+"),
        rows.map((row) => row.join(" | ")),
      ),
    () =>
      draft(
        "all.sql",
        `INSERT INTO t (${names.join(", ")}) VALUES`,
        `${rows.map((row) => `(${list(row)})`).join(",\n")};`,
      ),
    () =>
      draft(
        "all.sql",
        `COPY t (${names.join(", ")}) FROM stdin;`,
        rows.map((row) => row.join("\t")),
        "\\.",
      ),
    () =>
      draft(
        "all.sql",
        `CREATE TABLE t (${names.map((name) => `${name} text`).join(",\n  ")});`,
        rows.map((row) => `INSERT INTO t VALUES (${list(row)});`),
      ),
    () =>
      draft(
        "all.adoc",
        "|===",
        `|${names.join(" |")}`,
        "",
        rows.map((row) => `|${row.join(" |")}`),
        "|===",
      ),
    () =>
      draft(
        "all.txt",
        `│ ${names.join(" │ ")} │`,
        `├─${names.map(() => "──").join("┼")}─┤`,
        rows.map((row) => `│ ${row.join(" │ ")} │`),
      ),
    () =>
      draft(
        "all.log",
        rows.map((row, index) =>
          [`-[ RECORD ${index + 1} ]---`, ...names.map((name, at) => `${name} | ${row[at]}`)].join("\n"),
        ),
      ),
    () =>
      draft(
        "all.html",
        ...["<table>", `<tr>${names.map((name) => `<th>${name}</th>`).join("")}</tr>`],
        rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`),
        "</table>",
      ),
  ])();
}

function tableOf(names: readonly string[], dice: Dice, row: (index: number) => readonly string[]): Table {
  return { names, rows: dice.many(dice.number(20, 60), row) };
}

/** Tables with a column that is called like a secret, and none in it. */
export const tableNegatives: Readonly<Record<string, NegativeWriter>> = {
  "tables of users with hashes": (dice) => {
    const hash = hashing(dice);
    const name = dice.pick(["password", "passwd", "user_password", "Password", "encrypted_password", "pass"]);
    return written(
      dice,
      tableOf(["id", "name", name, "mail"], dice, (index) => [
        `${index}`,
        noun(dice),
        hash(),
        `${noun(dice)}@acme.io`,
      ]),
    );
  },
  "tables of users with salted passwords": (dice) =>
    written(
      dice,
      tableOf(["id", "password", "salt", "created_at"], dice, (index) => [
        `${index}`,
        dice.bytes(20).toString("base64url"),
        dice.text(12),
        "2024-02-03",
      ]),
    ),
  "tables of hosts and toy passwords": (dice) =>
    written(
      dice,
      tableOf(["host", "user", "password"], dice, () => [
        // Where a host is somebody's, even a toy opens it.
        dice.pick(["db.example.com", "localhost", "127.0.0.1", noun(dice)]),
        noun(dice),
        dice.pick(TOYS),
      ]),
    ),
  "tables of test users": (dice) =>
    written(
      dice,
      tableOf(["user", "password", "role"], dice, (index) => [
        `${noun(dice)}${index}`,
        dice.pick(TOYS),
        dice.pick(["admin", "reader"]),
      ]),
    ),
  "tables with keys of no lock": (dice) =>
    written(
      dice,
      dice.pick([
        () =>
          tableOf(["key", "en", "de"], dice, () => [`${noun(dice)}.${verb(dice)}`, noun(dice), noun(dice)]),
        () => tableOf(["token", "count"], dice, () => [noun(dice) + verb(dice), `${dice.number(1, 9999)}`]),
        () =>
          tableOf(["Key", "Command", "When"], dice, () => [`Ctrl+${dice.text(1)}`, verb(dice), noun(dice)]),
        () =>
          tableOf(["code", "key", "value"], dice, () => [
            dice.text(8),
            dice.text(16),
            `${dice.number(1, 99)}`,
          ]),
        () =>
          tableOf(["primary_key", "foreign_key", "name"], dice, () => [dice.uuid(), dice.uuid(), noun(dice)]),
        () =>
          tableOf(["api_key_id", "token_hash", "owner"], dice, () => [
            dice.text(20),
            dice.hex(64),
            person(dice),
          ]),
        () =>
          tableOf(["feature", "pass", "auth"], dice, () => [
            noun(dice),
            "yes",
            dice.pick(["no", "optional"]),
          ]),
        () =>
          tableOf(["term", "password", "secret"], dice, () => [
            noun(dice),
            sentence(dice).replaceAll(",", ""),
            verb(dice),
          ]),
        () => tableOf(["Token", "Address"], dice, () => [noun(dice).toUpperCase(), `0x${dice.hex(40)}`]),
      ])(),
    ),
};
