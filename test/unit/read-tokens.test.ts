import { inspect } from "node:util";
import { expect, test } from "@jest/globals";
import { ConfigError } from "../../src/config-error.ts";
import { randomText } from "../../src/formats/sample.ts";
import { parseReadTokens } from "../../src/read-tokens.ts";
import { readTokensFor } from "../../src/start/read-tokens.ts";
import { tellingPlatforms } from "../../src/targets/metadata/telling-platforms.ts";

const token = randomText(40);

type Settings = Readonly<Record<string, string | undefined>>;

function trouble(settings: Settings): string {
  try {
    parseReadTokens(settings);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error("expected a ConfigError");
}

test("without settings nobody is asked", () => {
  expect(parseReadTokens({ PATH: "/bin" })).toEqual({ accounts: [], tokens: new Map() });
  expect(parseReadTokens({ REKEY_READ_FOR: " ", REKEY_READ_VERCEL_TOKEN: "" }).tokens.size).toBe(0);
});

test("each platform has a setting of its own, and may be used by the accounts that are named", () => {
  const settings: Record<string, string> = { REKEY_READ_FOR: "Acme, acme-labs" };
  for (const { setting } of tellingPlatforms) settings[`REKEY_READ_${setting}_TOKEN`] = ` ${token}\n`;
  settings.REKEY_READ_COOLIFY_URL = "https://coolify.example.com:8443/";
  const { accounts, tokens } = parseReadTokens(settings);
  expect(accounts).toEqual(["acme", "acme-labs"]);
  expect([...tokens.keys()]).toEqual(tellingPlatforms.map(({ id }) => id));
  for (const { secret } of tokens.values()) expect(secret.reveal("fingerprint")).toBe(token);
  expect(tokens.get("coolify")?.origin).toBe("https://coolify.example.com:8443");
  expect(tokens.get("infisical")?.origin).toBeUndefined();
  expect(inspect(tokens) + JSON.stringify([...tokens])).not.toContain(token);
});

test("what is missing or wrong is said, without the token", () => {
  const one = { REKEY_READ_VERCEL_TOKEN: token };
  const all = { ...one, REKEY_READ_FOR: "acme" };
  const coolify = { REKEY_READ_FOR: "acme", REKEY_READ_COOLIFY_TOKEN: token };
  const troubles = [
    [one, "REKEY_READ_FOR is missing. Name the accounts on GitHub"],
    [{ ...one, REKEY_READ_FOR: "acme/shop" }, "REKEY_READ_FOR must hold names of accounts on GitHub"],
    [
      { ...all, REKEY_READ_VERSEL_TOKEN: token },
      "REKEY_READ_VERSEL_TOKEN is not known. There are REKEY_READ_FOR, ",
    ],
    [{ ...all, REKEY_READ_VERCEL_URL: "https://a.example" }, "REKEY_READ_VERCEL_URL is not known."],
    [{ ...all, REKEY_READ_VERCEL_TOKEN: `${token}\nb` }, "REKEY_READ_VERCEL_TOKEN holds a line break"],
    [coolify, "REKEY_READ_COOLIFY_URL is missing. Set it to the address of your Coolify."],
    [{ REKEY_READ_COOLIFY_URL: "https://a.example" }, "REKEY_READ_COOLIFY_TOKEN is missing, and"],
    ...["http://a.example", "https://a.example/path", "https://u:p@a.example", "a.example"].map(
      (url) =>
        [
          { ...coolify, REKEY_READ_COOLIFY_URL: url },
          "REKEY_READ_COOLIFY_URL must be https:// and a host",
        ] as const,
    ),
  ] as const;
  for (const [settings, says] of troubles) {
    expect(trouble(settings)).toContain(says);
    expect(trouble(settings)).not.toContain(token);
  }
});

test("a token for a server goes to that server alone", () => {
  const origin = "https://coolify.example.com";
  const settings = {
    REKEY_READ_FOR: "acme",
    REKEY_READ_COOLIFY_TOKEN: token,
    REKEY_READ_COOLIFY_URL: origin,
  };
  const tokens = readTokensFor(parseReadTokens(settings));
  const asking = { platform: "coolify", place: "abc-1", accounts: ["acme"] };
  expect(tokens.find({ ...asking, origin })?.origin).toBe(origin);
  expect(tokens.find({ ...asking, origin: "https://evil.example" })).toBeUndefined();
});

test("a token is for the accounts that the operator names, and for no place that showed a value", () => {
  const tokens = readTokensFor(parseReadTokens({ REKEY_READ_FOR: "acme", REKEY_READ_VERCEL_TOKEN: token }));
  const asking = { platform: "vercel", place: "acme/shop", accounts: ["Acme", "acme"] };
  expect(tokens.find(asking)).toBeDefined();
  expect(tokens.find({ ...asking, accounts: ["globex"] })).toBeUndefined();
  expect(tokens.find({ ...asking, accounts: ["acme", "globex"] })).toBeUndefined();
  expect(tokens.find({ ...asking, platform: "netlify" })).toBeUndefined();
  tokens.setAside(asking);
  expect(tokens.find(asking)).toBeUndefined();
  expect(tokens.find({ ...asking, place: "acme/docs" })).toBeDefined();
});
