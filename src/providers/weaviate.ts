import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Weaviate: vectors. */
export const weaviate = defineProvider({
  id: "weaviate",
  name: "Weaviate",
  variables: ["WEAVIATE_API_KEY", "WCS_API_KEY", "WCD_API_KEY"],
  formats: [
    keyed({
      id: "weaviate-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${alphanumeric(36, 40)}`,
      isGenuine: isNoHash,
      words: ["weaviate", "wcs_api", "wcd_api"],
      source: "the documentation of Weaviate Cloud, as remembered in 2026-11",
      seen: {
        variable: "WEAVIATE_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://acme.weaviate.network/v1/schema",
      },
    }),
  ],
  pages: {
    keys: { label: "Clusters", url: "https://console.weaviate.cloud/" },
    docs: {
      label: "Weaviate Cloud authentication",
      url: "https://docs.weaviate.io/cloud/manage-clusters/authentication",
    },
  },
});
