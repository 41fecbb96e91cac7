import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { gitTrouble, isNewEnough } from "../../src/git/version.ts";
import { variablesFor } from "../../src/git/way-out.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rekey-git-start-"));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["git version 2.39.5\n", true],
  ["git version 2.50.1 (Apple Git-155)\n", true],
  ["git version 3.0.0\n", true],
  ["git version 2.38.9\n", false],
  ["git version 1.99.0\n", false],
  ["something else\n", false],
])("%j is new enough: %s", (said, expected) => {
  expect(isNewEnough(said)).toBe(expected);
});

test("git here can be used; where it cannot be run, that is said", async () => {
  expect(await gitTrouble(folder)).toBeUndefined();
  expect(await gitTrouble(join(folder, "nowhere"))).toBe("git cannot be run: install git 2.39 or newer");
});

test("git goes the way out that Node goes, and trusts what Node trusts", async () => {
  const extraCertificates = join(folder, "extra.pem");
  await writeFile(extraCertificates, "one more\n");
  const wayOut = { httpsProxy: "http://a", httpProxy: "http://b", noProxy: "c", extraCertificates };
  const variables = await variablesFor(wayOut, folder);
  const file = join(folder, "certificates.pem");
  expect(variables).toEqual({
    https_proxy: "http://a",
    http_proxy: "http://b",
    no_proxy: "c",
    GIT_SSL_CAINFO: file,
  });
  expect(await readFile(file, "utf8")).toBe(`${rootCertificates.join("\n")}\none more\n`);
  expect(await variablesFor({}, folder)).toEqual({});
  expect(await variablesFor({ extraCertificates: join(folder, "none.pem") }, folder)).toEqual({});
});
