import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyBase64, base64, optional, shape, uuid } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { upstashPlaybook } from "./upstash-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://eu1-example.upstash.io/get/a" };

/** Upstash: Redis, Vector and QStash over HTTP. */
export const upstash = defineProvider({
  id: "upstash",
  name: "Upstash",
  variables: [
    "UPSTASH_REDIS_REST_TOKEN",
    "UPSTASH_API_KEY",
    "KV_REST_API_TOKEN",
    "UPSTASH_VECTOR_REST_TOKEN",
    "QSTASH_TOKEN",
    "QSTASH_CURRENT_SIGNING_KEY",
  ],
  formats: [
    keyed({
      id: "upstash-rest-token",
      name: "REST token",
      severity: "high",
      // base64 of some bytes that begin with a version: the first letter is an A.
      shape: shape`${anyBase64(41, 140)}${optional(shape`=`)}${optional(shape`=`)}`,
      words: ["upstash", "kv_rest_api"],
      not: ["url", "endpoint", "email"],
      source: "upstash.com/docs/redis (REST API); the length is open, from memory, 2026-11",
      seen: { variable: "UPSTASH_REDIS_REST_TOKEN", ...request },
      isGenuine: (secret) => secret.startsWith("A"),
      complete: (example) => `A${example.slice(1)}`,
    }),
    keyed({
      id: "upstash-management-key",
      name: "management API key",
      severity: "critical",
      shape: uuid,
      words: ["upstash"],
      not: ["database_id", "team_id", "index_id"],
      source: "upstash.com/docs/devops/developer-api, from memory, 2026-11",
      seen: {
        variable: "UPSTASH_API_KEY",
        header: "apikey: ",
        url: "https://api.upstash.com/v2/redis/databases",
      },
    }),
    selfIdentifying({
      id: "upstash-qstash-token",
      name: "QStash token",
      severity: "high",
      shape: shape`eyJVc2VySUQiOi${base64(40, 300)}${optional(shape`=`)}${optional(shape`=`)}`,
      source:
        "upstash.com/docs/qstash; base64 of a JSON object with UserID and Password, from memory, 2026-11",
      seen: {
        variable: "QSTASH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://qstash.upstash.io/v2/topics",
      },
    }),
    selfIdentifying({
      id: "upstash-signing-key",
      name: "QStash signing key",
      severity: "medium",
      shape: shape`sig_${alphanumeric(24, 40)}`,
      nearby: ["qstash", "upstash"],
      source: "upstash.com/docs/qstash (signature); the length is open, from memory, 2026-11",
      seen: { ...request, variable: "QSTASH_CURRENT_SIGNING_KEY", header: "Upstash-Signature-Key: " },
    }),
  ],
  playbook: upstashPlaybook,
  // A management key is asked about together with an e-mail address, which is nobody's public half; and the answer
  // would hold the passwords of all databases.
  verifications: [
    {
      id: "upstash-ping",
      formats: ["upstash-rest-token"],
      requests: [get("{host}/ping", bearer)],
      answers: [active(200, "PONG"), active(400, "NOPERM"), inactive(401, "WRONGPASS")],
      source: "upstash.com/docs/redis/features/restapi, read 2026-11",
    },
  ],
});
