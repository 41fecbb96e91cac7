import { expect, test } from "@jest/globals";
import { catalogue } from "../../../../src/providers/catalogue.ts";
import { isLonely, joinHalves, type KnownKey } from "../../../../src/scan/pairs/join-halves.ts";

interface Found extends KnownKey {
  readonly path: string;
}

const secret = (fingerprint: string, path: string, keyId?: string): Found => ({
  formatId: "aws-secret-access-key",
  fingerprint,
  path,
  ...(keyId === undefined ? {} : { keyId }),
});
const id = (keyId: string, path: string): Found => ({
  formatId: "aws-access-key-id",
  fingerprint: `of ${keyId}`,
  keyId,
  path,
});
const other: Found = { formatId: "huggingface-user-token", fingerprint: "h", path: "a" };

function joined(...found: readonly Found[]): readonly string[] {
  const places = [({ path }: Found) => path, () => "all"];
  const withId = (one: Found, keyId: string) => ({ ...one, keyId });
  return joinHalves(found, { catalogue, keyOf: (one) => one, withId, places }).map(
    ({ fingerprint, keyId }) => `${fingerprint} ${keyId ?? "-"}`,
  );
}

test("the only id belongs to the only secret, in the same file or in another one", () => {
  expect(joined(id("A", "a"), other, secret("s", "a"))).toEqual(["h -", "s A"]);
  expect(joined(secret("s", "a"), id("A", "b"), secret("s", "c"))).toEqual(["s A", "s A"]);
});

test("what stands in the same file belongs together, whatever other files hold", () => {
  const [one, two] = [
    [secret("s", "a"), id("A", "a")],
    [secret("t", "b"), id("B", "b")],
  ];
  expect(joined(...one, ...two)).toEqual(["s A", "t B"]);
});

test("where two could be meant nothing is joined, and everything is told", () => {
  expect(joined(secret("s", "a"), id("A", "b"), id("B", "c"))).toEqual(["s -", "of A A", "of B B"]);
  expect(joined(secret("s", "a"), secret("t", "b"), id("A", "c"))).toEqual(["s -", "t -", "of A A"]);
});

test("an id that has its secret is no candidate, and not told again", () => {
  expect(joined(secret("s", "a", "A"), id("A", "b"), secret("t", "c"))).toEqual(["s A", "t -"]);
});

test("the halves of other providers are not meant", () => {
  const sid: Found = { ...id("AC", "b"), formatId: "twilio-account-sid" };
  expect(joined(secret("s", "a"), sid)).toEqual(["s -", "of AC AC"]);
});

test("what may still find its other half is known", () => {
  const lonely = [id("A", "a"), secret("s", "a"), secret("s", "a", "A"), other];
  expect(lonely.map((one) => isLonely(one, catalogue))).toEqual([true, true, false, false]);
});
