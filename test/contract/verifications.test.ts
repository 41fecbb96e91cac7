import { describe, expect, test } from "@jest/globals";
import { catalogue } from "../../src/providers/catalogue.ts";
import { interpret, type ProviderAnswer } from "../../src/providers/interpret.ts";
import type { KeyRequest } from "../../src/providers/key-request.ts";
import type { AnswerRule, Verification } from "../../src/providers/verification.ts";

const verifications = catalogue.flatMap((provider) =>
  provider.verifications.map((verification) => ({ provider, verification, id: verification.id })),
);
const revocations = catalogue.flatMap((provider) =>
  provider.revocations.map((revocation) => ({ provider, revocation, id: revocation.id })),
);

/** Where some living keys are refused with the same words as dead ones: they can be seen alive, and never dead. */
const provingNoDeath: ReadonlySet<string> = new Set(["mailgun-domains"]);

describe.each(verifications)("the verification $id", ({ provider, verification }) => {
  test("is of formats that its provider has, and says whence it is known", () => {
    expect(verification.id.startsWith(`${provider.id}-`)).toBe(true);
    expect(formatsOf(provider)).toEqual(expect.arrayContaining([...verification.formats]));
    expect(verification.formats).not.toEqual([]);
    expect(verification.source).toMatch(/20\d\d-\d\d/);
  });

  test("sends the key to who issued it only, and changes nothing there", () => {
    expect(verification.requests).not.toEqual([]);
    for (const request of verification.requests) {
      expectKnownHost(request, provider.id);
      expect(request.method).not.toBe("DELETE");
      if (request.method === "POST") expect(request.harmless).toMatch(/^[A-Z].*\.$/);
      expect(isKeyIn(request)).toBe(true);
    }
  });

  test("names the service to people where only they know who issued the key", () => {
    const { service = "https://service.example", requests } = verification;
    expect(service).toMatch(/^https:\/\/[a-z0-9.-]+\.[a-z]+$/);
    if (verification.service !== undefined)
      expect(requests.every(({ url }) => url.startsWith("{host}/"))).toBe(true);
  });

  test("takes nothing but the answers that it names for a yes or a no", () => {
    for (const status of [
      200, 204, 301, 302, 400, 401, 403, 404, 407, 410, 418, 429, 451, 500, 502, 503, 529,
    ]) {
      expect(kindOf(verification, { status, body: "zzz" })).toBe(
        ruleFor(verification, status)?.verdict ?? "unknown",
      );
    }
  });

  test("knows a yes and a no", () => {
    const kinds = verification.answers.map(({ verdict }) => verdict);
    const no = provingNoDeath.has(verification.id) ? "unknown" : "inactive";
    expect(kinds).toEqual(expect.arrayContaining(["active", no]));
    for (const rule of verification.answers) {
      const body = JSON.stringify({ message: "zzz" }) + (rule.says?.[0] ?? "");
      const first = verification.answers.find((one) => one === rule || isSame(one, rule));
      expect(kindOf(verification, { status: rule.status, body })).toBe(first?.verdict);
    }
  });

  test("is not misled by pages, redirects and silence", () => {
    for (const rule of verification.answers) {
      const said = rule.says?.[0] ?? "";
      expect(kindOf(verification, { status: rule.status, body: `<!doctype html>${said}` })).toBe("unknown");
      const page = {
        status: rule.status,
        body: said,
        headers: { "content-type": "text/html; charset=utf-8" },
      };
      expect(kindOf(verification, page)).toBe("unknown");
      expect(kindOf(verification, { status: 302, body: said })).toBe("unknown");
      if (rule.bare !== true)
        expect(kindOf(verification, { status: rule.status, body: "" })).not.toBe("inactive");
    }
  });

  test("never takes a limit or trouble of the provider for a no", () => {
    const rules = verification.answers.filter(({ status }) => status === 429 || status >= 500);
    expect(rules.filter(({ verdict }) => verdict === "inactive")).toEqual([]);
    const refusals = verification.answers.filter(({ status }) => status === 403);
    expect(refusals.filter(({ verdict, says }) => verdict === "inactive" && says === undefined)).toEqual([]);
  });
});

if (revocations.length > 0) {
  describe.each(revocations)("the revocation $id", ({ provider, revocation }) => {
    test("names the leaked key itself, to who issued it", () => {
      expect(revocation.id.startsWith(`${provider.id}-`)).toBe(true);
      expect(formatsOf(provider)).toEqual(expect.arrayContaining([...revocation.formats]));
      expectKnownHost(revocation.request, provider.id);
      expect(isKeyIn(revocation.request)).toBe(true);
      expect(revocation.accepted.every((status) => status >= 200 && status < 300)).toBe(true);
      expect(revocation.effect).toMatch(/^[A-Z].*\.$/);
      expect(revocation.source).toMatch(/20\d\d-\d\d/);
    });
  });
}

test.each([
  ["asked about", verifications.flatMap(({ verification }) => verification.formats)],
  ["revoked", revocations.flatMap(({ revocation }) => revocation.formats)],
])("each format is %s in one way", (_, formats) => {
  expect(formats.filter((format, index) => formats.indexOf(format) !== index)).toEqual([]);
});

function formatsOf({ formats }: { readonly formats: readonly { readonly id: string }[] }): readonly string[] {
  return formats.map(({ id }) => id);
}

/** A host that is written out, or one that is known where it is sent: the policy's, and for its own tokens GitHub's. */
function expectKnownHost({ url }: KeyRequest, providerId: string): void {
  // A name that the key brings along may be one label below a domain that is written out.
  const written = /^(?:https:\/\/(?:\{[a-z]+\}\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]+\/|\{host\}\/)/;
  expect(url).toMatch(providerId === "github" ? /^\{github\}\// : written);
}

function isKeyIn({ signature, ...request }: KeyRequest): boolean {
  return signature !== undefined || JSON.stringify(request).includes("{key}") || request.parts !== undefined;
}

function ruleFor({ answers }: Verification, status: number): AnswerRule | undefined {
  return answers.find((rule) => rule.status === status && rule.says === undefined);
}

function isSame(one: AnswerRule, rule: AnswerRule): boolean {
  return (
    one.status === rule.status &&
    (one.says === undefined || one.says.some((text) => rule.says?.[0]?.includes(text)))
  );
}

function kindOf(verification: Verification, answer: Partial<ProviderAnswer>): string {
  return interpret(verification, { status: 200, headers: {}, body: "", ...answer }).kind;
}
