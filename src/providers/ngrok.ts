import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** ngrok: tunnels. */
export const ngrok = defineProvider({
  id: "ngrok",
  name: "ngrok",
  variables: ["NGROK_AUTHTOKEN", "NGROK_AUTH_TOKEN", "NGROK_API_KEY", "NGROK_TOKEN"],
  formats: [
    keyed({
      id: "ngrok-token",
      name: "authtoken or API key",
      severity: "high",
      shape: shape`${alphanumeric(25, 30)}_${alphanumeric(20, 24)}`,
      words: ["ngrok"],
      by: "nearby",
      source: "the rules of Kingfisher (ngrok), read 2026-11",
      seen: {
        variable: "NGROK_AUTHTOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.ngrok.com/endpoints",
      },
    }),
  ],
  pages: {
    keys: { label: "Your authtoken", url: "https://dashboard.ngrok.com/get-started/your-authtoken" },
    docs: { label: "ngrok credentials", url: "https://ngrok.com/docs/agent/config/" },
  },
});
