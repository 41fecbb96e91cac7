import { keyed } from "../formats/define-format.ts";
import { uuid } from "../formats/shape.ts";
import { type Auth, ask, bearer, header, json, type KeyRequest } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { railwayPlaybook } from "./railway-playbook.ts";
import { active, inactive } from "./verification.ts";

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
  playbook: railwayPlaybook,
  verifications: [
    {
      id: "railway-graphql",
      formats: ["railway-token"],
      // All kinds look the same, and each has a question of its own: dead is what all three refuse.
      requests: [
        query("{ me { id } }", bearer),
        query("{ projects { edges { node { id } } } }", bearer),
        query("{ projectToken { projectId environmentId } }", header("project-access-token")),
      ],
      answers: [
        active(200, ['"me":{"id"', '"edges":[{"node"', '"projectToken":{"projectId"']),
        inactive(200, ["Not Authorized", "Project Token not found"]),
      ],
      source:
        "docs.railway.com/reference/public-api; the rules of TruffleHog (railwayapp); railwayapp/cli, read 2026-11",
    },
  ],
});

function query(text: string, auth: Auth): KeyRequest {
  return ask("https://backboard.railway.com/graphql/v2", auth, {
    harmless: "A GraphQL query reads and changes nothing.",
    body: json({ query: `query ${text}` }),
  });
}
