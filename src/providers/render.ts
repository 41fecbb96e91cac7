import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { bearer, get } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { renderPlaybook } from "./render-playbook.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.render.com/v1/services" };

/** Render: hosting of services and databases. */
export const render = defineProvider({
  id: "render",
  name: "Render",
  variables: ["RENDER_API_KEY", "RENDER_DEPLOY_HOOK_URL"],
  formats: [
    selfIdentifying({
      id: "render-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`rnd_${alphanumeric(28)}`,
      source: "the rules of betterleaks (render-api-key), read 2026-11",
      seen: { variable: "RENDER_API_KEY", ...request },
    }),
    selfIdentifying({
      id: "render-deploy-hook",
      name: "deploy hook",
      severity: "medium",
      shape: shape`https://api.render.com/deploy/srv-${lowerAlphanumeric(16, 24)}?key=${base64url(8, 32)}`,
      source: "render.com/docs/deploy-hooks; the lengths are open, from memory, 2026-11",
      seen: { ...request, variable: "RENDER_DEPLOY_HOOK_URL", header: "Referer: " },
    }),
  ],
  playbook: renderPlaybook,
  verifications: [
    {
      id: "render-services",
      formats: ["render-api-key"],
      requests: [get("https://api.render.com/v1/services?limit=1", bearer)],
      answers: [active(200), inactive(401)],
      source: "the rules of betterleaks (render-api-key) and render.com/docs/api, read 2026-11",
    },
  ],
});
