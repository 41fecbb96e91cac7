import { expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import {
  ask,
  basic,
  bearer,
  elsewhere,
  form,
  get,
  header,
  json,
  type KeyRequest,
} from "../../src/providers/key-request.ts";
import { type FilledRequest, fillRequest } from "../../src/verify/fill-request.ts";
import { property } from "../unit/chance.ts";

const now = new Date("2026-11-21T12:00:00Z");
const key = randomText(40);
const url = "https://api.example.com/v1/me";

interface Halves {
  readonly key?: string;
  readonly id?: string;
  readonly host?: string;
}

function fill(request: KeyRequest, halves: Halves = {}) {
  const { key: value = key, ...rest } = halves;
  return fillRequest(request, { secret: new Secret(value), ...rest }, now);
}

function filled(request: KeyRequest, halves?: Halves): FilledRequest {
  const filling = fill(request, halves);
  if (filling.kind === "refused") throw new Error(`refused: ${filling.reason}`);
  return filling.request;
}

function reason(request: KeyRequest, halves?: Halves): string {
  const filling = fill(request, halves);
  return filling.kind === "refused" ? filling.reason : "filled";
}

test("a key stands in the header that its provider wants", () => {
  expect(filled(get(url, bearer))).toEqual({
    method: "GET",
    url: new URL(url),
    headers: { authorization: `Bearer ${key}` },
  });
  expect(filled(get(url, header("X-Api-Key"))).headers).toEqual({ "x-api-key": key });
});

test("a user and a password are sent as RFC 7617 says", () => {
  const { headers } = filled(get(url, basic("{id}", "{key}")), { id: "an id" });
  expect(headers).toEqual({ authorization: `Basic ${Buffer.from(`an id:${key}`).toString("base64")}` });
});

test("a form is filled and encoded", () => {
  const request = ask(url, elsewhere, { harmless: "It asks.", body: form({ token: "{key}", kind: "a b" }) });
  expect(filled(request, { key: "a&b=c d+e" })).toMatchObject({
    body: "token=a%26b%3Dc+d%2Be&kind=a+b",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
});

test("the texts of a JSON body are filled, at any depth, and nothing else is", () => {
  const body = json({
    list: ["{key}", 1, null, { deep: "id {id}" }],
    yes: true,
    query: "query { viewer { id } }",
  });
  const sent = filled(ask(url, elsewhere, { harmless: "It asks.", body }), { key: 'a"b\\c', id: "x" });
  expect(JSON.parse(sent.body ?? "")).toEqual({
    list: ['a"b\\c', 1, null, { deep: "id x" }],
    yes: true,
    query: "query { viewer { id } }",
  });
  expect(sent.headers).toEqual({ "content-type": "application/json" });
});

test("a type of content that the request names stays", () => {
  const body = json({ key: "{key}" });
  const auth = { headers: { "content-type": "application/vnd.api+json" } };
  expect(filled(ask(url, auth, { harmless: "It asks.", body })).headers).toEqual(auth.headers);
});

test.each([
  ["/../../admin?x=1#y", "/bot%2F..%2F..%2Fadmin%3Fx%3D1%23y/me"],
  ["12:ab", "/bot12%3Aab/me"],
  ["%2e%2e/", "/bot%252e%252e%2F/me"],
  ["a\\..\\b\r\nHost: x", "/bota%5C..%5Cb%0D%0AHost%3A%20x/me"],
])("the key %j stays one part of a path", (value, path) => {
  const sent = filled(get("https://api.example.com/bot{key}/me?a=b", elsewhere), { key: value });
  expect(sent.url.href).toBe(`https://api.example.com${path}?a=b`);
});

test("a key stays one value of a query", () => {
  const sent = filled(get("https://api.example.com/me?key={key}&a=b", elsewhere), { key: "x&admin=1#" });
  expect([...sent.url.searchParams]).toEqual([
    ["key", "x&admin=1#"],
    ["a", "b"],
  ]);
});

test.each([".", ".."])("an id of dots would climb: %j", (id) => {
  expect(reason(get("https://api.example.com/keys/{id}/state", bearer), { id })).toBe("unsupported");
});

test.each(["%2e", ".%2E", "..."])("the id %j does not climb", (id) => {
  const sent = filled(get("https://api.example.com/keys/{id}/state", bearer), { id });
  expect(sent.url.pathname).toBe(`/keys/${encodeURIComponent(id)}/state`);
});

property("whatever a key is, host and path around it stay", 3_000, (chance) => {
  const value = chance.text(1 + chance.below(12), "a./\\?#%@:[]{}&=+ \t\r\n\0é€😀~;,'\"");
  const sent = fill(get("https://api.example.com/a/{key}/b?c={key}&d=e", bearerless), { key: value });
  if (sent.kind === "refused") {
    expect(value === "." || value === ".." || !value.isWellFormed()).toBe(true);
    return;
  }
  const { url: to } = sent.request;
  expect([to.origin, to.username, to.password, to.hash]).toEqual(["https://api.example.com", "", "", ""]);
  expect(to.pathname.split("/").map(decodeURIComponent)).toEqual(["", "a", value, "b"]);
  expect([...to.searchParams.keys()]).toEqual(["c", "d"]);
});

const bearerless = { headers: {} };

test.each(["a\r\nx-admin: 1", "a\nb", "a\0b", "a\tb", "a\x7fb", "ключ", "clé", "\ud800"])(
  "a key that would break a header is not sent: %j",
  (value) => {
    expect(reason(get(url, bearer), { key: value })).toBe("unsupported");
    expect(reason(get(url, header("x-key")), { key: value })).toBe("unsupported");
  },
);

test("a user with a colon, or a password with a line break, would be others", () => {
  expect(reason(get(url, basic("{id}", "{key}")), { id: "a:b" })).toBe("unsupported");
  expect(reason(get(url, basic("{id}", "{key}")), { id: "a", key: "b\nc" })).toBe("unsupported");
  expect(reason(get(url, basic("{id}", "{key}")), { id: "a", key: "b:ç" })).toBe("filled");
});

test("what is missing is told", () => {
  expect(reason(get(url, basic("{id}", "{key}")))).toBe("half-missing");
  expect(reason(get(url, basic("{id}", "{key}")), { id: "" })).toBe("half-missing");
  expect(reason(get("{host}/api/me", bearer))).toBe("host-not-named");
  expect(reason(get("{github}/user", bearer), { host: "https://git.example.com" })).toBe("unsupported");
  expect(reason(get("https://api.example.com/{what}", bearer))).toBe("unsupported");
  expect(reason(get(url, { headers: { "x-org": "{constructor}" } }))).toBe("unsupported");
});

test("parts of the key go where they belong, and a key of another make is not sent", () => {
  const parts = (value: string) => {
    const region = value.split("-")[1];
    return region === undefined ? undefined : { region };
  };
  const request = { ...get("https://{region}.api.example.com/{region}/me", bearer), parts };
  expect(filled(request, { key: "abc-us7" }).url.href).toBe("https://us7.api.example.com/us7/me");
  expect(reason(request, { key: "abc" })).toBe("unsupported");
});

test.each(["evil.example/", "evil.example", "a@b", "a:1", "a#", "", "-a", "a%2e", "é", "a\\b"])(
  "a part of the key cannot choose another host: %j",
  (region) => {
    const request = { ...get("https://{region}.api.example.com/me", bearer), parts: () => ({ region }) };
    expect(reason(request)).toBe("unsupported");
  },
);

test.each([
  "https://{region}/me",
  "https://{region}.com/me",
  "http://api.example.com/me",
  "https:api.example.com",
])("a host that is not written out is not asked: %s", (address) => {
  const request = { ...get(address, bearer), parts: () => ({ region: "evil" }) };
  expect(reason(request)).toBe("unsupported");
});

test("braces in a key are no places to fill", () => {
  const sent = filled(get(url, header("x-key", "{id} ")), { key: "{id}{host}{what}", id: "{key}" });
  expect(sent.headers).toEqual({ "x-key": "{key} {id}{host}{what}" });
});

test("the origin that a policy names is asked", () => {
  const request = get("{host}/api/v4/user?a=b", bearer);
  expect(filled(request, { host: "https://git.example.com:8443" }).url.href).toBe(
    "https://git.example.com:8443/api/v4/user?a=b",
  );
  expect(filled(request, { host: "https://git.example.com/" }).url.hostname).toBe("git.example.com");
});

test.each([
  "",
  "git.example.com",
  "http://git.example.com",
  "https://me@git.example.com",
  "https://me:pw@git.example.com",
  "https://git.example.com/sub",
  "https://git.example.com/?a=b",
  "https://git.example.com#a",
  "ftp://git.example.com",
  "https://",
  "https://a b",
])("%j is no origin", (host) => {
  expect(reason(get("{host}/api/v4/user", bearer), { host })).toBe("unsupported");
});

test("the host of a policy is a place at the beginning only", () => {
  expect(reason(get("https://api.example.com{host}/me", bearer), { host: "https://git.example.com" })).toBe(
    "unsupported",
  );
});

test("for AWS the key signs and is not sent", () => {
  const request: KeyRequest = {
    method: "POST",
    url: "https://sts.eu-central-1.amazonaws.com/",
    headers: {},
    signature: "aws",
    body: form({ Action: "GetCallerIdentity", Version: "2011-06-15" }),
  };
  const id = ["AK", "IA", randomText(16)].join("");
  const sent = filled(request, { id });
  expect(JSON.stringify(sent)).not.toContain(key);
  expect(sent.headers.authorization).toMatch(
    new RegExp(
      `^AWS4-HMAC-SHA256 Credential=${id}/20261121/eu-central-1/sts/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=[0-9a-f]{64}$`,
    ),
  );
  expect(reason(request)).toBe("half-missing");
  expect(reason(request, { id: `ASIA${randomText(16)}` })).toBe("half-missing");
  expect(reason(request, { id: "AK IA" })).toBe("unsupported");
  expect(reason({ ...request, url: "https://sts.example.com/" }, { id })).toBe("unsupported");
});
