import { expect, test } from "@jest/globals";
import { withLetters } from "../../../../src/scan/texts/letters.ts";

const bytes = (text: string, encoding: "utf8" | "latin1" = "utf8") =>
  Buffer.from(text, encoding).toString("latin1");

test.each<[string, string, string]>([
  ["ASCII", "password=x\n", "password=x\n"],
  ["UTF-8", bytes("contraseña = “x”\n😀\n"), "contraseña = “x”\n😀\n"],
  ["Latin-1", bytes("contraseña = «x»\n", "latin1"), "contraseña = «x»\n"],
  [
    "one line in each",
    `${bytes("# señor\n", "latin1")}${bytes("contraseña = “x”\n")}`,
    "# señor\ncontraseña = “x”\n",
  ],
  ["its letters already", "contraseña = “x”\n", "contraseña = “x”\n"],
])("a text in %s has its letters", (_name, text, expected) => {
  expect(withLetters(text)).toBe(expected);
});
