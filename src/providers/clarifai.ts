import { keyed } from "../formats/define-format.ts";
import { hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Clarifai: vision models. */
export const clarifai = defineProvider({
  id: "clarifai",
  name: "Clarifai",
  variables: ["CLARIFAI_PAT", "CLARIFAI_API_KEY"],
  formats: [
    keyed({
      id: "clarifai-access-token",
      name: "personal access token",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["clarifai"],
      not: ["app_id", "model_id", "model_version", "user_id"],
      source: "the rules of Kingfisher (clarifai), read 2026-11",
      seen: {
        variable: "CLARIFAI_PAT",
        header: "Authorization: Key ",
        url: "https://api.clarifai.com/v2/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal access tokens", url: "https://clarifai.com/settings/security" },
    docs: {
      label: "Clarifai personal access tokens",
      url: "https://docs.clarifai.com/control/authentication/pat",
    },
  },
});
