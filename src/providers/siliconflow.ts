import { keyed } from "../formats/define-format.ts";
import { lower, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** SiliconFlow: serving of models. */
export const siliconflow = defineProvider({
  id: "siliconflow",
  name: "SiliconFlow",
  variables: ["SILICONFLOW_API_KEY", "SILICON_FLOW_API_KEY"],
  formats: [
    keyed({
      id: "siliconflow-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk-${lower(48)}`,
      words: ["silicon_flow"],
      by: "nearby",
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "SILICONFLOW_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.siliconflow.cn/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.siliconflow.cn/account/ak" },
    docs: { label: "SiliconFlow API", url: "https://docs.siliconflow.cn/" },
  },
});
