import { expect, test } from "@jest/globals";
import { alphabets, randomText, randomUuid } from "../../../src/formats/sample.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import { createScanner } from "../../../src/scan/scanner.ts";

const scanner = createScanner(catalogue);

function told(text: string): readonly string[] {
  return scanner
    .scan("modules/datadog_event.py", Buffer.from(text))
    .matches.map(({ formatId, confidence }) => `${formatId} ${confidence}`);
}

const [key] = catalogue.flatMap(({ id, formats }) =>
  id === "datadog" ? (formats[0]?.samples.key?.() ?? []) : [],
);
const play = `- name: Post an event\n  community.general.datadog_event:\n    title: Testing\n    api_key: ${key}\n`;
const keyed = "datadog-api-key medium";
const guess = "generic-secret low";

test.each([
  ["examples", `DOCUMENTATION = r"""\nmodule: a\n"""\n\nEXAMPLES = r"""\n${play}"""\n`, guess],
  ["answers", `RETURN = '''\n${play}'''\n`, guess],
  ["examples in YAML", `DOCUMENTATION:\n  name: a\nEXAMPLES: |\n  ${play.replaceAll("\n", "\n  ")}\n`, guess],
  ["a playbook", play, keyed],
  ["what follows the examples", `EXAMPLES = r"""\n- a: b\n"""\n\nDEFAULTS = """\n${play}"""\n`, keyed],
  ["what follows those in YAML", `EXAMPLES: |\n  - a: b\nplay:\n  ${play.replaceAll("\n", "\n  ")}`, keyed],
  ["another text of a program", `HELP = r"""\n${play}"""\n`, keyed],
  ["a program that lists examples", `EXAMPLES = load()\n${play}`, keyed],
])("in %s a key that only its surroundings tell is as sure as they are", (_, text, expected) => {
  expect(told(`\n${text}`)).toEqual([expected]);
});

test("a key that says itself whose it is stays one, also in examples", () => {
  const token = `ghp_${randomText(36)}`;
  const [made = token] = catalogue.flatMap(({ id, formats }) =>
    id === "github" ? (formats[0]?.samples.key?.() ?? []) : [],
  );
  expect(told(`\nEXAMPLES = r"""\n- token: ${made}\n"""\n`)).toEqual([
    expect.stringMatching(/^github-\S+ high$/),
  ]);
});

const member = (name: string, value: string) => `"${name}": "${value}"`;
const record = (value: string, name = "key") =>
  `{ "links": { "self": "https://api.snyk.io/rest/orgs" }, "data": [{ ${member("id", "7")}, ${member("type", "issue")}, "attributes": { ${member(name, value)}, ${member("title", "Prototype pollution")} } }] }`;

test("the key of a record in an answer of a service is none of its tokens", () => {
  const uuid = randomUuid();
  const settings = `{ "snyk": { ${member("key", uuid)}, ${member("org", "shop")}, ${member("type", "cli")} } }`;
  const made = `{ "snyk": { ${member("id", "7")}, ${member("key", uuid)}, ${member("created_at", "2026-11-22")}, ${member("description", "ci")}, ${member("type", "service")} } }`;
  const other = `{ "datadog": { ${member("key", randomText(32, alphabets.hex))}, ${member("type", "a")}, "title": "b" } }`;
  expect(told(record(uuid))).toEqual([]);
  expect(told(record(uuid, "token"))).toEqual([expect.stringMatching(/^snyk-api-token /)]);
  expect(told(settings)).toEqual([expect.stringMatching(/^snyk-api-token /)]);
  expect(told(made)).toEqual([expect.stringMatching(/^snyk-api-token /)]);
  expect(told(other)).toEqual([expect.stringMatching(/^datadog-api-key /)]);
});
