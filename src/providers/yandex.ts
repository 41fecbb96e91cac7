import { hasBothCases } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Yandex Cloud and the OAuth tokens of Yandex. */
export const yandex = defineProvider({
  id: "yandex",
  name: "Yandex",
  variables: [
    "YC_TOKEN",
    "YANDEX_CLOUD_TOKEN",
    "YANDEX_API_KEY",
    "YANDEX_TOKEN",
    "YC_API_KEY",
    "YANDEX_OAUTH_TOKEN",
    "YANDEX_SECRET_KEY",
  ],
  formats: [
    selfIdentifying({
      id: "yandex-api-key",
      name: "API key",
      severity: "high",
      shape: shape`AQVN${base64url(34, 40)}`,
      isGenuine: hasBothCases,
      source: "the rules of gitleaks and betterleaks (yandex-api-key), read 2026-11",
      seen: {
        variable: "YANDEX_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://iam.api.cloud.yandex.net/iam/v1/tokens",
      },
    }),
    selfIdentifying({
      id: "yandex-iam-token",
      name: "IAM token",
      severity: "high",
      shape: shape`t1.${base64url(10, 800)}${either("", "=", "==")}.${base64url(86)}`,
      source: "the rules of gitleaks and betterleaks (yandex-access-token), read 2026-11",
      seen: {
        variable: "YC_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://iam.api.cloud.yandex.net/iam/v1/tokens",
      },
    }),
    selfIdentifying({
      id: "yandex-oauth-token",
      name: "OAuth token",
      severity: "critical",
      shape: shape`y0_${base64url(50, 80)}`,
      isGenuine: hasBothCases,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "YANDEX_OAUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://iam.api.cloud.yandex.net/iam/v1/tokens",
      },
    }),
    keyed({
      id: "yandex-static-secret",
      name: "secret of a static access key",
      severity: "high",
      shape: shape`YC${base64url(38)}`,
      words: ["yandex", "yc_secret", "yc_access_key"],
      not: ["key_id"],
      source: "the rules of gitleaks and betterleaks (yandex-aws-access-token), read 2026-11",
      seen: {
        variable: "YANDEX_SECRET_KEY",
        header: "Authorization: Bearer ",
        url: "https://iam.api.cloud.yandex.net/iam/v1/tokens",
      },
    }),
  ],
  pages: {
    keys: { label: "Service accounts", url: "https://console.yandex.cloud/" },
    docs: {
      label: "Yandex Cloud authentication",
      url: "https://yandex.cloud/en/docs/iam/concepts/authorization/",
    },
  },
});
