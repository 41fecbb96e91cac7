import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { pipedName } from "../../../../src/scan/naming/piped.ts";

test.each([
  ["ACME_KEY", 'echo "§" | gh secret set ACME_KEY'],
  ["acme-key", "x && echo §|docker secret create acme-key -"],
  ["login password", 'echo "§" | docker login -u ann --password-stdin'],
  ["login password", "echo ann:§ | sudo chpasswd"],
  ["login password", "printf '%s' '§' | passwd --stdin ann"],
  ["login password", "x; echo §|sudo -S reboot"],
  ["login password", "$key = '§' | ConvertTo-SecureString -AsPlainText"],
  [undefined, "echo § | docker login | cat --password-stdin"],
  [undefined, "echo § | sudo reboot -S"],
  [undefined, 'echo "§" | gh secret list'],
  [undefined, "echo § | sha256sum"],
  [undefined, 'echo "§" ; cat key | gh secret set ACME_KEY'],
  [undefined, 'echo "§"\ncat key | gh secret set ACME_KEY'],
  [undefined, 'echo "§" | sort > a; gh secret set ACME_KEY < a'],
  [undefined, '--body "§" | gh secret set ACME_KEY'],
])("%s keeps what is printed in %j", (name, text) => {
  expect(pipedName(text.replace("§", randomText(24)), text.indexOf("§"))).toBe(name);
});
