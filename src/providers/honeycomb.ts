import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, hex, lower, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Honeycomb: traces. */
export const honeycomb = defineProvider({
  id: "honeycomb",
  name: "Honeycomb",
  variables: ["HONEYCOMB_API_KEY", "HONEYCOMB_CONFIGURATION_KEY", "HONEYCOMB_KEY"],
  formats: [
    selfIdentifying({
      id: "honeycomb-ingest-key",
      name: "ingest key",
      severity: "medium",
      shape: shape`hc${lower(1)}ik_${lowerAlphanumeric(58)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "HONEYCOMB_API_KEY",
        header: "X-Honeycomb-Team: ",
        url: "https://api.honeycomb.io/1/auth",
      },
    }),
    selfIdentifying({
      id: "honeycomb-management-key",
      name: "management key",
      severity: "high",
      shape: shape`hc${lower(1)}mk_${lowerAlphanumeric(58)}`,
      source: "the documentation of Honeycomb, as remembered in 2026-11",
      seen: {
        variable: "HONEYCOMB_KEY",
        header: "X-Honeycomb-Team: ",
        url: "https://api.honeycomb.io/1/auth",
      },
    }),
    keyed({
      id: "honeycomb-classic-key",
      name: "configuration or classic key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["honeycomb", "libhoney"],
      source: "the rules of betterleaks (honeycomb-api-key), read 2026-11",
      seen: {
        variable: "HONEYCOMB_API_KEY",
        header: "X-Honeycomb-Team: ",
        url: "https://api.honeycomb.io/1/auth",
      },
    }),
    keyed({
      id: "honeycomb-environment-key",
      name: "key of an environment",
      severity: "high",
      shape: shape`${alphanumeric(22)}`,
      isGenuine: isNoHash,
      words: ["honeycomb", "libhoney"],
      source: "the rules of betterleaks (honeycomb-api-key), read 2026-11",
      seen: {
        variable: "HONEYCOMB_API_KEY",
        header: "X-Honeycomb-Team: ",
        url: "https://api.honeycomb.io/1/auth",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://ui.honeycomb.io/" },
    docs: {
      label: "Honeycomb API keys",
      url: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
    },
  },
});
