import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Adobe: client secrets of OAuth integrations. Client ids are public. */
export const adobe = defineProvider({
  id: "adobe",
  name: "Adobe",
  variables: ["ADOBE_CLIENT_SECRET", "IMS_CLIENT_SECRET"],
  formats: [
    selfIdentifying({
      id: "adobe-client-secret",
      name: "client secret",
      severity: "high",
      // A long hyphenated name has this shape as well.
      shape: shape`${either("p8e-", "p8-")}${base64url(32)}`,
      isGenuine: looksDrawn,
      source: "the rules of gitleaks and betterleaks (adobe-client-secret), read 2026-11",
      seen: {
        variable: "ADOBE_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://ims-na1.adobelogin.com/ims/token/v3",
      },
    }),
  ],
  pages: {
    keys: { label: "Developer Console", url: "https://developer.adobe.com/console/projects" },
    docs: {
      label: "Adobe authentication",
      url: "https://developer.adobe.com/developer-console/docs/guides/authentication/",
    },
  },
});
