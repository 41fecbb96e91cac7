import { selfIdentifying } from "../formats/define-format.ts";
import { base64, base64url, either, optional, shape } from "../formats/shape.ts";
import { flyPlaybook } from "./fly-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

const padding = optional(shape`${optional(shape`=`)}=`);
const macaroon = shape`${either("fm1r_", "fm1a_", "fm2_")}${base64(100, 900)}${padding}`;
/** Further macaroons, such as the discharges of the first. */
const more = optional(shape`,${optional(shape`fm2_`)}${base64(20, 900)}${padding}`);

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://api.machines.dev/v1/apps" };

/** Without an organization the question fails, though not before the token was looked at. */
const APPS = "https://api.machines.dev/v1/apps?org_slug=";
const answers = [active(200), active(400), inactive(401)];
const source = "the rules of TruffleHog (flyio), read 2026-11";

/** Fly.io: machines close to users. */
export const fly = defineProvider({
  id: "fly",
  name: "Fly.io",
  variables: ["FLY_API_TOKEN", "FLY_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "fly-access-token",
      name: "access token",
      severity: "critical",
      // One macaroon with its discharges, joined by commas: 500 to 700 characters each.
      shape: shape`FlyV1 ${macaroon}${more}${more}${more}${more}`,
      source: "the rules of betterleaks (flyio-access-token) and TruffleHog (flyio), read 2026-11",
      seen: { variable: "FLY_API_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "fly-macaroon",
      name: "access token without its scheme",
      severity: "critical",
      shape: macaroon,
      source: "the rules of betterleaks (flyio-access-token), read 2026-11",
      seen: { variable: "FLY_API_TOKEN", ...request },
    }),
    selfIdentifying({
      id: "fly-access-token-old",
      name: "access token of the first kind",
      severity: "critical",
      shape: shape`fo1_${base64url(43)}`,
      source: "the rules of betterleaks (flyio-access-token), read 2026-11",
      seen: { variable: "FLY_API_TOKEN", ...request },
    }),
  ],
  playbook: flyPlaybook,
  verifications: [
    {
      id: "fly-apps",
      formats: ["fly-access-token"],
      requests: [get(APPS, header("authorization"))],
      answers,
      source,
    },
    {
      id: "fly-apps-macaroon",
      formats: ["fly-macaroon"],
      requests: [get(APPS, header("authorization", "FlyV1 "))],
      answers,
      source,
    },
  ],
});
