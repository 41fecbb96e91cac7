import { describe, expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import { addressed } from "../../src/jobs/proof/addressed-request.ts";
import { defaultPolicy, type Policy } from "../../src/policy/policy.ts";
import { catalogue } from "../../src/providers/catalogue.ts";
import type { KeyRequest } from "../../src/providers/key-request.ts";
import { type Filling, fillRequest } from "../../src/verify/fill-request.ts";

const now = new Date("2026-11-21T12:00:00Z");
const host = "https://keys.example.com";
const where = { serverUrl: "https://github.com" };

/** Every request of the catalogue where the policy names a host, with keys of the formats that it is for. */
const requests = catalogue.flatMap(({ id: providerId, formats, verifications, revocations }) =>
  [...verifications, ...revocations.map((one) => ({ ...one, requests: [one.request] }))].flatMap((one) =>
    addressed(one.requests, { ...where, providerId, policy: naming(providerId) }).map(
      ({ request }, index) => ({
        name: `${one.id}, request ${index + 1}`,
        request,
        keys: formats
          .filter(({ id }) => one.formats.includes(id))
          .flatMap(({ samples }) => samples.key?.() ?? []),
      }),
    ),
  ),
);

describe.each(requests)("$name", ({ request, keys }) => {
  test("can be sent with every key that is of its make, to the host that it names", () => {
    for (const key of keys) {
      const filling = fill(request, key);
      const isOfItsMake = request.parts === undefined || request.parts(key) !== undefined;
      expect(filling.kind).toBe(isOfItsMake ? "filled" : "refused");
      if (filling.kind === "filled") expectHost(filling, request);
    }
  });
});

function naming(providerId: string): Policy {
  return { ...defaultPolicy, verify: { isOn: true, hosts: new Map([[providerId, host]]) } };
}

function fill(request: KeyRequest, key: string): Filling {
  return fillRequest(request, { secret: new Secret(key), id: randomText(20), host }, now);
}

function expectHost({ request: { url } }: Extract<Filling, { kind: "filled" }>, request: KeyRequest): void {
  const written = /^(?:\{host\}|https:\/\/(?:\{\w+\})?(?<domain>[^/]+))\//.exec(request.url)?.groups?.domain;
  expect(url.protocol).toBe("https:");
  if (written === undefined) expect(url.origin).toBe(host);
  else expect(`.${url.host}`.endsWith(written.startsWith(".") ? written : `.${written}`)).toBe(true);
}
