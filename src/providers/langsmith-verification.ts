import { get, header } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/**
 * The service of the US. Others are eu., apac. and aws.api.smith.langchain.com, and companies run LangSmith themselves
 * (docs.langchain.com/langsmith/self-host-usage, read 2026-11); each knows its own keys only.
 */
const service = "https://api.smith.langchain.com";

const auth = header("x-api-key");

/** What LangSmith says of keys; legacy ones (`ls__`) are not known to be answered in a way that means anything. */
export const langsmithVerifications: readonly Verification[] = [
  {
    id: "langsmith-personal-tokens",
    formats: ["langsmith-personal-token"],
    requests: [get("{host}/api/v1/api-key/current", auth)],
    service,
    answers: [active(200), inactive(401)],
    source: "the rules of betterleaks and TruffleHog (langsmith), read 2026-11",
  },
  {
    id: "langsmith-organization",
    formats: ["langsmith-service-key"],
    requests: [get("{host}/api/v1/orgs/current", auth)],
    service,
    answers: [active(200), inactive(401)],
    traits: { organization: "id" },
    source: "the rule of betterleaks (langchain-langsmith-service-key), read 2026-11",
  },
];
