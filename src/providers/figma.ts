import { hasBothCases } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { anyHex, anyUuid, base64url, either, padded, shape } from "../formats/shape.ts";
import { figmaPlaybook } from "./figma-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.figma.com/v1/me" };

/** Figma: designs. */
export const figma = defineProvider({
  id: "figma",
  name: "Figma",
  variables: ["FIGMA_TOKEN", "FIGMA_ACCESS_TOKEN", "FIGMA_API_KEY", "FIGMA_API_TOKEN"],
  formats: [
    selfIdentifying({
      id: "figma-access-token",
      name: "personal access token",
      severity: "medium",
      shape: shape`figd_${base64url(38, 42)}`,
      source:
        "the rules of betterleaks (figma-personal-access-token) and TruffleHog (figmapersonalaccesstoken v2), read 2026-11",
      seen: { ...request, variable: "FIGMA_TOKEN", header: "X-Figma-Token: " },
    }),
    selfIdentifying({
      id: "figma-plan-token",
      name: "plan access token",
      severity: "medium",
      shape: shape`figp_${padded(40, 300)}`,
      source: "the rules of TruffleHog (figmapersonalaccesstoken v3); 40 to 54 characters, read 2026-11",
      seen: { ...request, variable: "FIGMA_TOKEN", header: "X-Figma-Token: " },
    }),
    selfIdentifying({
      id: "figma-oauth-token",
      name: "OAuth token",
      severity: "medium",
      shape: shape`fig${either("u", "ur", "o", "or")}_${base64url(38, 54)}`,
      source: "developers.figma.com/docs/rest-api/authentication; the length is open, from memory, 2026-11",
      seen: { variable: "FIGMA_ACCESS_TOKEN", ...request },
      isGenuine: hasBothCases,
    }),
    keyed({
      id: "figma-access-token-old",
      name: "personal access token without prefix",
      severity: "medium",
      // The number of the account stands in front, in some of them in hexadecimal.
      shape: shape`${anyHex(4, 10)}-${anyUuid}`,
      words: ["figma"],
      source:
        "the rules of TruffleHog (figmapersonalaccesstoken v1) and betterleaks (figma-personal-access-header-token), read 2026-11",
      seen: { ...request, variable: "FIGMA_TOKEN", header: "X-Figma-Token: " },
    }),
  ],
  playbook: figmaPlaybook,
  verifications: [
    {
      id: "figma-me",
      formats: ["figma-access-token", "figma-plan-token", "figma-access-token-old"],
      requests: [get("https://api.figma.com/v1/me", header("x-figma-token"))],
      // One status for the dead and for those that may not ask.
      answers: [
        active(200, '"id"'),
        active(403, "Invalid scope"),
        inactive(403, ["Invalid token", "Token expired"]),
      ],
      source: "the rules of TruffleHog (figmapersonalaccesstoken) and figma/rest-api-spec, read 2026-11",
    },
  ],
});
