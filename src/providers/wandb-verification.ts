import { ask, basic, json } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** Whom a key stands for. The status is 200 for dead keys, too. */
export const wandbVerification: Verification = {
  id: "wandb-viewer",
  formats: ["wandb-api-key", "wandb-legacy-key"],
  requests: [
    ask("{host}/graphql", basic("api", "{key}"), {
      harmless: "It is a query of GraphQL, which reads only.",
      body: json({ query: "query { viewer { id entity } }" }),
    }),
  ],
  answers: [
    active(200, ['"viewer":{', '"viewer": {']),
    inactive(200, ['"viewer":null', '"viewer": null']),
    inactive(401),
  ],
  traits: { account: "data.viewer.entity" },
  service: "https://api.wandb.ai",
  source: "the rules of betterleaks and TruffleHog (weightsandbiases), read 2026-11",
};
