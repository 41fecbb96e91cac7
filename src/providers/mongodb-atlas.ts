import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, hex, lower, shape, uuid } from "../formats/shape.ts";
import { ask, basic, form } from "./key-request.ts";
import { mongodbAtlasPlaybook } from "./mongodb-atlas-playbook.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

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
      publicHalf: { names: ["client_id", "account_id", "sa_id"], shape: shape`mdb_sa_id_${hex(24)}` },
      source: "the rules of betterleaks (mongodb-atlas-service-account-secret), read 2026-11",
      seen: { variable: "MONGODB_ATLAS_CLIENT_SECRET", ...request },
    }),
  ],
  playbook: mongodbAtlasPlaybook,
  verifications: [
    {
      id: "mongodb-atlas-token",
      // Programmatic keys take part in Digest authentication, which needs two requests.
      formats: ["mongodb-atlas-service-account-secret"],
      requests: [
        ask("https://cloud.mongodb.com/api/oauth/token", basic("{id}", "{key}"), {
          harmless: "It issues a token of an hour, which is thrown away, and changes nothing.",
          body: form({ grant_type: "client_credentials" }),
        }),
      ],
      answers: [active(200, '"access_token"'), inactive(401, "invalid_client")],
      source: "mongodb.com/docs/atlas/configure-api-access, read 2026-11",
    },
  ],
});
