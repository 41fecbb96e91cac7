import { get, header, type KeyRequest } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** US, EU, APAC, and US on AWS; each knows its own keys only. */
const HOSTS = [
  "https://api.smith.langchain.com",
  "https://eu.api.smith.langchain.com",
  "https://apac.api.smith.langchain.com",
  "https://aws.api.smith.langchain.com",
] as const;

/** What LangSmith says of keys; legacy ones (`ls__`) are not known to be answered in a way that means anything. */
export const langsmithVerifications: readonly Verification[] = [
  {
    id: "langsmith-personal-tokens",
    formats: ["langsmith-personal-token"],
    requests: everywhere("/api/v1/api-key/current"),
    answers: [active(200), inactive(401)],
    source: "the rules of betterleaks and TruffleHog (langsmith), read 2026-11",
  },
  {
    id: "langsmith-organization",
    formats: ["langsmith-service-key"],
    requests: everywhere("/api/v1/orgs/current"),
    answers: [active(200), inactive(401)],
    traits: { organization: "id" },
    source: "the rule of betterleaks (langchain-langsmith-service-key), read 2026-11",
  },
];

function everywhere(path: string): readonly KeyRequest[] {
  return HOSTS.map((host) => get(`${host}${path}`, header("x-api-key")));
}
