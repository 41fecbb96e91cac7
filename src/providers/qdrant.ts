import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Qdrant: vectors. */
export const qdrant = defineProvider({
  id: "qdrant",
  name: "Qdrant",
  variables: ["QDRANT_API_KEY", "QDRANT_CLOUD_API_KEY"],
  formats: [
    keyed({
      id: "qdrant-api-key",
      name: "API key",
      severity: "high",
      shape: shape`${base64url(54)}`,
      words: ["qdrant"],
      source: "the documentation of Qdrant Cloud, as remembered in 2026-11",
      seen: {
        variable: "QDRANT_API_KEY",
        header: "api-key: ",
        url: "https://acme.eu-central.aws.cloud.qdrant.io:6333/collections",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.qdrant.io/" },
    docs: {
      label: "Qdrant Cloud authentication",
      url: "https://qdrant.tech/documentation/cloud/authentication/",
    },
  },
});
