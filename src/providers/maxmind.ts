import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** MaxMind: GeoIP data. */
export const maxmind = defineProvider({
  id: "maxmind",
  name: "MaxMind",
  variables: ["MAXMIND_LICENSE_KEY", "GEOIP_LICENSE_KEY", "GEOIPUPDATE_LICENSE_KEY"],
  formats: [
    selfIdentifying({
      id: "maxmind-license-key",
      name: "license key",
      severity: "medium",
      shape: shape`${alphanumeric(6)}_${alphanumeric(29)}_mmk`,
      source: "the rules of gitleaks and betterleaks (maxmind-license-key), read 2026-11",
      seen: {
        variable: "MAXMIND_LICENSE_KEY",
        header: "Authorization: Bearer ",
        url: "https://download.maxmind.com/geoip/databases",
      },
    }),
    keyed({
      id: "maxmind-license-key-old",
      name: "license key without suffix",
      severity: "medium",
      // Of before 2023; they still work.
      shape: shape`${alphanumeric(16)}`,
      words: ["maxmind", "geoip", "geolite"],
      not: ["account_id", "user_id", "edition"],
      isGenuine: isRandom,
      complete: (example) => `${example.slice(0, 8)}Q7xK3zW9`,
      source: "the rule of TruffleHog (maxmindlicense), from memory, 2026-11",
      seen: {
        variable: "MAXMIND_LICENSE_KEY",
        header: "license_key=",
        url: "https://download.maxmind.com/app/geoip_download",
      },
      alsoSeen: [(key) => `AccountID 123456\nLicenseKey ${key}\nEditionIDs GeoLite2-City`],
    }),
  ],
  pages: {
    keys: { label: "License keys", url: "https://www.maxmind.com/en/accounts/current/license-key" },
    docs: {
      label: "MaxMind license keys",
      url: "https://support.maxmind.com/hc/en-us/articles/4407111582235-Generate-a-License-Key",
    },
  },
});
