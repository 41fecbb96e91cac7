import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Statsig: experiments. Client keys stand in web pages. */
export const statsig = defineProvider({
  id: "statsig",
  name: "Statsig",
  variables: ["STATSIG_SERVER_SECRET", "STATSIG_SECRET_KEY", "STATSIG_SERVER_KEY", "STATSIG_CONSOLE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "statsig-server-secret",
      name: "server secret or console key",
      severity: "high",
      shape: shape`${either("secret-", "console-")}${alphanumeric(40, 50)}`,
      isGenuine: hasBothCases,
      source: "the documentation of Statsig, as remembered in 2026-11",
      seen: {
        variable: "STATSIG_SERVER_SECRET",
        header: "statsig-api-key: ",
        url: "https://api.statsig.com/v1/get_config",
      },
    }),
  ],
  pages: {
    keys: { label: "Keys & Environments", url: "https://console.statsig.com/api_keys" },
    docs: { label: "Statsig API keys", url: "https://docs.statsig.com/sdk-keys/api-keys" },
  },
});
