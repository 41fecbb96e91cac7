import { selfIdentifying } from "../formats/define-format.ts";
import { digits, hex, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Mercado Pago: payments in Latin America. */
export const mercadoPago = defineProvider({
  id: "mercado-pago",
  name: "Mercado Pago",
  variables: ["MERCADOPAGO_ACCESS_TOKEN", "MP_ACCESS_TOKEN", "MERCADO_PAGO_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "mercado-pago-access-token",
      name: "access token",
      severity: "critical",
      shape: shape`APP_USR-${digits(13, 17)}-${digits(6)}-${hex(32)}-${digits(6, 12)}`,
      source: "the rules of Kingfisher (mercadopago), read 2026-11",
      seen: {
        variable: "MERCADOPAGO_ACCESS_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.mercadopago.com/users/me",
      },
    }),
  ],
  pages: {
    keys: { label: "Credentials", url: "https://www.mercadopago.com/developers/panel/app" },
    docs: {
      label: "Mercado Pago credentials",
      url: "https://www.mercadopago.com/developers/en/docs/your-integrations/credentials",
    },
  },
});
