import { expect, test } from "@jest/globals";
import { catalogue } from "../../src/providers/catalogue.ts";
import { knownTokens, unknownTokens } from "./known-tokens.ts";

const formats: ReadonlySet<string> = new Set(
  catalogue.flatMap((provider) => provider.formats.map(({ id }) => id)),
);

test("every kind of token that research named is found by a format, or has a reason", () => {
  expect(knownTokens.size + unknownTokens.size).toBe(199);
  expect([...unknownTokens.keys()].filter((token) => knownTokens.has(token))).toEqual([]);
  expect([...knownTokens].flatMap(([, ids]) => ids.filter((id) => !formats.has(id)))).toEqual([]);
});

test("what most serious scanners know is known", () => {
  const ids = new Set(catalogue.map(({ id }) => id));
  const shared = `
    onepassword adafruit-io adobe alibaba jfrog asana atlassian authress beamer bitwarden buildkite circleci clojars
    confluent contentful crates-io dropbox duffel dynatrace easypost facebook fastly frame-io gitea gocardless harness
    hubspot infracost intercom lob mailchimp maxmind messagebird nuget octopus-deploy openshift open-vsx postman
    prefect pulumi readme rubygems runway salesforce scalingo brevo shippo sidekiq sourcegraph splunk squarespace
    sumo-logic typeform hashicorp-vault voyage-ai workos yandex zapier zendesk
  `;
  expect(wordsOf(shared).filter((id) => !ids.has(id))).toEqual([]);
});

test("the kinds of secrets that belong to no vendor are known", () => {
  const kinds = `
    private-key-pem private-key-openssh private-key-pgp private-key-pgp-encrypted private-key-putty-encrypted private-key-jwk private-key-pkcs12 private-key-jks
    config-file-keystore-password jwt-token jwt-secret basic-auth-hash basic-auth-url basic-auth-header
    database-url-credentials database-url-parameter database-url-key-value config-file-netrc config-file-npmrc
    config-file-pypirc config-file-docker config-file-kubeconfig
  `;
  expect(wordsOf(kinds).filter((id) => !formats.has(id))).toEqual([]);
  for (const id of ["wallet", "totp"]) expect(catalogue.map((provider) => provider.id)).toContain(id);
});

function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
