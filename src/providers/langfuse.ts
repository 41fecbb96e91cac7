import { selfIdentifying } from "../formats/define-format.ts";
import { shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Langfuse: observation of models. `pk-lf-` keys are public. */
export const langfuse = defineProvider({
  id: "langfuse",
  name: "Langfuse",
  variables: ["LANGFUSE_SECRET_KEY"],
  formats: [
    selfIdentifying({
      id: "langfuse-secret-key",
      name: "secret key",
      severity: "high",
      shape: shape`sk-lf-${uuid}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "LANGFUSE_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://cloud.langfuse.com/api/public/projects",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.langfuse.com/" },
    docs: {
      label: "Langfuse API keys",
      url: "https://langfuse.com/docs/api-and-data-platform/features/public-api",
    },
  },
});
