import { keyed } from "../formats/define-format.ts";
import { uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** How most of its keys travel. */
const request = { header: "Authorization: Bearer ", url: "https://backboard.railway.com/graphql/v2" };

/** Railway: hosting of services and databases. */
export const railway = defineProvider({
  id: "railway",
  name: "Railway",
  variables: ["RAILWAY_TOKEN", "RAILWAY_API_TOKEN"],
  formats: [
    keyed({
      id: "railway-token",
      name: "account, workspace or project token",
      severity: "critical",
      // All kinds look the same: only Railway can tell what they are good for.
      shape: uuid,
      words: ["railway"],
      not: [
        "station",
        "line",
        "network",
        "train",
        "route",
        "ticket",
        "track",
        "project_id",
        "service_id",
        "environment_id",
        "deployment_id",
        "replica_id",
        "volume_id",
        "snapshot_id",
      ],
      source: "the rules of TruffleHog (railwayapp), read 2026-11",
      seen: { variable: "RAILWAY_TOKEN", ...request },
      alsoSeen: [(key) => `Project-Access-Token: ${key}  # backboard.railway.app`],
    }),
  ],
  pages: {
    keys: { label: "Account Settings: Tokens", url: "https://railway.com/account/tokens" },
    docs: { label: "Railway: tokens", url: "https://docs.railway.com/reference/public-api" },
  },
});
