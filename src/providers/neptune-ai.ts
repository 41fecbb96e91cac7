import { selfIdentifying } from "../formats/define-format.ts";
import { base64, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** neptune.ai: tracking of experiments. */
export const neptuneAi = defineProvider({
  id: "neptune-ai",
  name: "Neptune",
  variables: ["NEPTUNE_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "neptune-ai-api-token",
      name: "API token",
      severity: "high",
      // base64 of `{"api_address":` and more.
      shape: shape`eyJhcGlfYWRkcmVzcyI6${base64(80, 400)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of Kingfisher (neptune), read 2026-11",
      seen: {
        variable: "NEPTUNE_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://app.neptune.ai/api/backend/v1/clients/config",
      },
    }),
  ],
  pages: {
    keys: { label: "API token", url: "https://app.neptune.ai/get_my_api_token" },
    docs: { label: "Neptune API token", url: "https://docs.neptune.ai/" },
  },
});
