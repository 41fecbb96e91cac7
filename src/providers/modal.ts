import { hasBothCases } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Modal: functions in the cloud. Token ids (ak-...) are public. */
export const modal = defineProvider({
  id: "modal",
  name: "Modal",
  variables: ["MODAL_TOKEN_SECRET"],
  formats: [
    selfIdentifying({
      id: "modal-token-secret",
      name: "token secret",
      severity: "high",
      shape: shape`as-${alphanumeric(22)}`,
      isGenuine: hasBothCases,
      nearby: ["modal_token", "modal token", "modal.com", "token_secret", "token-secret", "import modal"],
      source: "the rules of Kingfisher (modal), read 2026-11",
      seen: {
        variable: "MODAL_TOKEN_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.modal.com/",
      },
    }),
  ],
  pages: {
    keys: { label: "API Tokens", url: "https://modal.com/settings/tokens" },
    docs: { label: "Modal tokens", url: "https://modal.com/docs/reference/cli/token" },
  },
});
