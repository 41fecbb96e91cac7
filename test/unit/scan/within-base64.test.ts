import { expect, test } from "@jest/globals";
import { alphabets, randomText } from "../../../src/formats/sample.ts";
import { alphanumeric, shape } from "../../../src/formats/shape.ts";
import { createScanner } from "../../../src/scan/scanner.ts";
import { provider } from "./acme.ts";

const scanner = createScanner([
  provider({
    shape: shape`ACM${alphanumeric(24)}`,
    keywords: ["acm"],
    pattern: /(?<![A-Za-z0-9])(?<secret>ACM[A-Za-z0-9]{24})(?![A-Za-z0-9])/g,
  }),
]);
const base64 = (length: number) => randomText(length, alphabets.base64);
const key = () => `ACM${randomText(24, alphabets.alphanumeric)}`;

test.each([
  ["in one line", () => `wasm = "${base64(400)}/${key()}+${base64(400)}"`],
  ["at its beginning", () => `data:;base64,${key()}/${base64(400)}`],
  ["at its end", () => `data:;base64,${base64(400)}+${key()}==`],
  ["in lines", () => `${base64(76)}\n${base64(30)}/${key()}/${base64(16)}\r\n${base64(76)}\n`],
  ["in a line of its own of a block", () => `${base64(64)}\n${key()}${base64(37)}\n${base64(64)}\n`],
  [
    "in the first line of a block",
    () => `"Comment: acme\\r\\n\\r\\n${key()}/${base64(36)}\\n${base64(64)}\\n"`,
  ],
  ["in an indented block", () => `${base64(64)}\n  ${base64(37)}/${key().slice(0, 26)}\n  ${base64(64)}\n`],
  ["in the last line of a block", () => `${base64(76)}\n${base64(8)}+${key()}\n-----END PGP MESSAGE-----`],
  ["in an address", () => `/report/v4?s=a%2B${base64(30)}%2B${base64(30)}%2F${key()}%3D%3D"`],
  ["in some base64 that no path is", () => `s = a+${base64(68)}/${key()}==`],
  ["in escaped lines", () => `"${base64(76)}\\n${key()}/${base64(16)}\\n${base64(76)}\\n"`],
])("what stands in base64 by chance is no key: %s", (_, write) => {
  expect(scanner.scan("", Buffer.from(write())).matches).toEqual([]);
});

test.each([
  ["by itself", () => key()],
  ["in the path of a URL", () => `https://hooks.acme.io/services/T024BE7LD/${key()}/messages/latest`],
  [
    "among the words of a query",
    () => `?q=rotate+the+key+of+the+shop+and+tell+everybody+about+it+now+${key()}`,
  ],
  ["between dashes", () => `${"-".repeat(200)}\n${key()}\n${"-".repeat(200)}`],
  ["among others", () => `${base64(76)}\n${key()}\n${base64(76)}\n`],
  ["below a checksum, as the name of a value", () => `${base64(64)}\n${key()}=${base64(40)}\n`],
  ["behind a comment sign", () => `//${key()}`],
])("a key is found %s", (_, write) => expect(scanner.scan("", Buffer.from(write())).matches).toHaveLength(1));
