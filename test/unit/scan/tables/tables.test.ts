import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../../src/formats/sample.ts";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import type { Match } from "../../../../src/scan/match.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { piecesOf } from "../../../../src/scan/texts/file-pieces.ts";
import { inFile } from "../../../../src/scan/texts/pieces.ts";
import { mixedText } from "../../drawn-text.ts";

const scanner = createScanner(catalogue);

/** How a table is written: `§` is the value of a row. */
interface Form {
  readonly heading: string;
  readonly row: string;
  readonly between?: string;
  readonly end?: string;
}

const forms: Readonly<Record<string, Form>> = {
  csv: { heading: "id,name,password,mail\n", row: "7,ann,§,ann@acme.io" },
  "csv with quotes": { heading: '"id","name","password"\n', row: '"7","lee, ann ""a"" lee","§"' },
  "csv with line ends of Windows": { heading: "id,password\r\n", row: "7,§\r" },
  "csv with a cell over lines": { heading: "id,text,password\n", row: '7,"a\nb, c\n",§' },
  "csv with brackets in its heading": {
    heading: "First Name [Required],Password (initial) [Required]\n",
    row: "Ann,§",
  },
  "csv below a line of something else": { heading: "sep=;\nuser;kennwort;stadt\n", row: "ann;§;Köln" },
  "csv with a mark at its beginning": { heading: "\uFEFFpassword,user\n", row: "§,ann" },
  "csv below a sentence": { heading: "That is it, all of it.\nuser,password\n", row: "ann,§" },
  tsv: { heading: "user\tAPI key\n", row: "ann\t§" },
  "values between bars": { heading: "user|password|mail\n", row: "ann|§|ann@acme.io" },
  "INSERT of SQL": {
    heading: "INSERT INTO `users` (`id`, `name`, `password`) VALUES\n",
    row: "(7, 'ann; o''neil', '§')",
    between: ",\n",
    end: ";",
  },
  "INSERT with an empty text": {
    heading: "INSERT INTO users (id, name, password) VALUES ",
    row: "(7, '', '§')",
    between: ", ",
  },
  "INSERT with calls": {
    heading: "insert into users(at,\n  password,\n  mail\n) values ",
    row: "(now(), crypt(N'§', gen_salt('bf')), lower('A'))",
    between: ",",
  },
  "COPY of PostgreSQL": {
    heading: "COPY public.users (id, password, mail) FROM stdin;\n",
    row: "7\t§\t\\N",
    end: "\\.\n",
  },
  "INSERT that names no columns": {
    heading:
      "CREATE TABLE `users` (\n  `id` int(11) NOT NULL COMMENT 'a, (b',\n  `name` varchar(9) DEFAULT NULL,\n  `password` varchar(255),\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\nLOCK TABLES `users` WRITE;\nINSERT INTO `users` VALUES ",
    row: "(7,'ann; o\\'neil','§')",
    between: ",",
    end: ";",
  },
  "INSERT for each row, and other tables between": {
    heading:
      "create table if not exists shop.users (id integer primary key, -- of it\n password text);\ncreate table a(id int);\nINSERT INTO a VALUES(1);\n",
    row: "INSERT INTO \"users\" VALUES(7,'§');",
  },
  "INSERT of SQL Server": {
    heading: "CREATE TABLE [dbo].[users] (\n  [id] int IDENTITY(1,1),\n  [password] nvarchar(255)\n)\nGO\n",
    row: "INSERT [dbo].[users] VALUES (7, N'§')",
  },
  "a box": {
    heading: "┌────┬──────────┐\n│ id │ password │\n├────┼──────────┤\n",
    row: "│ 7  │ § │",
    end: "\n└────┴──────────┘",
  },
  "a box with lines between rows": {
    heading: "╔════╦══════════╗\n║ id ║ password ║\n╠════╬══════════╣\n",
    row: "║ 7  ║ § ║",
    between: "\n╟────╫──────────╢\n",
  },
  "a box without a border": {
    heading: " id │ password \n────┼──────────\n",
    row: "  7 │ §",
    end: "\n(9 rows)",
  },
  ClickHouse: { heading: "┌─id─┬─password─┐\n", row: "│  7 │ § │", end: "\n└────┴──────────┘" },
  AsciiDoc: { heading: '[cols="1,2"]\n|===\n|User |Password\n\n', row: "|ann\n|`§`\n", end: "|===" },
  "AsciiDoc with a line for each cell": {
    heading: "|===\n|User\n|Password\n\n",
    row: "|ann |§",
    end: "\n|===",
  },
  Markdown: { heading: "| User | **Password** |\n| :-- | --- |\n", row: "| ann | `§` |" },
  "Markdown without bars around": { heading: "User | Password\n--- | ---\n", row: "ann | §" },
  psql: { heading: " id | password \n----+----------\n", row: "  7 | §", end: "\n(9 rows)" },
  mysql: { heading: "+----+----------+\n| id | password |\n+----+----------+\n", row: "| 7  | § |" },
  "a grid": {
    heading: "| id | password |\n+====+==========+\n",
    row: "| 7  | § |",
    between: "\n+----+----+\n",
  },
  "a wiki": { heading: "|| User || Password ||\n", row: "| ann | § |" },
  HTML: {
    heading: '<TR><th>User</th><th class="wide">Password</th></tr></thead>\n<tbody>',
    row: "<tr class='row'>\n<td>ann</td>\n <td><code>§</code></td></tr><!-- a row -->",
  },
  "HTML without ends of cells": {
    heading: "<table><tr><th>User<th><b>Password</b></th>\n",
    row: "<tr><td>ann<td>§",
    end: "</table>",
  },
};

/** A table of so many rows; the values of all others are empty, or toys. */
function written({ heading, row, between = "\n", end = "" }: Form, values: readonly string[]): string {
  return `${heading}${values.map((value) => row.replace("§", () => value)).join(between)}${end}\n`;
}

/** Its kinds of characters change often enough, whatever is drawn. */
function random(): string {
  return `q7R${mixedText(17)}`;
}

function found(text: string): readonly string[] {
  return scanner.scan("", Buffer.from(text)).matches.map(({ secret }) => secret.reveal("fingerprint"));
}

const toys = (count: number) => Array.from({ length: count }, () => "changeme");

/** A key of Brave begins with three letters, as one hash in 240,000 does. */
function unlikeKeys(hash: () => string): string {
  const made = hash();
  return made.includes("BSA") ? unlikeKeys(hash) : made;
}

describe.each(Object.entries(forms))("a table as %s", (_, form) => {
  test("has its secrets in all rows", () => {
    const values = [random(), ...toys(30), random(), ...toys(30), random()];
    expect(found(written(form, values))).toEqual([values[0], values[31], values[62]]);
  });

  test("keeps the hashes of passwords, which open nothing", () => {
    const [hex, base64] = [alphabets.hex, alphabets.base64];
    const ways = [
      () => randomText(32, hex),
      () => `{SSHA}${randomText(31, base64)}=`,
      () => `$2y$10$${randomText(53)}`,
      () => `$P$D${randomText(30)}`,
      () => `$argon2id$v=19$m=65536$${randomText(22)}$${randomText(43)}`,
      () => `pbkdf2_sha256$260000$${randomText(12)}$${randomText(43, base64)}=`,
      () => `*${randomText(40, hex).toUpperCase()}`,
      () => `0x${randomText(40, hex)}`,
      () => randomText(43),
    ];
    for (const hash of ways)
      expect(
        found(
          written(
            form,
            Array.from({ length: 60 }, () => unlikeKeys(hash)),
          ).replaceAll("API key", "password"),
        ),
      ).toEqual([]);
  });

  test("ends with what is no row", () => {
    const value = random();
    const text = `${written(form, toys(9))}\nThat was all, and no more.\n${form.row.replace("§", value)}`;
    // A statement of its own tells its table, wherever it stands.
    expect(found(text)).toEqual(form.row.startsWith("INSERT") ? [value] : []);
  });
});

test.each([
  ["another table", "CREATE TABLE a (id int, password text);\nINSERT INTO b VALUES ", "(7, '§')"],
  ["rows of more values", "CREATE TABLE a (id int, password text);\nINSERT INTO a VALUES ", "(7, '§', 1)"],
  [
    "a key of the table",
    "CREATE TABLE a (id text, PRIMARY KEY (password), name text);\nINSERT INTO a VALUES ",
    "(7, '§')",
  ],
  ["a list that does not end", "CREATE TABLE a (id int, password text;\nINSERT INTO a VALUES ", "(7, '§')"],
  ["a call with names and types", "create(id int, password text);\nINSERT INTO create VALUES ", "(7, '§')"],
])("%s has no secrets", (_, heading, row) => {
  const rows = Array.from({ length: 30 }, () => row.replace("§", random()));
  expect(found(`${heading}${rows.join(",\n")};\n`)).toEqual([]);
});

test("of tables of one name, the last one above counts", () => {
  const value = random();
  const other = "CREATE TABLE a (password text, id int);\n";
  const insert = `INSERT INTO a VALUES ('7', '${value}');\n`;
  const created = "CREATE TABLE a (id int, password text);\n";
  expect(found(other + created + insert)).toEqual([value]);
  expect(found(created + other + insert)).toEqual([]);
});

test("passwords with brackets, commas and the like are whole", () => {
  const value = "xK(9#p,2]mQv:7";
  expect(found(`id;password\n${"1;changeme\n".repeat(20)}2;${value}\n`)).toEqual([value]);
  expect(found(`id,password\n${"1,changeme\n".repeat(20)}2,"${value}"\n`)).toEqual([value]);
});

test.each([
  ["a column of something else", "id,token_count,password_hint", "§,§,§"],
  ["what is kept with a salt", "id,password,salt", "7,§,§"],
  ["a text about secrets", "id,password", "7,is § or § here"],
  ["what a variable is called", "name,secret", "DB_HOST,§"],
  ["a key of a row", "key,value", "§,§"],
  ["rows of more cells", "user,password", "ann,§,§"],
  ["rows that go on like a sentence", "user,password", "ann, §"],
  ["a heading with what is no name", "user,password=", "ann,§"],
  ["a heading in a row", "x1,x2\nuser,password", "ann,§"],
])("%s gives no name to a value far below", (_, heading, row) => {
  const rows = Array.from({ length: 30 }, () => row.replaceAll("§", random()));
  expect(
    found(
      `${heading}\n${toys(8)
        .map((toy) => row.replaceAll("§", toy))
        .join("\n")}\n${rows.join("\n")}`,
    ),
  ).toEqual([]);
});

test("keys of other services are no hashes, though they look like such", () => {
  const key = digits();
  const insert = (column: string) => `INSERT INTO shops (name, ${column}) VALUES ('ann', '${key}');\n`;
  expect(found(insert("api_key"))).toEqual([key]);
  expect(found(insert("session_key"))).toEqual([]);
});

test("passwords of servers are no hashes, though they look like such, but what MySQL keeps is", () => {
  const value = digits();
  expect(found(`host,user,password\ndb1,ann,${value}\n`)).toEqual([value]);
  expect(found(`INSERT INTO t (url, pass) VALUES ('db1', '${value}');\n`)).toEqual([value]);
  expect(found(`mail,user,password\na@acme.io,ann,${digits()}\n`)).toEqual([]);
  expect(found(`Host,User,Password\ndb1,ann,*${`${digits()}4A7CB2E9`.toUpperCase()}\n`)).toEqual([]);
});

test("the nearest heading counts", () => {
  const rows = toys(20)
    .map((toy) => `7,${toy}`)
    .join("\n");
  const value = random();
  expect(found(`id,password\n${rows}\n\nid,label\n${rows}\n7,${value}\n`)).toEqual([]);
  expect(found(`id,label\n${rows}\n\nid,password\n${rows}\n7,${value}\n`)).toEqual([value]);
});

test("a heading reaches as far as there are rows", () => {
  const [near, far, beyond] = [random(), random(), random()];
  const rows = (count: number) => `${"7,changeme,-----------------------------------\n".repeat(count)}`;
  const table = `id,password,text\n${rows(1_300)}7,${near},-\n${rows(40_000)}7,${far},-\n`;
  expect(found(`${table}\n7,${beyond},-\n`)).toEqual([near, far]);
});

test("a provider's word in the heading makes a key of its shape one of its own, in its column alone", () => {
  const keys = Array.from({ length: 30 }, () => randomText(32, alphabets.hex));
  const rows = keys.map((key) => `${randomText(32, alphabets.hex)},${key}`);
  const { matches } = scanner.scan("", Buffer.from(`etag,datadog_key\n${rows.join("\n")}\n`));
  const far = matches.filter(({ start }) => start.line > 8);
  expect(far.map(({ secret }) => secret.reveal("fingerprint"))).toEqual(keys.slice(7));
  expect(far.every(({ providerId, confidence }) => providerId === "datadog" && confidence === "high")).toBe(
    true,
  );
});

test("a file of tables gives in pieces what it gives whole", async () => {
  const tables = Object.values(forms).map((form) =>
    written(
      form,
      Array.from({ length: 4_000 }, (_, row) => (row % 50 === 49 ? random() : "changeme")),
    ),
  );
  const bytes = Buffer.from(tables.join("\n"));
  const whole = scanner.scan("", bytes).matches.map(told);
  expect(whole.length).toBeGreaterThan(500);
  const pieces: string[] = [];
  for await (const piece of piecesOf([bytes], { margin: NEEDED, size: 30_011, lead: scanner.lead })) {
    const { matches } = scanner.scan("", piece.bytes);
    pieces.push(...matches.flatMap((match) => inFile(piece, match) ?? []).map(told));
  }
  expect(pieces).toEqual(whole);
  expect(NEEDED).toBeLessThan(scanner.reach / 2);
});

/** Letters and digits in turns, as many hashes have of them. */
function digits(): string {
  return Array.from({ length: 8 }, () => randomText(2, "abcdef") + randomText(2, "23456789")).join("");
}

/** Some rows, and a heading with the line before it. */
const NEEDED = 9_000;

function told({ start, secret }: Match): string {
  return `${start.line}:${start.column} ${secret.reveal("fingerprint")}`;
}
