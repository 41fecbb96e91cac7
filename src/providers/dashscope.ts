import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Alibaba Model Studio (DashScope): the Qwen models. */
export const dashscope = defineProvider({
  id: "dashscope",
  name: "Alibaba Model Studio",
  variables: ["DASHSCOPE_API_KEY", "QWEN_API_KEY", "BAILIAN_API_KEY"],
  formats: [
    keyed({
      id: "dashscope-api-key",
      name: "API key",
      severity: "high",
      shape: shape`sk-${hex(32)}`,
      words: ["dashscope", "qwen", "bailian"],
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "DASHSCOPE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://dashscope.aliyuncs.com/compatible-mode/v1/models",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://bailian.console.aliyun.com/" },
    docs: {
      label: "Model Studio API key",
      url: "https://www.alibabacloud.com/help/en/model-studio/get-api-key",
    },
  },
});
