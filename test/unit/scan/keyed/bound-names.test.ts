import { describe, expect, test } from "@jest/globals";
import { BOUND } from "../../../../src/scan/keyed/bound-names.ts";
import { sureness } from "./sureness.ts";

/** More lines than a word reaches by itself. */
const FAR = "\nlet x = 1;".repeat(12);

describe("what a line with the provider's words binds", () => {
  test.each([
    ["import { Bot } from 'acme-sdk';", "new Bot('§')"],
    ["import {\n  Bot as Helper,\n  Other,\n} from '@acme/sdk';", "const b = new Helper({ apiKey: '§' });"],
    ["import * as lib from 'acme';", "lib.connect('§')"],
    ["const { Bot: Helper } = require('acme');", "Helper('§')"],
    ["const Bot = require('acme');", "new Bot('§')"],
    ["from acme.client import Bot, Other", "session = Bot('§')"],
    ["from acme import (\n    Other,\n    Bot,\n)", "session = Bot(token='§')"],
    ["import acme.client as lib", "lib.connect('§')"],
    ["import io.acme.sdk.Clients;", 'Clients.builder().token("§");'],
    ["use Acme\\Rest\\Client as Api;", '$api = new Api("§");'],
    ["use acme::client::{Bot, Other};", 'let bot = Bot::new("§");'],
    ['	"github.com/acme/go-sdk/listen/v2"', 'c := listen.NewREST("§", nil)'],
    ['	dg "github.com/acme/go-sdk"', 'c := dg.NewClient("§")'],
    ["const endpoint = 'https://api.acme.io/v1';", "post(endpoint, {\n  'X-Api-Key': '§' })"],
    [
      'const ENDPOINT: &str = "https://acme.io";',
      'client.post(ENDPOINT)\n  .header("authorization", "Token §")',
    ],
    ['Uri base = new Uri("https://acme.io/");', 'http.BaseAddress = base;\nhttp.Add("X-Api-Key", "§");'],
  ])("%s reaches far: %s", (binding, use) => {
    expect(sureness(`${binding}${FAR}\n${use}`)).toBe("medium");
  });

  test.each([
    ["a name of somebody else's", "import { Bot } from 'blue-sdk'; // acme", "new Bot('§')"],
    ["a name that is not used", "import { Bot } from 'acme-sdk';", "new Client('§')"],
    ["a member of something else", "import { Bot } from 'acme-sdk';", "new blue.Bot('§')"],
    ["a file of one's own", "import { Bot } from './acme';", "new Bot('§')"],
    ["a module of one's own", "const { Bot } = require('../acme');", "new Bot('§')"],
    [
      "an address that changes",
      "let url = 'https://acme.io';\nurl = other;",
      "post(url, { 'X-Api-Key': '§' })",
    ],
    ["something else with the word", "const name = 'acme';", "post(name, { 'X-Api-Key': '§' })"],
    ["a hash", "import { Bot } from 'acme-sdk';", "Bot.check('sha256:§')"],
  ])("says nothing of %s", (_, binding, use) => {
    expect(sureness(`${binding}${FAR}\n${use}`)).toBeUndefined();
  });

  test("ends where a piece of a large file might begin", () => {
    const lines = (bytes: number) => "let x = 1;\n".repeat(bytes / 11);
    expect(sureness(`import { Bot } from 'acme';\n${lines(BOUND - 200)}new Bot('§')`)).toBe("medium");
    expect(sureness(`import { Bot } from 'acme';\n${lines(BOUND + 200)}new Bot('§')`)).toBeUndefined();
  });
});
