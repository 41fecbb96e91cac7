import { type Dice, letters } from "../dice.ts";
import { keyed, kindsOf, publicId, self, URL_FITS } from "./kind.ts";
import { jwt } from "./material.ts";

const prefixed = (prefix: string, length: number, alphabet?: string) => (dice: Dice) =>
  prefix + dice.text(length, alphabet);
const url64 = (prefix: string, length: number) => (dice: Dice) =>
  prefix + dice.text(length - 1, letters.base64url) + dice.text(1);
const hex = (length: number) => (dice: Dice) => dice.hex(length);
const uuid = (dice: Dice) => dice.uuid();
const lastPart = (key: string) => key.slice(key.lastIndexOf("/") + 1);

function mapboxToken(dice: Dice, kind: "sk" | "pk"): string {
  const payload = Buffer.from(JSON.stringify({ u: "acme", a: `c${dice.text(24, letters.lowerAlnum)}` }));
  return `${kind}.${payload.toString("base64url")}.${dice.text(22)}`;
}

/** Messages, money, data and identity, transcribed from facts.yaml. */
export const serviceKinds = kindsOf({
  discord: {
    service: "Discord",
    host: "discord.com",
    header: ["Authorization", "Bot "],
    names: "DISCORD_TOKEN DISCORD_BOT_TOKEN discordToken",
    keys: {
      discord_bot_token: self((dice) => {
        const id = `${dice.number(1, 9)}${dice.text(dice.pick([17, 18]), letters.digits)}`;
        return `${Buffer.from(id).toString("base64url")}.${url64("G", 5)(dice)}.${url64("", 38)(dice)}`;
      }),
      discord_webhook: self(
        (dice) => `https://discord.com/api/webhooks/1${dice.text(18, letters.digits)}/${url64("", 68)(dice)}`,
        "DISCORD_WEBHOOK_URL discordWebhook",
        { fits: URL_FITS, core: lastPart },
      ),
      discord_client_secret: keyed(url64("", 32), "DISCORD_CLIENT_SECRET discordClientSecret", {
        fits: ["line", "query"],
      }),
    },
  },
  telegram: {
    service: "Telegram",
    host: "api.telegram.org",
    names: "TELEGRAM_BOT_TOKEN TELEGRAM_TOKEN telegramToken TG_BOT_TOKEN",
    keys: {
      telegram_bot_token: keyed(
        (dice) => `${dice.number(1, 9)}${dice.text(9, letters.digits)}:AA${url64("", 33)(dice)}`,
        undefined,
        { fits: ["line"] },
      ),
    },
  },
  stripe: {
    service: "Stripe",
    host: "api.stripe.com",
    names: "STRIPE_SECRET_KEY STRIPE_API_KEY STRIPE_SK stripeSecretKey",
    keys: {
      stripe_secret_live: self((dice) => prefixed("sk_live_", dice.pick([24, 99]))(dice)),
      stripe_restricted_live: self((dice) => prefixed("rk_live_", dice.pick([24, 99]))(dice)),
      stripe_test: self((dice) => prefixed(dice.pick(["sk_test_", "rk_test_"]), dice.pick([24, 99]))(dice)),
      stripe_webhook_secret: self(prefixed("whsec_", 32), "STRIPE_WEBHOOK_SECRET webhookSecret"),
    },
  },
  twilio: {
    service: "Twilio",
    host: "api.twilio.com",
    names: "TWILIO_AUTH_TOKEN twilioAuthToken twilio_token",
    keys: {
      twilio_auth_token: keyed(hex(32), undefined, { fits: ["line"] }),
      twilio_api_key: keyed((dice) => `SK${dice.hex(32)}`, "TWILIO_API_KEY TWILIO_API_KEY_SID twilioApiKey", {
        fits: ["line"],
      }),
      twilio_api_secret: keyed(
        (dice) => dice.text(32),
        "TWILIO_API_SECRET TWILIO_API_KEY_SECRET twilioApiSecret",
        { fits: ["line"] },
      ),
      twilio_account_sid: publicId((dice) => `AC${dice.hex(32)}`, "TWILIO_ACCOUNT_SID"),
    },
  },
  sendgrid: {
    service: "SendGrid",
    host: "api.sendgrid.com",
    names: "SENDGRID_API_KEY sendgridKey SMTP_PASSWORD",
    keys: { sendgrid_api_key: self((dice) => `SG.${url64("", 22)(dice)}.${url64("", 43)(dice)}`) },
  },
  mailgun: {
    service: "Mailgun",
    host: "api.mailgun.net",
    names: "MAILGUN_API_KEY MAILGUN_SENDING_KEY mailgunApiKey",
    keys: {
      mailgun_key: keyed((dice) =>
        dice.pick([`${dice.hex(32)}-${dice.hex(8)}-${dice.hex(8)}`, `key-${dice.hex(32)}`]),
      ),
    },
  },
  postmark: {
    service: "Postmark",
    host: "api.postmarkapp.com",
    header: ["X-Postmark-Server-Token", ""],
    names: "POSTMARK_API_TOKEN POSTMARK_SERVER_TOKEN postmarkToken",
    keys: {
      postmark_server_token: keyed(uuid),
      postmark_account_token: keyed(uuid, "POSTMARK_ACCOUNT_TOKEN postmarkAccountToken"),
    },
  },
  resend: {
    service: "Resend",
    host: "api.resend.com",
    names: "RESEND_API_KEY resendApiKey",
    keys: { resend_api_key: self((dice) => `re_${dice.text(8)}_${dice.text(24)}`) },
  },
  brevo: {
    service: "Brevo",
    host: "api.brevo.com",
    header: ["api-key", ""],
    names: "BREVO_API_KEY SENDINBLUE_API_KEY",
    keys: { brevo_api_key: self((dice) => `xkeysib-${dice.hex(64)}-${dice.text(16)}`) },
  },
  linear: {
    service: "Linear",
    host: "api.linear.app",
    names: "LINEAR_API_KEY linearKey",
    keys: {
      linear_api_key: self(prefixed("lin_api_", 40)),
      linear_oauth: self((dice) => prefixed("lin_oauth_", 64, letters.hex)(dice)),
    },
  },
  notion: {
    service: "Notion",
    host: "api.notion.com",
    names: "NOTION_TOKEN NOTION_API_KEY notionSecret",
    keys: {
      notion_token: self((dice) =>
        dice.pick([`ntn_${dice.text(11, letters.digits)}${dice.text(35)}`, `secret_${dice.text(43)}`]),
      ),
      notion_refresh: keyed(prefixed("nrt_", 46), "NOTION_REFRESH_TOKEN notionRefreshToken"),
    },
  },
  airtable: {
    service: "Airtable",
    host: "api.airtable.com",
    names: "AIRTABLE_API_KEY AIRTABLE_TOKEN AIRTABLE_PAT airtableKey",
    keys: {
      airtable_pat: self((dice) => `pat${dice.text(14)}.${dice.hex(64)}`),
      airtable_legacy: keyed(prefixed("key", 14)),
    },
  },
  figma: {
    service: "Figma",
    host: "api.figma.com",
    header: ["X-Figma-Token", ""],
    names: "FIGMA_TOKEN FIGMA_ACCESS_TOKEN FIGMA_API_KEY",
    keys: { figma_pat: self(url64("figd_", 40)), figma_plan_token: self(url64("figp_", 46)) },
  },
  shopify: {
    service: "Shopify",
    host: "acme.myshopify.com",
    header: ["X-Shopify-Access-Token", ""],
    names: "SHOPIFY_ACCESS_TOKEN SHOPIFY_ADMIN_API_TOKEN shopifyToken",
    keys: {
      shopify_admin_token: self((dice) =>
        prefixed(dice.pick(["shpat_", "shpca_", "shppa_"]), 32, letters.hex)(dice),
      ),
      shopify_shared_secret: self(prefixed("shpss_", 32, letters.hex), "SHOPIFY_API_SECRET"),
    },
  },
  square: {
    service: "Square",
    host: "connect.squareup.com",
    names: "SQUARE_ACCESS_TOKEN squareToken",
    keys: {
      square_access_token: self((dice) => dice.pick([url64("EAAA", 60), url64("sq0atp-", 22)])(dice)),
      square_app_secret: self(
        (dice) => url64(dice.pick(["sq0csp-", "sandbox-sq0csp-"]), 43)(dice),
        "SQUARE_APPLICATION_SECRET",
      ),
    },
  },
  paypal: {
    service: "PayPal",
    host: "api-m.paypal.com",
    names: "PAYPAL_CLIENT_SECRET PAYPAL_SECRET paypalClientSecret",
    keys: { paypal_client_secret: keyed(url64("E", 79), undefined, { fits: ["line"] }) },
  },
  plaid: {
    service: "Plaid",
    host: "production.plaid.com",
    header: ["PLAID-SECRET", ""],
    names: "PLAID_SECRET plaidSecret plaid_api_secret",
    keys: {
      plaid_secret: keyed(hex(30)),
      plaid_access_token: self(
        (dice) => `access-${dice.pick(["sandbox", "development", "production"])}-${dice.uuid()}`,
        "PLAID_ACCESS_TOKEN",
      ),
    },
  },
  algolia: {
    service: "Algolia",
    host: "acme.algolia.net",
    header: ["X-Algolia-API-Key", ""],
    names: "ALGOLIA_ADMIN_KEY ALGOLIA_API_KEY ALGOLIA_WRITE_API_KEY algoliaAdminKey",
    keys: { algolia_admin_key: keyed(hex(32)) },
  },
  mapbox: {
    service: "Mapbox",
    host: "api.mapbox.com",
    names: "MAPBOX_SECRET_TOKEN MAPBOX_DOWNLOADS_TOKEN MAPBOX_ACCESS_TOKEN",
    keys: {
      mapbox_secret_token: self((dice) => mapboxToken(dice, "sk")),
      mapbox_public_token: publicId((dice) => mapboxToken(dice, "pk")),
    },
  },
  okta: {
    service: "Okta",
    host: "acme.okta.com",
    header: ["Authorization", "SSWS "],
    names: "OKTA_API_TOKEN OKTA_TOKEN OKTA_CLIENT_APITOKEN oktaToken",
    keys: { okta_api_token: keyed(url64("00", 40)) },
  },
  auth0: {
    service: "Auth0",
    host: "acme.auth0.com",
    names: "AUTH0_CLIENT_SECRET auth0ClientSecret AUTH0_SECRET",
    keys: {
      auth0_client_secret: keyed(url64("", 64)),
      auth0_mgmt_token: self((dice) =>
        jwt(dice, { iss: "https://acme.auth0.com/", aud: "https://acme.auth0.com/api/v2/" }),
      ),
    },
  },
  firebase: {
    service: "Firebase",
    host: "fcm.googleapis.com",
    header: ["Authorization", "key="],
    names: "FIREBASE_API_KEY NEXT_PUBLIC_FIREBASE_API_KEY firebaseApiKey",
    keys: {
      firebase_web_api_key: self(url64("AIzaSy", 33)),
      firebase_fcm_legacy: self(
        (dice) => `AAAA${url64("", 7)(dice)}:APA91b${url64("", 134)(dice)}`,
        "FCM_SERVER_KEY",
      ),
    },
  },
  tailscale: {
    service: "Tailscale",
    host: "api.tailscale.com",
    names: "TS_AUTHKEY TAILSCALE_API_KEY TAILSCALE_AUTHKEY",
    keys: {
      tailscale_key: self(
        (dice) =>
          `tskey-${dice.pick(["api", "auth", "client", "scim", "webhook"])}-k${dice.text(11)}CNTRL-${dice.text(32)}`,
      ),
    },
  },
  posthog: {
    service: "PostHog",
    host: "us.posthog.com",
    names: "POSTHOG_API_KEY POSTHOG_PERSONAL_API_KEY",
    keys: {
      posthog_personal_key: self(prefixed("phx_", 43)),
      posthog_project_key: publicId(prefixed("phc_", 43)),
    },
  },
  sentry: {
    service: "Sentry",
    host: "sentry.io",
    names: "SENTRY_DSN",
    keys: {
      sentry_dsn: publicId(
        (dice) =>
          `https://${dice.hex(32)}@o${dice.number(1000, 999999)}.ingest.sentry.io/${dice.number(1000, 999999)}`,
        undefined,
        {
          fits: ["line"],
        },
      ),
    },
  },
  newrelic: {
    service: "New Relic",
    host: "bam.nr-data.net",
    names: "NEW_RELIC_BROWSER_KEY",
    keys: { nr_browser_key: publicId(prefixed("NRJS-", 19, letters.hex)) },
  },
});
