import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Pydantic Logfire: traces of Python programs. */
export const logfire = defineProvider({
  id: "logfire",
  name: "Pydantic Logfire",
  variables: ["LOGFIRE_TOKEN", "LOGFIRE_WRITE_TOKEN", "LOGFIRE_READ_TOKEN", "LOGFIRE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "logfire-token",
      name: "write or read token",
      severity: "medium",
      // The region, as `us` and `eu`.
      shape: shape`pylf_v${lowerAlphanumeric(1)}_${lowerAlphanumeric(2, 8)}_${alphanumeric(40, 60)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "LOGFIRE_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://logfire-us.pydantic.dev/v1/traces",
      },
      alsoSeen: [(key) => `logfire.configure(token="${key}")`],
    }),
  ],
  pages: {
    keys: { label: "Write tokens", url: "https://logfire.pydantic.dev/" },
    docs: {
      label: "Logfire write tokens",
      url: "https://logfire.pydantic.dev/docs/how-to-guides/create-write-tokens/",
    },
  },
});
