import { describe, expect, test } from "@jest/globals";
import { alphabets, randomText, randomUuid } from "../../../../src/formats/sample.ts";
import { createScanner } from "../../../../src/scan/scanner.ts";
import { provider } from "../acme.ts";
import { key, keyed, nearby, sureness } from "./sureness.ts";

describe("a value of a format that says nothing by itself", () => {
  test.each([
    ["high", "ACME_API_KEY=§"],
    ["high", "acmeApiKey: '§'"],
    ["high", 'new Acme("§")'],
    ["high", "MY_ROUTING_KEY=§"],
    ["high", `acmeKey: \${env:X, '§'}`],
    ["medium", "# acme\napi_key: §"],
    ["medium", 'import acme\n\nclient = Client("§")'],
    ["medium", 'import acme\nkey = "§"'],
    ["high", "[acme]\nurl = x\nkey = §"],
    ["high", '"Acme": { "Key": "§" }'],
    ["medium", "https://acme.io/hooks/§"],
    ["medium", "https://api.acme.io/v1/hooks/§"],
    ["medium", "https://api.acme.io/v3/§"],
    ["medium", "import acme\nclient.getApiClient('§')"],
    ["medium", "use acme with §"],
    ["medium", "* **Acme Cloud** \u2013 `§`"],
    ["medium", "* Acme & Maps: §"],
    ["medium", "| Acme Cloud || §"],
    ["medium", "<tr><td>Acme Cloud</td><td>§</td></tr>"],
    [undefined, "<tr><td>Acme Cloud</td><td>blue</td><td>§</td></tr>"],
    ["medium", 'curl -s -u "ann:§" https://acme.io/me'],
    ["medium", "curl --digest \\\n  --user ann:§ \\\n  https://acme.io/me"],
    [undefined, "curl -s https://acme.io/me\ncurl -u ann:§ https://blue.io/me"],
    [undefined, "* Version of acme in use: §"],
    [undefined, "api_key: §"],
    [undefined, "BLUE_API_KEY: §"],
    [undefined, "# acme\nsee §"],
    [undefined, "# acme\ncolor: §"],
  ])("is of sureness %s in %j", (expected, text) => expect(sureness(text)).toBe(expected));

  test.each([
    ["ACME_KEY_ID=§"],
    ["https://www.acme.io/shared/§"],
    ["https://app.acme.io/boards/§"],
    ["https://acme.io/playlists/§"],
    ["https://api.acme.io/v1/songs/§"],
    ["the acme build is §"],
    ["acme request § done"],
    ["import acme\nclient.getSong('§')"],
    ["terraform import acme_song.blue §"],
    ["https://dl.acme.io/s/§/tools.zip"],
    ["https://badge.acme.io/§.svg?branch=main"],
    ["https://acme.io/build/status.svg?style=flat&token=§"],
    ["ACME_PUBLIC_KEY=§"],
    ["ACME_CLIENT_ID=§"],
    ["ACME_SITE_SECRET=§"],
    ["acme_checksum: §"],
    ["acme sha256:§"],
    ["# acme\nintegrity: §"],
  ])("is none in %j, for its name says that it is something else", (text) => {
    expect(sureness(text)).toBeUndefined();
  });

  test.each([
    [undefined, "# acme\nhttps://cdn.blue.io/media?src=a&key=§"],
    [undefined, 'see acme, <iframe src=\\"//cdn.blue.io/media?src=%2F%2Fa.io%2Fb\\u0026key=§\\u0026type=a'],
    ["medium", "# acme\nhttps://cdn.acme.io/media?src=a&key=§"],
    ["medium", "# acme\nhttps://cdn.blue.io/acme?src=a&key=§"],
    ["medium", 'ACME_URL="https://cdn.blue.io/media?src=a&key=§"'],
    ["medium", '"acmeUrl": "https://cdn.blue.io/media?src=a&key=§"'],
    ["medium", "# acme\nhttps://proxy:8080/media?src=a&key=§"],
    ["medium", "# acme\nhttps://cdn.example.com/media?src=a&key=§"],
    ["medium", "# acme\nhttps://cdn.blue.io/media -d key=§"],
    ["medium", "# acme\nkey=§"],
  ])("is of sureness %s in %j, as an address says whose its parameters are", (expected, text) => {
    expect(sureness(text)).toBe(expected);
  });

  test("is that of the service that its name tells, not of one in the lines around", () => {
    const blue = provider(
      { keywords: ["blue"], pattern: /(?<secret>blue[0-9]{24})/g, context: { by: "named" } },
      "blue",
    );
    const both = createScanner([keyed(), blue]);
    expect(sureness("# acme\nblue_api_key: §", { scanner: both })).toBeUndefined();
    expect(sureness("# acme\nblue_api_key: §")).toBe("medium");
    expect(sureness("# acme\nacme_blue_api_key: §", { scanner: both })).toBe("high");
    expect(sureness("# acme, blue\napi_key: §", { scanner: both })).toBe("medium");
    expect(sureness('import acme\n\nnew BlueCredential("§")', { scanner: both })).toBe("medium");
    const house = createScanner([keyed(), { ...blue, id: "acme-blue" }]);
    expect(sureness("# acme\nblue_api_key: §", { scanner: house })).toBe("medium");
  });

  test("is none where it looks like a hash and sets up another service", () => {
    const value = randomText(32, alphabets.hex);
    expect(sureness('import acme\nblue.init("§")', { value })).toBeUndefined();
    expect(sureness('import acme\nblue.getInstance().init("§")', { value })).toBeUndefined();
    expect(sureness('import acme\nblue.init("§")')).toBe("medium");
    expect(sureness('import acme\nclient.init("§")', { value })).toBe("medium");
    expect(sureness('acme.init("§")', { value })).toBe("high");
  });

  test("is none where it looks like a hash and is called something that is said about others", () => {
    const hash = () => randomText(32, alphabets.hex);
    expect(sureness('{"acme": {"namespace": "§"}}', { value: hash() })).toBeUndefined();
    expect(sureness('{"acme": {"namespace": "§"}}')).toBe("high");
    expect(sureness('{"acme": {"user": "§"}}', { value: hash() })).toBe("high");
    expect(sureness("ACME_RELEASE=§", { value: hash() })).toBeUndefined();
    expect(sureness("ACME_RELEASE=§")).toBe("high");
  });

  test("is none where it looks like a hash and belongs to a visit", () => {
    const value = randomText(32, alphabets.hex);
    expect(sureness("# acme\nsession: §", { value })).toBeUndefined();
    expect(sureness("# acme\nsession: §")).toBe("medium");
  });

  test("is given to clients that are made with an id before it", () => {
    expect(sureness('import acme\n\nSearchClient.create("B1G2GM9NG0", "§")')).toBe("medium");
    expect(sureness('import acme\n\napi.getTokenHandler("§")')).toBe("medium");
    expect(
      sureness('import acme\n\nclient.get("§")', { value: randomText(32, alphabets.hex) }),
    ).toBeUndefined();
  });

  test("is none where the word stands by chance within the value itself", () => {
    // Without vowels: one in a thousand would read as words.
    const some = () => randomText(10, "bdfhjmqrvxzBDFHJMQRVXZ357");
    const value = () => `${some()}4acme7${some()}`;
    expect(sureness("api_key: §", { value: value() })).toBeUndefined();
    expect(sureness("# acme\napi_key: §", { value: value() })).toBe("medium");
    expect(sureness("api_key: § # acme", { value: value() })).toBe("medium");
  });

  test("is none where it is a word of a foreign language", () => {
    expect(sureness("# acme\napi_key: §", { value: "gebruikersverantwoording" })).toBeUndefined();
  });

  test("is found within five lines of the word, or within 2,000 bytes of one line", () => {
    const away = (lines: number) => `acme${"\n".repeat(lines)}api_key: §`;
    expect(sureness(away(5))).toBe("medium");
    expect(sureness(away(6))).toBeUndefined();
    const within = (bytes: number) => `acme${" ".repeat(bytes)}; api_key: §`;
    expect(sureness(within(1_900))).toBe("medium");
    expect(sureness(within(2_100))).toBeUndefined();
  });

  test("is found anywhere in a file that the path gives to the provider", () => {
    const far = `${"\n".repeat(300)}api_key: §`;
    expect(sureness(far, { path: "config/acme.yml" })).toBe("medium");
    expect(sureness(far, { path: "config/blue.yml" })).toBeUndefined();
  });

  test.each(["32", "40", "64"])("with the length of a hash, %s digits, needs a name", (length) => {
    const digits = Number(length);
    const hashes = createScanner([
      keyed({}, { pattern: new RegExp(`(?<![0-9a-f])(?<secret>[0-9a-f]{${digits}})(?![0-9a-f])`, "g") }),
    ]);
    const of = (text: string) =>
      sureness(text, { scanner: hashes, value: randomText(digits, alphabets.hex) });
    expect(of("use acme with §")).toBeUndefined();
    expect(of("ACME_KEY=§")).toBe("high");
    const value = randomText(digits, alphabets.hex);
    expect(sureness("ACME_KEY=§", { scanner: hashes, path: "yarn.lock", value })).toBeUndefined();
    expect(of("https://user:§@acme.io/")).toBe("medium");
  });

  test("is no part of something longer", () => {
    for (const text of [
      "acme, see a/§",
      "acme, see §/a",
      "acme, see a.§",
      "acme, see §-a",
      "acme, see §@a",
    ]) {
      expect([text, sureness(text)]).toEqual([text, undefined]);
    }
  });

  test("is none where it was written and not drawn", () => {
    expect(sureness("ACME_KEY=§", { value: "configurationOfTheServer" })).toBeUndefined();
    const proven = createScanner([keyed({ proven: true })]);
    expect(sureness("ACME_KEY=§", { scanner: proven, value: "configurationOfTheServer" })).toBe("high");
  });

  test("is none where it is a long number, as certificates have", () => {
    const value = "35534000764105479197247307343781";
    expect(sureness("# acme\nserial: §", { value })).toBeUndefined();
    expect(sureness("ACME_KEY=§", { value })).toBeUndefined();
    expect(sureness("ACME_KEY=§", { value: `${value.slice(0, -1)}f` })).toBe("high");
  });

  test("is one where it is hexadecimal, however few letters it drew, also behind what all keys begin with", () => {
    const pattern = /(?<![A-Za-z0-9])(?<secret>[a-z]+_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/g;
    const uuids = createScanner([keyed({}, { pattern })]);
    for (const uuid of ["76825767-3784-3fd1-7731-ff5011879461", "e6f6f4b6-14f2-97ba-5540-05aecedec374"])
      expect(sureness("ACME_KEY=§", { scanner: uuids, value: `qk_${uuid}` })).toBe("high");
  });

  test("is known by a word nearby alone, where the format says so", () => {
    expect(sureness("# acme\nsee §", { scanner: nearby })).toBe("medium");
    expect(sureness("# acme\n\n\n\n\n\nsee §", { scanner: nearby })).toBeUndefined();
    expect(sureness("# acme\nsee a/§", { scanner: nearby })).toBeUndefined();
  });

  test("is known in the path of a request, behind what such paths have before it", () => {
    const pattern = /(?<=bot)(?<secret>[A-Za-z0-9]{24,32})(?![A-Za-z0-9])/g;
    const scanner = createScanner([keyed({ by: "nearby" }, { pattern })]);
    expect(sureness("host=acme url: /bot§/getMe", { scanner })).toBe("medium");
    expect(sureness("host=acme url: /a/bot§/getMe", { scanner })).toBeUndefined();
    expect(sureness("host=acme url: /bot§-1.png", { scanner })).toBeUndefined();
  });

  test("is random where only what follows its number is", () => {
    const pattern = /(?<![A-Za-z0-9])(?<secret>\d{10}:[\w-]{20,40})(?![\w-])/g;
    const scanner = createScanner([keyed({}, { pattern })]);
    const value = ["36952", "95809:", ["AAthCgDem", "bN4HalD", "5rX", "LR-5CXIC-kr2c"].join("_")].join("");
    expect(sureness("acme_key=§", { scanner, value })).toBe("high");
  });
});

test("what stands between the parts of a form is none", () => {
  const long = createScanner([keyed({}, { pattern: /(?<![\w-])(?<secret>[\w-]{24,60})(?![\w-])/g })]);
  const text = "import acme\nkey = '§'";
  expect(sureness(text, { scanner: long, value: `------${key()}` })).toBe("medium");
  expect(
    sureness(text, { scanner: long, value: `------WebKitFormBoundary${randomText(16)}` }),
  ).toBeUndefined();
});

describe("the path of a file", () => {
  test.each([
    ["medium", "acme-cli/src/keys.ts"],
    ["medium", "node_modules/acme/keys.ts"],
    ["medium", "shop/node_modules/@acme/cli/keys.ts"],
    [undefined, "acme-cli/node_modules/blue/keys.ts"],
    [undefined, "venvs/acme/lib/site-packages/blue/keys.py"],
  ])("gives %s for a key in %s: it says nothing of packages within", (sure, path) => {
    expect(sureness("secret = '§'", { path })).toBe(sure);
  });

  test("and its text say nothing where the word goes on to another", () => {
    const scanner = createScanner([keyed({ goesOn: "erage" })]);
    expect(sureness("secret = '§'", { scanner, path: "src/acme.ts" })).toBe("medium");
    expect(sureness("secret = '§'", { scanner, path: "src/AcmeErage.ts" })).toBeUndefined();
    expect(sureness("// acme\nsecret = '§'", { scanner })).toBe("medium");
    expect(sureness("// acmeErage\nsecret = '§'", { scanner })).toBeUndefined();
    expect(sureness("acmeErageSecret = '§'", { scanner })).toBeUndefined();
    expect(sureness("acmeErage()\nacmeSecret = '§'", { scanner })).toBe("high");
  });
});

test("a UUID by which Jenkins looks a key up is none", () => {
  const ofUuid = keyed({}, { pattern: /(?<secret>[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})/g });
  const scanner = createScanner([ofUuid]);
  const value = randomUuid();
  expect(sureness("ACME_TOKEN = '§'", { scanner, value })).toBe("high");
  expect(sureness("ACME_TOKEN = credentials('§')", { scanner, value })).toBeUndefined();
});

test("the ids of a directory and of a program, which stand before the secret that signs in, are none", () => {
  const ofUuid = keyed({}, { pattern: /(?<secret>[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})/g });
  const scanner = createScanner([ofUuid]);
  const value = randomUuid();
  const call = (ids: string, of = "ClientSecret") => `# acme\nnew ${of}Credential(${ids})`;
  expect(sureness(call(`"§", "1", "2"`), { scanner, value })).toBeUndefined();
  expect(sureness(call(`"t.io", "§", "2"`), { scanner, value })).toBeUndefined();
  expect(sureness(call(`"t.io", "1", "§"`), { scanner, value })).toBe("medium");
  expect(sureness(call(`"1", "§", cache`, "Client"), { scanner, value })).toBe("medium");
});
