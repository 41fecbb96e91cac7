import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { pipedName } from "../../../../src/scan/naming/piped.ts";

test.each([
  ["ACME_KEY", 'echo "§" | gh secret set ACME_KEY'],
  ["acme-key", "x && echo §|docker secret create acme-key -"],
  [undefined, 'echo "§" | gh secret list'],
  [undefined, "echo § | sha256sum"],
  [undefined, 'echo "§" ; cat key | gh secret set ACME_KEY'],
  [undefined, 'echo "§"\ncat key | gh secret set ACME_KEY'],
  [undefined, 'echo "§" | sort > a; gh secret set ACME_KEY < a'],
  [undefined, '--body "§" | gh secret set ACME_KEY'],
])("%s keeps what is printed in %j", (name, text) => {
  expect(pipedName(text.replace("§", randomText(24)), text.indexOf("§"))).toBe(name);
});
