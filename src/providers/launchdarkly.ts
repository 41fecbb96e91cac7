import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { get, header } from "./key-request.ts";
import { launchdarklyPlaybook } from "./launchdarkly-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** UUIDs of version 4; scanners allow for letters beyond f. */
const randomId = shape`${lowerAlphanumeric(8)}-${lowerAlphanumeric(4)}-4${lowerAlphanumeric(3)}-${lowerAlphanumeric(4)}-${lowerAlphanumeric(12)}`;

/** How most of its keys travel. */
const request = {
  header: "Authorization: Bearer ",
  url: "https://app.launchdarkly.com/api/v2/caller-identity",
};

/** LaunchDarkly: feature flags. Mobile keys (`mob-`) and client-side ids are public. */
export const launchdarkly = defineProvider({
  id: "launchdarkly",
  name: "LaunchDarkly",
  variables: ["LAUNCHDARKLY_ACCESS_TOKEN", "LAUNCHDARKLY_SDK_KEY", "LD_SDK_KEY"],
  formats: [
    selfIdentifying({
      id: "launchdarkly-access-token",
      name: "API access token",
      severity: "high",
      // Machines and requests have such names, too; hardly near these words.
      shape: shape`api-${randomId}`,
      nearby: [
        "launchdarkly",
        "launch_darkly",
        "ld_",
        "token",
        "api_key",
        "apikey",
        "api-key",
        "secret",
        "authorization",
        "credential",
      ],
      source: "the rules of TruffleHog (launchdarkly), read 2026-11",
      seen: { ...request, variable: "LAUNCHDARKLY_ACCESS_TOKEN", header: "Authorization: " },
    }),
    selfIdentifying({
      id: "launchdarkly-sdk-key",
      name: "server SDK key",
      severity: "medium",
      shape: shape`sdk-${randomId}`,
      source: "the rules of TruffleHog (launchdarkly), read 2026-11",
      seen: {
        variable: "LAUNCHDARKLY_SDK_KEY",
        header: "Authorization: ",
        url: "https://sdk.launchdarkly.com/sdk/latest-all",
      },
    }),
    selfIdentifying({
      id: "launchdarkly-relay-key",
      name: "key of a Relay Proxy",
      severity: "high",
      shape: shape`rel-${randomId}`,
      nearby: ["launchdarkly", "launch_darkly", "ld_", "auto_config", "autoconfig", "relay"],
      source: "launchdarkly.com/docs/sdk/relay-proxy/automatic-configuration, from memory, 2026-11",
      seen: { ...request, variable: "LD_RELAY_AUTO_CONFIG_KEY", header: "Authorization: " },
    }),
  ],
  playbook: launchdarklyPlaybook,
  verifications: [
    {
      id: "launchdarkly-caller",
      formats: ["launchdarkly-access-token", "launchdarkly-sdk-key"],
      // Those of the EU and of US agencies are instances of their own.
      requests: ["app.launchdarkly.com", "app.eu.launchdarkly.com", "app.launchdarkly.us"].map((host) =>
        get(`https://${host}/api/v2/caller-identity`, header("authorization")),
      ),
      answers: [active(200, '"accountId"'), inactive(401)],
      traits: { account: "accountId", organization: "projectName", role: "authKind", scopes: "scopes.*" },
      source: "launchdarkly.com/docs/api (identify the caller) and docs/home/infrastructure, read 2026-11",
    },
  ],
});
