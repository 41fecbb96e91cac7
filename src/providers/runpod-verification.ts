import { ask, bearer, json } from "./key-request.ts";
import { active, inactive, unknown, type Verification } from "./verification.ts";

/** Whom a key stands for. Restricted keys may be refused in a 200 though they live, so that proves nothing. */
export const runpodVerification: Verification = {
  id: "runpod-myself",
  formats: ["runpod-api-key", "runpod-legacy-key"],
  requests: [
    ask("https://api.runpod.io/graphql", bearer, {
      harmless: "It is a query of GraphQL, which reads only.",
      body: json({ query: "query { myself { id } }" }),
    }),
  ],
  answers: [active(200, ['"myself":{', '"myself": {']), unknown(200), inactive(401)],
  traits: { account: "data.myself.id" },
  source: "the rule of betterleaks (runpod-api-key); runpod/runpod-python, read 2026-11",
};
