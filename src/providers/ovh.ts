import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** OVHcloud: computers in the cloud. */
export const ovh = defineProvider({
  id: "ovh",
  name: "OVHcloud",
  variables: ["OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY", "OVH_APP_SECRET"],
  formats: [
    keyed({
      id: "ovh-application-secret",
      name: "application secret or consumer key",
      severity: "critical",
      shape: shape`${alphanumeric(32)}`,
      isGenuine: isNoHash,
      words: ["ovhcloud", "api.ovh", "ovh_app", "ovh_secret", "ovh_consumer", "ovh_api", "ovh_token"],
      source: "the rules of betterleaks (ovh-application-secret), read 2026-11",
      seen: {
        variable: "OVH_APPLICATION_SECRET",
        header: "Authorization: Bearer ",
        url: "https://api.us.ovhcloud.com/1.0/auth/details",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://api.ovh.com/createToken/" },
    docs: { label: "OVHcloud API", url: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api" },
  },
});
