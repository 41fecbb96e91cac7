import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { azureStorage } from "../../../src/providers/azure-storage.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner([azureStorage]);

/** When the one signature in a text ends. */
function endIn(text: string): string | undefined {
  const signed = text.replace("SIG", `${randomText(42)}A%3D`);
  const { matches } = scanner.scan("a.md", Buffer.from(signed));
  expect(matches.map(({ formatId }) => formatId)).toEqual(["azure-storage-sas"]);
  return matches[0]?.expires?.toISOString().slice(0, 19);
}

const HOST = "https://acmeshop.blob.core.windows.net/photos";

test.each([
  ["a day", "?sp=r&se=2020-05-26&sv=2022-11-02&sr=b&sig=SIG"],
  ["a time", "?sv=2022-11-02&ss=b&se=2020-05-26T15:30:59Z&spr=https&sig=SIG"],
  ["a time that is encoded", "?sv=2022-11-02&se=2020-05-26T15%3A30%3A59Z&sig=SIG&sp=r"],
  ["one behind the signature", "?sv=2022-11-02&sig=SIG&se=2020-05-26T15%3A30Z"],
  ["one in HTML", "?sv=2022-11-02&amp;se=2020-05-26&amp;sig=SIG"],
  ["one in JSON", "?sv=2022-11-02\\u0026se=2020-05-26\\u0026sig=SIG"],
])("a signature says when it ends: %s", (_, query) => {
  expect(endIn(`see "${HOST}${query}" please`)).toBe("2020-05-26T23:59:59");
});

test.each([
  ["that is not there", `${HOST}?sv=2022-11-02&si=shop&sig=SIG`],
  ["twice", `${HOST}?sv=2022-11-02&se=2020-05-26&se=2098-05-26&sig=SIG`],
  ["in another address", `${HOST}?se=2020-05-26&sv=2022-11-02 ${HOST}?sv=2022-11-02&sig=SIG`],
  ["before a comma", `${HOST}?sv=2022-11-02&se=2020-05-26&other=a,${HOST}?sv=2022-11-02&sig=SIG`],
  ["behind a semicolon", `Sas=sv=2022-11-02&sig=SIG;Next=sv=2022-11-02&se=2020-05-26&sr=b`],
  ["before another signature", `sv=2022-11-02&se=2020-05-26&sig=gone&sv=2022-11-02&sig=SIG`],
  ["in another line of a text", `"${HOST}?se=2020-05-26&sr=b\\n${HOST}?sv=2022-11-02&sig=SIG"`],
  ["that is part of another name", `${HOST}?sv=2022-11-02&lease=2020-05-26&sig=SIG`],
  ["that is no day", `${HOST}?sv=2022-11-02&se=2020-19-39&sig=SIG`],
])("an end %s is none", (_, address) => {
  expect(endIn(address)).toBeUndefined();
});
