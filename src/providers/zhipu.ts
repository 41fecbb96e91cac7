import { keyed } from "../formats/define-format.ts";
import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Zhipu AI (Z.ai): the GLM models. */
export const zhipu = defineProvider({
  id: "zhipu",
  name: "Zhipu AI",
  variables: [
    "ZHIPUAI_API_KEY",
    "ZHIPU_API_KEY",
    "ZAI_API_KEY",
    "Z_AI_API_KEY",
    "GLM_API_KEY",
    "BIGMODEL_API_KEY",
  ],
  formats: [
    keyed({
      id: "zhipu-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}.${alphanumeric(16)}`,
      words: ["zhipu", "bigmodel", "z_ai_api", "zai_api", "glm_api", "chatglm", "api.z.ai"],
      by: "nearby",
      source: "the rules of betterleaks (zai-api-key), read 2026-11",
      seen: {
        variable: "ZHIPUAI_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://open.bigmodel.cn/api/paas/v4/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://bigmodel.cn/usercenter/proj-mgmt/apikeys" },
    docs: { label: "Zhipu API", url: "https://docs.bigmodel.cn/" },
  },
});
