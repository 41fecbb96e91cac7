import { selfIdentifying } from "../formats/define-format.ts";
import { anyHex, hex, shape } from "../formats/shape.ts";
import { langsmithPlaybook } from "./langsmith-playbook.ts";
import { langsmithVerifications } from "./langsmith-verification.ts";
import { defineProvider } from "./provider.ts";

/** LangSmith: traces and evaluations of LangChain applications. */
export const langsmith = defineProvider({
  id: "langsmith",
  name: "LangSmith",
  variables: ["LANGSMITH_API_KEY", "LANGCHAIN_API_KEY"],
  formats: [
    selfIdentifying({
      id: "langsmith-personal-token",
      name: "personal access token",
      severity: "medium",
      shape: shape`lsv2_pt_${anyHex(32)}_${anyHex(10)}`,
      source:
        "the rules of TruffleHog (langsmith) and betterleaks (langchain-langsmith-personal-access-token), read 2026-11",
      seen: {
        variable: "LANGSMITH_API_KEY",
        header: "x-api-key: ",
        url: "https://api.smith.langchain.com/api/v1/sessions",
      },
    }),
    selfIdentifying({
      id: "langsmith-service-key",
      name: "service key",
      severity: "medium",
      shape: shape`lsv2_sk_${anyHex(32)}_${anyHex(10)}`,
      source:
        "the rules of TruffleHog (langsmith) and betterleaks (langchain-langsmith-service-key), read 2026-11",
      seen: {
        variable: "LANGSMITH_API_KEY",
        header: "x-api-key: ",
        url: "https://api.smith.langchain.com/api/v1/sessions",
      },
    }),
    selfIdentifying({
      id: "langsmith-legacy-key",
      name: "API key (legacy)",
      severity: "medium",
      shape: shape`ls__${hex(32)}`,
      source: "the rules of scanners made from gitleaks (langchain-api-token), read 2026-11",
      seen: {
        variable: "LANGSMITH_API_KEY",
        header: "x-api-key: ",
        url: "https://api.smith.langchain.com/api/v1/sessions",
      },
    }),
  ],
  playbook: langsmithPlaybook,
  verifications: langsmithVerifications,
});
