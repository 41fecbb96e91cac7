import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner(catalogue);

function found(text: string): readonly string[] {
  return scanner.scan("a.md", Buffer.from(text)).matches.map(({ secret }) => secret.reveal("fingerprint"));
}

const commands: readonly ((password: string) => string)[] = [
  (password) => `# export PGPASSWORD=${password}\n# psql -U acmeweb2 -d acmeweb2 < schema.sql\n`,
  (password) => `PGPASSWORD=${password} pg_dump --username=acmeweb2 --dbname acmeshop3`,
  (password) => `mysqldump -uacmeweb2 -p${password} acmeshop3`,
  (password) => `PGUSER=acmeweb2 PGPASSWORD=${password} psql`,
];

test.each(commands)("the name of the user in the place of a password is none (%#)", (write) => {
  expect(found(write("acmeweb2"))).toEqual([]);
  for (const password of [`${randomText(14)}4w`, "acmeweb2-q7Rk"])
    expect(found(write(password))).toEqual([password]);
});
