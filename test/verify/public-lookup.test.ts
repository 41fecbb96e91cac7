import type { LookupAddress } from "node:dns";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { publicLookup } from "../../src/verify/public-lookup.ts";

const open = { address: "8.8.8.8", family: 4 };
const alsoOpen = { address: "2606:4700:4700::1111", family: 6 };
const inside = { address: "10.0.0.1", family: 4 };

/** What a socket is told of a host with these addresses, as it asks for all of them or for one. */
function lookUp(addresses: readonly LookupAddress[], options: { readonly all: boolean }): Promise<unknown> {
  const lookup = publicLookup(async () => addresses);
  return promisify<string, { readonly all: boolean }, unknown>(lookup)("api.example.com", options);
}

test("a socket gets the addresses of a host, all of them or the first, as it asks", async () => {
  expect(await lookUp([open, alsoOpen], { all: true })).toEqual([open, alsoOpen]);
  expect(await lookUp([open, alsoOpen], { all: false })).toBe("8.8.8.8");
});

test.each([
  ["that has none", []],
  ["of which one is inside", [open, inside]],
])("it gets none of a host %s", async (_what, addresses) => {
  for (const all of [true, false]) await expect(lookUp(addresses, { all })).rejects.toThrow("not public");
});
