import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** StackHawk: security of applications. */
export const stackhawk = defineProvider({
  id: "stackhawk",
  name: "StackHawk",
  variables: ["HAWK_API_KEY", "STACKHAWK_API_KEY"],
  formats: [
    selfIdentifying({
      id: "stackhawk-api-key",
      name: "API key",
      severity: "medium",
      shape: shape`hawk.${base64url(20)}.${base64url(20)}`,
      source: "the rules of Kingfisher (stackhawk), read 2026-11",
      seen: {
        variable: "HAWK_API_KEY",
        header: "X-ApiKey: ",
        url: "https://api.stackhawk.com/api/v1/auth/login",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://app.stackhawk.com/settings/apikeys" },
    docs: { label: "StackHawk API keys", url: "https://docs.stackhawk.com/" },
  },
});
