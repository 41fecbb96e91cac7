import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Polar: sale of software. */
export const polar = defineProvider({
  id: "polar",
  name: "Polar",
  variables: ["POLAR_ACCESS_TOKEN", "POLAR_API_KEY"],
  formats: [
    selfIdentifying({
      id: "polar-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`polar_${either("oat_", "pat_", "at_u_", "at_o_", "rt_u_", "rt_o_", "cs_", "ci_")}${alphanumeric(36, 60)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "POLAR_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.polar.sh/v1/organizations/",
      },
    }),
  ],
  pages: {
    keys: { label: "Access tokens", url: "https://polar.sh/settings" },
    docs: { label: "Polar access tokens", url: "https://polar.sh/docs/integrate/oat" },
  },
});
