import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Qase: plans of tests. */
export const qase = defineProvider({
  id: "qase",
  name: "Qase",
  variables: ["QASE_API_TOKEN", "QASE_TESTOPS_API_TOKEN"],
  formats: [
    keyed({
      id: "qase-api-token",
      name: "API token",
      severity: "medium",
      shape: shape`${hex(40)}`,
      words: ["qase_api", "qase_token", "qase_testops", "api.qase.io"],
      source: "the rules of TruffleHog (qase), read 2026-11",
      seen: {
        variable: "QASE_API_TOKEN",
        header: "Token: ",
        url: "https://api.qase.io/v1/project",
      },
    }),
    keyed({
      id: "qase-long-api-token",
      name: "API token of 64 digits",
      severity: "medium",
      shape: shape`${hex(64)}`,
      words: ["qase_api", "qase_token", "qase_testops", "api.qase.io"],
      source: "the documentation of Qase, as remembered in 2026-11",
      seen: {
        variable: "QASE_API_TOKEN",
        header: "Token: ",
        url: "https://api.qase.io/v1/project",
      },
    }),
  ],
  pages: {
    keys: { label: "API tokens", url: "https://app.qase.io/user/api/token" },
    docs: { label: "Qase API", url: "https://developers.qase.io/" },
  },
});
