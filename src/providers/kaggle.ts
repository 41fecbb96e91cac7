import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Kaggle: data sets and competitions. */
export const kaggle = defineProvider({
  id: "kaggle",
  name: "Kaggle",
  variables: ["KAGGLE_KEY", "KAGGLE_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "kaggle-api-token",
      name: "API token",
      severity: "high",
      shape: shape`KGAT_${hex(32)}`,
      source: "the documentation of Kaggle, as remembered in 2026-11",
      seen: {
        variable: "KAGGLE_API_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://www.kaggle.com/api/v1/datasets/list",
      },
    }),
    keyed({
      id: "kaggle-key",
      name: "API key",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["kaggle"],
      source: "the documentation of Kaggle, as remembered in 2026-11",
      seen: {
        variable: "KAGGLE_KEY",
        header: "Authorization: Bearer ",
        url: "https://www.kaggle.com/api/v1/datasets/list",
      },
      alsoSeen: [(key) => `{"username":"acme","key":"${key}"} // kaggle.json`],
    }),
  ],
  pages: {
    keys: { label: "API", url: "https://www.kaggle.com/settings" },
    docs: { label: "Kaggle API", url: "https://www.kaggle.com/docs/api" },
  },
});
