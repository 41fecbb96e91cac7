import { isHex } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";
import { vercelPlaybook } from "./vercel-playbook.ts";
import { vercelRevocations, vercelVerifications } from "./vercel-verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.vercel.com/v2/user" };

/** Vercel: hosting, AI Gateway, Blob stores. */
export const vercel = defineProvider({
  id: "vercel",
  name: "Vercel",
  variables: ["VERCEL_TOKEN", "VERCEL_API_TOKEN", "AI_GATEWAY_API_KEY", "BLOB_READ_WRITE_TOKEN"],
  formats: [
    selfIdentifying({
      id: "vercel-access-token",
      name: "personal access token",
      severity: "critical",
      shape: shape`vcp_${base64url(56)}`,
      source: "the rules of betterleaks (vercel-personal-access-token), read 2026-11",
      seen: { variable: "VERCEL_TOKEN", ...request },
      alsoSeen: [(key) => `vercel deploy --prod --token=${key}`],
    }),
    selfIdentifying({
      id: "vercel-integration-token",
      name: "integration token",
      severity: "critical",
      shape: shape`vci_${base64url(56)}`,
      source: "the rules of betterleaks (vercel-integration-token), read 2026-11",
      seen: { variable: "VERCEL_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "vercel-app-token",
      name: "app access or refresh token",
      severity: "critical",
      shape: shape`vc${either("a", "r")}_${base64url(56)}`,
      source: "the rules of betterleaks (vercel-app-access-token, vercel-app-refresh-token), read 2026-11",
      seen: { variable: "VERCEL_APP_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "vercel-ai-gateway-key",
      name: "AI Gateway key",
      severity: "high",
      shape: shape`vck_${base64url(56)}`,
      source: "the rules of betterleaks (vercel-ai-gateway-key), read 2026-11",
      seen: {
        variable: "AI_GATEWAY_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://ai-gateway.vercel.sh/v1/models",
      },
    }),
    selfIdentifying({
      id: "vercel-blob-token",
      name: "read-write token for Blob",
      severity: "critical",
      // The first part is the store.
      shape: shape`vercel_blob_rw_${alphanumeric(10, 24)}_${alphanumeric(20, 64)}`,
      source: "vercel.com/docs/vercel-blob; usually 16 and 30 characters, and keys in public code, 2026-11",
      seen: {
        variable: "BLOB_READ_WRITE_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://blob.vercel-storage.com",
      },
      keyId: (secret) => secret.split("_")[3],
    }),
    selfIdentifying({
      id: "vercel-deploy-hook",
      name: "deploy hook",
      severity: "low",
      shape: shape`https://api.vercel.com/v1/integrations/deploy/prj_${alphanumeric(20, 40)}/${alphanumeric(8, 16)}`,
      source: "vercel.com/docs/deploy-hooks, from memory, 2026-11",
      seen: { ...request, variable: "VERCEL_DEPLOY_HOOK", header: "Referer: " },
    }),
    keyed({
      id: "vercel-access-token-old",
      name: "access token without prefix",
      severity: "critical",
      shape: shape`${alphanumeric(24)}`,
      words: ["vercel", "now_token"],
      not: ["org_id", "project_id", "team_id"],
      source: "the rules of betterleaks (vercel-api-token) and TruffleHog (vercel), read 2026-11",
      seen: { variable: "VERCEL_TOKEN", ...request },
      isGenuine: (secret) => !isHex(secret),
    }),
  ],
  playbook: vercelPlaybook,
  verifications: vercelVerifications,
  revocations: vercelRevocations,
});
