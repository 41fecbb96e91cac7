import { isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Sumo Logic: logs. Access ids (su...) are public. */
export const sumoLogic = defineProvider({
  id: "sumo-logic",
  name: "Sumo Logic",
  variables: ["SUMOLOGIC_ACCESS_KEY", "SUMO_LOGIC_ACCESS_KEY", "SUMO_ACCESS_KEY", "SUMOLOGIC_ACCESSKEY"],
  formats: [
    keyed({
      id: "sumo-logic-access-key",
      name: "access key",
      severity: "high",
      shape: shape`${alphanumeric(64)}`,
      isGenuine: isNoHash,
      words: ["sumo_logic", "sumo_access", "sumo_key", "sumo_token"],
      not: ["access_id"],
      source: "the rules of gitleaks and betterleaks (sumologic-access-token), read 2026-11",
      seen: {
        variable: "SUMOLOGIC_ACCESS_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.sumologic.com/api/v1/collectors",
      },
    }),
    selfIdentifying({
      id: "sumo-logic-collector-url",
      name: "collector URL",
      severity: "medium",
      shape: shape`collection.sumologic.com/receiver/v1/http/${base64(50, 300)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the help of Sumo Logic, as remembered in 2026-11",
      seen: {
        variable: "SUMOLOGIC_ENDPOINT",
        header: "X-Sumo-Endpoint: ",
        url: "https://api.sumologic.com/api/v1/collectors",
      },
    }),
  ],
  pages: {
    keys: { label: "Access keys", url: "https://service.sumologic.com/ui/#/preferences" },
    docs: {
      label: "Sumo Logic access keys",
      url: "https://help.sumologic.com/docs/manage/security/access-keys/",
    },
  },
});
