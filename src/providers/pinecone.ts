import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyUuid, shape } from "../formats/shape.ts";
import { get, header, withHeaders } from "./key-request.ts";
import { pineconePlaybook } from "./pinecone-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** Pinecone: a vector database. */
export const pinecone = defineProvider({
  id: "pinecone",
  name: "Pinecone",
  variables: ["PINECONE_API_KEY"],
  formats: [
    selfIdentifying({
      id: "pinecone-api-key",
      name: "API key",
      severity: "high",
      shape: shape`pcsk_${alphanumeric(5, 6)}_${alphanumeric(63)}`,
      source: "the rules of TruffleHog (pinecone) and betterleaks (pinecone-api-key), read 2026-11",
      seen: { variable: "PINECONE_API_KEY", header: "Api-Key: ", url: "https://api.pinecone.io/indexes" },
      alsoSeen: [(key) => `pc = Pinecone(api_key="${key}")`],
    }),
    keyed({
      id: "pinecone-legacy-key",
      name: "API key (legacy)",
      severity: "high",
      shape: shape`${anyUuid}`,
      words: ["pinecone"],
      source: "the rule of betterleaks (pinecone-api-key), read 2026-11",
      seen: { variable: "PINECONE_API_KEY", header: "Api-Key: ", url: "https://api.pinecone.io/indexes" },
      alsoSeen: [(key) => `pinecone.init(api_key="${key}", environment="us-west1-gcp")`],
    }),
  ],
  playbook: pineconePlaybook,
  verifications: [
    {
      id: "pinecone-indexes",
      formats: ["pinecone-api-key", "pinecone-legacy-key"],
      requests: [
        get(
          "https://api.pinecone.io/indexes",
          withHeaders(header("api-key"), { "x-pinecone-api-version": "2025-10" }),
        ),
      ],
      // 403: a role without the control plane.
      answers: [active(200), active(403), inactive(401)],
      source: "docs.pinecone.io, errors; the rules of betterleaks and TruffleHog (pinecone), read 2026-11",
    },
  ],
});
