import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, lower, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://cloud.mongodb.com/api/atlas/v2" };

/** MongoDB Atlas: its programmatic keys. Connection strings are database URLs. */
export const mongodbAtlas = defineProvider({
  id: "mongodb-atlas",
  name: "MongoDB Atlas",
  variables: [
    "MONGODB_ATLAS_PRIVATE_KEY",
    "ATLAS_PRIVATE_KEY",
    "MCLI_PRIVATE_API_KEY",
    "MONGODB_ATLAS_CLIENT_SECRET",
  ],
  formats: [
    keyed({
      id: "mongodb-atlas-api-key",
      name: "programmatic API key",
      severity: "critical",
      // The private half.
      shape: uuid,
      publicHalf: { names: ["public_key", "public_api_key"], shape: shape`${lower(8)}` },
      words: [
        "mongodb_atlas",
        "mongodbatlas",
        "atlas_private",
        "atlas_api",
        "atlas_secret",
        "mcli_private",
        "mcli_api",
        "cloud.mongodb.com",
      ],
      not: ["public", "project_id", "org_id", "group_id", "cluster_id"],
      source: "docs.mongodb.com/atlas/configure-api-access, from memory, 2026-11",
      seen: { variable: "MONGODB_ATLAS_PRIVATE_KEY", ...request },
    }),
    selfIdentifying({
      id: "mongodb-atlas-service-account-secret",
      name: "service account secret",
      severity: "critical",
      shape: shape`mdb_sa_sk_${base64url(40)}`,
      source: "the rules of betterleaks (mongodb-atlas-service-account-secret), read 2026-11",
      seen: { variable: "MONGODB_ATLAS_CLIENT_SECRET", ...request },
    }),
  ],
  pages: {
    keys: { label: "Access Manager: Applications", url: "https://cloud.mongodb.com/" },
    docs: {
      label: "MongoDB Atlas: API authentication",
      url: "https://www.mongodb.com/docs/atlas/configure-api-access/",
    },
  },
});
