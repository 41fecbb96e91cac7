import { hasBothCases, isNoHash } from "../formats/characters.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64, optional, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Alibaba Cloud: access key secrets with their ids, and temporary tokens. */
export const alibaba = defineProvider({
  id: "alibaba",
  name: "Alibaba Cloud",
  variables: [
    "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    "ALICLOUD_SECRET_KEY",
    "ALIYUN_ACCESS_KEY_SECRET",
    "ALICLOUD_ACCESS_KEY_SECRET",
    "OSS_ACCESS_KEY_SECRET",
  ],
  formats: [
    keyed({
      id: "alibaba-access-key-secret",
      name: "access key secret",
      severity: "critical",
      shape: shape`${alphanumeric(30)}`,
      isGenuine: isNoHash,
      pairsWith: [{ id: "alibaba-access-key-id" }],
      words: ["alibaba", "aliyun", "alicloud", "ltai", "oss_access", "dashvector"],
      source: "the rules of gitleaks and betterleaks (alibaba-secret-key), read 2026-11",
      seen: {
        variable: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
        header: "Authorization: Bearer ",
        url: "https://ecs.aliyuncs.com/",
      },
    }),
    selfIdentifying({
      id: "alibaba-access-key-id",
      name: "access key id",
      severity: "low",
      level: "warn",
      isId: true,
      note: "An id opens nothing, but tells which key it is: look for its secret, which is seldom far.",
      shape: shape`LTAI${alphanumeric(12, 21)}`,
      isGenuine: hasBothCases,
      source: "the rules of gitleaks and betterleaks (alibaba-access-key-id), read 2026-11",
      seen: {
        variable: "ALIBABA_CLOUD_ACCESS_KEY_ID",
        header: "Authorization: Bearer ",
        url: "https://ecs.aliyuncs.com/",
      },
    }),
    selfIdentifying({
      id: "alibaba-security-token",
      name: "temporary security token",
      severity: "high",
      shape: shape`CAIS${base64(100, 1600)}${optional(shape`=`)}${optional(shape`=`)}`,
      source: "the rules of betterleaks (alibaba-sts-security-token), read 2026-11",
      seen: {
        variable: "ALIBABA_CLOUD_SECURITY_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://ecs.aliyuncs.com/",
      },
    }),
  ],
  pages: {
    keys: { label: "AccessKey pairs", url: "https://ram.console.aliyun.com/manage/ak" },
    docs: {
      label: "Alibaba Cloud AccessKey pairs",
      url: "https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair",
    },
  },
});
