import { isNoHash } from "../formats/characters.ts";
import { keyed } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** IBM Cloud: keys of users and services. */
export const ibmCloud = defineProvider({
  id: "ibm-cloud",
  name: "IBM Cloud",
  variables: ["IBMCLOUD_API_KEY", "IBM_CLOUD_API_KEY", "IC_API_KEY", "WATSONX_APIKEY", "BLUEMIX_API_KEY"],
  formats: [
    keyed({
      id: "ibm-cloud-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`${base64url(44)}`,
      isGenuine: isNoHash,
      words: ["ibm_cloud", "ibm_api", "ibm_key", "ibm_iam", "watson", "bluemix", "ic_api_key", "cloud.ibm"],
      source: "the rules of betterleaks (ibm-cloud-user-api-key), read 2026-11",
      seen: {
        variable: "IBMCLOUD_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://iam.cloud.ibm.com/v1/apikeys/details",
      },
    }),
  ],
  pages: {
    keys: { label: "API keys", url: "https://cloud.ibm.com/iam/apikeys" },
    docs: { label: "IBM Cloud API keys", url: "https://cloud.ibm.com/docs/account?topic=account-userapikey" },
  },
});
