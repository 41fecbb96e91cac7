import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import { metadataRequest } from "../../src/jobs/proof/ask-platform.ts";
import type { Metadata } from "../../src/targets/metadata/metadata.ts";
import type { Question } from "../../src/targets/metadata/question.ts";
import { findMetadata, tellingPlatforms } from "../../src/targets/metadata/telling-platforms.ts";
import { findPlatform } from "../../src/targets/platforms.ts";
import { fillRequest } from "../../src/verify/fill-request.ts";

/** A place of each platform, and the host that may be asked about it. */
const samples: Readonly<
  Record<string, { readonly place: string; readonly host: string; readonly origin?: string }>
> = {
  vercel: { place: "acme/shop", host: "api.vercel.com" },
  netlify: { place: "shop", host: "api.netlify.com" },
  "huggingface-space": { place: "acme/demo", host: "huggingface.co" },
  coolify: { place: "abc-1", host: "coolify.example.com", origin: "https://coolify.example.com" },
  heroku: { place: "shop", host: "api.heroku.com" },
  fly: { place: "shop", host: "api.machines.dev" },
  render: { place: "api worker", host: "api.render.com" },
  infisical: { place: "0a1b2c3d-0000-4000-8000-000000000000/prod", host: "app.infisical.com" },
};

/** Words of requests that are answered with values. */
const SHOWING =
  /config-vars|env-vars|\/variables|\/env\/|show_secrets|decrypt=true|viewSecretValue=true|\/machines\b/iu;

/** What could stand in the name of a project or a variable, and must not get anywhere else in an address. */
const HOSTILE = [
  "../..",
  "a/../b",
  "{key}",
  "a?b=c",
  "a#b",
  "a b",
  "a\r\nb: c",
  "@evil.example",
  "%2e%2e",
  "a\\b",
  "",
];

function questionsOf(
  { changed, deployed }: Metadata,
  place: string,
  names: readonly string[],
): readonly Question[] {
  return [...(changed?.(place, names) ?? []), ...(deployed?.(place) ?? [])];
}

function filled(metadata: Metadata, question: Question, origin = samples[metadata.id]?.origin) {
  const secret = new Secret(randomText(40));
  const from = origin === undefined ? {} : { origin };
  const host = origin === undefined ? {} : { host: origin };
  const filling = fillRequest(metadataRequest(metadata, from, question), { secret, ...host }, new Date());
  if (filling.kind === "refused") throw new Error(filling.reason);
  return { request: filling.request, token: secret.reveal("fingerprint") };
}

test("every file of a platform is in the list, and every platform is one that targets name", () => {
  const folder = join(import.meta.dirname, "../../src/targets/metadata");
  const parts = ["metadata.ts", "place.ts", "question.ts", "telling-platforms.ts", "time.ts"];
  const files = readdirSync(folder).filter((name) => !parts.includes(name));
  expect(files.toSorted()).toEqual(tellingPlatforms.map(({ id }) => `${id}.ts`).toSorted());
  for (const { id } of tellingPlatforms) expect(findPlatform(id)).toBeDefined();
  expect(findMetadata("doppler")).toBeUndefined();
});

describe.each(tellingPlatforms.map((metadata) => [metadata.id, metadata] as const))("%s", (id, metadata) => {
  const { place = "", host = "" } = samples[id] ?? {};
  const names = ["HF_TOKEN", "HF_KEY"];

  test("says whence it is known, and tells something", () => {
    expect(metadata.source).toMatch(/\b20\d\d-\d\d-\d\d; not seen live$/u);
    expect(metadata.setting).toMatch(/^[A-Z]+$/u);
    expect(questionsOf(metadata, place, names).length).toBeGreaterThan(0);
    expect(metadata.origin ?? "https://own").toMatch(/^https:\/\/[a-z.]+$/u);
    if (metadata.origin === undefined) expect(metadata.isMovable).toBe(true);
  });

  test("is asked at its own host, with the token in one header, for no value", () => {
    for (const question of questionsOf(metadata, place, names)) {
      const { request, token } = filled(metadata, question);
      expect(request.method).toBe("GET");
      expect(request.body).toBeUndefined();
      expect(request.url.protocol).toBe("https:");
      expect(request.url.host).toBe(host);
      expect(request.url.href).not.toContain(token);
      expect(request.url.href).not.toMatch(SHOWING);
      const holding = Object.entries(request.headers).filter(([, value]) => value.includes(token));
      expect(holding).toEqual([["authorization", `Bearer ${token}`]]);
    }
  });

  test("is asked where the operator runs it, and nowhere else, if people can run it", () => {
    if (metadata.isMovable !== true) return;
    for (const question of questionsOf(metadata, place, names))
      expect(filled(metadata, question, "https://own.example:8443").request.url.host).toBe(
        "own.example:8443",
      );
  });

  test("lets no name out of its place in the address", () => {
    const [first] = questionsOf(metadata, place, names);
    const depth = first?.path.split("?")[0]?.split("/").length;
    for (const hostile of HOSTILE) {
      for (const question of [
        ...questionsOf(metadata, hostile, names),
        ...questionsOf(
          metadata,
          place.replace(/[^/]+$/u, () => hostile),
          names,
        ),
        ...(metadata.changed?.(place, [hostile]) ?? []),
      ]) {
        expect(question.path).not.toMatch(/[{}#\\\s]|\.\./u);
        expect(filled(metadata, question).request.url.host).toBe(host);
        if (question.path.startsWith(first?.path.slice(0, 8) ?? " "))
          expect(question.path.split("?")[0]?.split("/").length).toBe(depth);
      }
    }
  });
});
