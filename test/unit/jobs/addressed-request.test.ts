import { describe, expect, test } from "@jest/globals";
import { addressed, isSure } from "../../../src/jobs/proof/addressed-request.ts";
import { defaultPolicy } from "../../../src/policy/policy.ts";
import { basic, bearer, elsewhere, get } from "../../../src/providers/key-request.ts";

const own = get("{host}/api/me", bearer);
const fixed = get("https://api.acme.example/me", bearer);
const ofGitHub = get("{github}/user", bearer);

/** Where requests of a provider go: "{host}/api/me at https://git.acme.example". */
function placesOf(requests: Parameters<typeof addressed>[0], where: Where = {}) {
  return addressedAt(requests, where).map(({ request: { url }, host }) =>
    host === undefined ? url : `${url} at ${host}`,
  );
}

interface Where {
  readonly provider?: string;
  /** What the policy names for the provider `acme`, or for GitHub. */
  readonly named?: string;
  readonly server?: string;
}

function addressedAt(
  requests: Parameters<typeof addressed>[0],
  { provider = "acme", named, server = "https://github.com" }: Where,
) {
  const hosts = new Map(named === undefined ? [] : [[provider, named]]);
  const policy = { ...defaultPolicy, verify: { isOn: true, hosts } };
  return addressed(requests, { providerId: provider, policy, serverUrl: server });
}

describe("a provider whose keys other servers issue, too", () => {
  test("is asked nowhere until the policy names its server, and then there alone", () => {
    expect(placesOf([own])).toEqual([]);
    expect(placesOf([own], { named: "https://git.acme.example" })).toEqual([
      "{host}/api/me at https://git.acme.example",
    ]);
  });

  test("is not asked in parts, either", () => {
    expect(placesOf([fixed, own])).toEqual([]);
  });

  test("is not asked at the server of another provider", () => {
    const policy = {
      ...defaultPolicy,
      verify: { isOn: true, hosts: new Map([["other", "https://other.example"]]) },
    };
    const where = { providerId: "acme", policy, serverUrl: "https://github.com" };
    expect(addressed([own], where)).toEqual([]);
  });
});

test("a provider that alone issues its keys is asked where it always is, whatever the policy names", () => {
  expect(placesOf([fixed])).toEqual(["https://api.acme.example/me"]);
  expect(placesOf([fixed], { named: "https://git.acme.example" })).toEqual(["https://api.acme.example/me"]);
});

const GITHUB_COM = "{host}/user at https://api.github.com";
const SERVER = "{host}/api/v3/user at https://git.acme.example";
const TENANT = "{host}/user at https://api.acme.ghe.com";

test.each<readonly [server: string, named: string | undefined, places: readonly string[]]>([
  ["https://github.com", undefined, [GITHUB_COM]],
  ["https://github.com", "https://github.com", [GITHUB_COM]],
  ["https://github.com", "https://api.github.com", [GITHUB_COM]],
  ["https://github.com", "https://git.acme.example", [SERVER, GITHUB_COM]],
  ["https://github.com", "https://acme.ghe.com", [TENANT, GITHUB_COM]],
  ["https://git.acme.example", undefined, [SERVER]],
  ["https://git.acme.example", "https://git.acme.example", [SERVER]],
  ["https://git.acme.example", "https://github.com", [GITHUB_COM, SERVER]],
  ["https://acme.ghe.com", undefined, [TENANT]],
  ["https://acme.ghe.com", "https://api.acme.ghe.com", [TENANT]],
  // What only looks like GitHub's own.
  ["https://github.com.acme.example", undefined, ["{host}/api/v3/user at https://github.com.acme.example"]],
  ["https://acmeghe.com", undefined, ["{host}/api/v3/user at https://acmeghe.com"]],
])("tokens of a GitHub are asked about where Rekey works, %s, and where the policy says, %s", (...row) => {
  const [server, named, places] = row;
  expect(
    placesOf([ofGitHub], { provider: "github", server, ...(named === undefined ? {} : { named }) }),
  ).toEqual(places);
});

const atServer = { provider: "github", server: "https://git.acme.example" };

test.each<readonly [string, Parameters<typeof addressed>[0], Where, boolean]>([
  ["a service that alone issues its keys", [fixed], {}, true],
  ["all of its regions", [fixed, get("https://eu.acme.example/me", bearer)], {}, true],
  ["a server that the policy names", [own], { named: "https://git.acme.example" }, false],
  [
    "a service that looks at both halves",
    [get("https://api.acme.example/me", basic("{id}", "{key}"))],
    {},
    false,
  ],
  [
    "one that wants a signature",
    [get("https://api.acme.example/me", { ...elsewhere, signature: "aws" })],
    {},
    false,
  ],
  ["github.com, where Rekey works there", [ofGitHub], { provider: "github" }, false],
  [
    "github.com and a server that the policy names",
    [ofGitHub],
    { provider: "github", named: "https://git.acme.example" },
    false,
  ],
  ["an Enterprise Server", [ofGitHub], atServer, false],
  ["an Enterprise Server and github.com", [ofGitHub], { ...atServer, named: "https://github.com" }, false],
])("whether a no of %s can only mean this key", (_, requests, where, sure) => {
  const all = addressedAt(requests, where);
  expect(all).not.toEqual([]);
  expect(isSure(all)).toBe(sure);
});
