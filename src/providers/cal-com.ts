import { selfIdentifying } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Cal.com: appointments. */
export const calCom = defineProvider({
  id: "cal-com",
  name: "Cal.com",
  variables: ["CALCOM_API_KEY", "CAL_API_KEY"],
  formats: [
    selfIdentifying({
      id: "cal-com-api-key",
      name: "API key",
      severity: "high",
      shape: shape`cal_live_${hex(32)}`,
      source: "the rules of Kingfisher (calcom), read 2026-11",
      seen: {
        variable: "CALCOM_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://api.cal.com/v2/me",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.cal.com/settings/developer/api-keys" },
    docs: { label: "Cal.com API", url: "https://cal.com/docs/api-reference" },
  },
});
