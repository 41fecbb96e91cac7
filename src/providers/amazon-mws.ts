import { selfIdentifying } from "../formats/define-format.ts";
import { anyBase64, hex, shape, uuid } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Amazon Marketplace Web Service, replaced by the Selling Partner API. */
export const amazonMws = defineProvider({
  id: "amazon-mws",
  name: "Amazon MWS",
  variables: ["MWS_AUTH_TOKEN", "AMAZON_MWS_AUTH_TOKEN"],
  formats: [
    selfIdentifying({
      id: "amazon-mws-auth-token",
      name: "auth token",
      severity: "high",
      shape: shape`amzn.mws.${uuid}`,
      source: "the rules of Kingfisher (aws), read 2026-11",
      seen: {
        variable: "MWS_AUTH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://mws.amazonservices.com/",
      },
    }),
    selfIdentifying({
      id: "amazon-mws-sp-client-secret",
      name: "client secret of the Selling Partner API",
      severity: "high",
      shape: shape`amzn1.oa2-cs.v1.${hex(64)}`,
      source: "the documentation of Login with Amazon, as remembered in 2026-11",
      seen: {
        variable: "SP_API_CLIENT_SECRET",
        header: "Authorization: Bearer ",
        url: "https://mws.amazonservices.com/",
      },
    }),
    selfIdentifying({
      id: "amazon-mws-sp-refresh-token",
      name: "refresh token of the Selling Partner API",
      severity: "high",
      shape: shape`Atzr|${anyBase64(200, 600)}`,
      source: "the documentation of Login with Amazon, as remembered in 2026-11",
      seen: {
        variable: "SP_API_REFRESH_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://mws.amazonservices.com/",
      },
    }),
  ],
  pages: {
    keys: { label: "Seller Central", url: "https://sellercentral.amazon.com/" },
    docs: { label: "Selling Partner API", url: "https://developer-docs.amazon.com/sp-api/" },
  },
});
