import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Tokens", url: "https://fly.io/dashboard/personal/tokens" } as const;

/** How Fly.io tokens are rotated. Sources: fly.io/docs (tokens, flyctl), read 2026-11. */
export const flyPlaybook: Playbook = {
  risk: "start, change and destroy machines, volumes and secrets: of one app with a deploy token, of all organizations of its owner with a personal one",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "A token can be several parts (`fm2_`, `fm1r_`, `fm1a_`) joined by commas, often after the word `FlyV1`. `fly tokens list` shows the id, name and expiry of an app's or organization's tokens, never a value.",
  revoke: {
    steps: [
      "Open the dashboard and choose the organization, or the app that the token was made for.",
      "Open **Tokens** and find the leaked one by its name and expiry.",
      "Revoke it, and confirm.",
      "**Where it is no token of an app or organization:** it came from a login (`fly auth token`). Look under **Access Tokens** in your account's settings (the page may be called otherwise), and run `fly auth logout` on the machine it came from.",
    ],
    command: {
      language: "bash",
      lines: [
        "fly auth login",
        "fly tokens list --app YOUR-APP",
        "fly tokens list --org YOUR-ORG",
        "fly tokens revoke YOUR-TOKEN-ID",
      ],
      note: "The list gives the id; a token of an app stands only in the list of that app. The leaked token is not needed.",
    },
    effects: [
      "Everything that still uses the token is answered 401, such as deployments from CI.",
      "What runs goes on running, and goes on with the secrets that it was given.",
      "A token made without an expiry lives for 20 years: nothing ends it but its revocation.",
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Run `fly tokens create deploy --app YOUR-APP --name YOUR-NAME --expiry 720h`, or open the app's **Tokens** page in the dashboard and make one there.",
      "Copy the whole line that is printed, `FlyV1` and all parts between the commas included.",
    ],
    advice: [
      tokenAdvice.name,
      "A deploy token knows one app only; take it instead of a personal or organization token wherever one app is deployed.",
      "For reading alone there is `fly tokens create readonly`.",
      "`--expiry 720h` makes it end after 30 days.",
    ],
    selfCheck: {
      shape:
        "`FlyV1`, a space, and `fm2_` with 500 to 700 or more characters, several of them joined by commas",
      pattern: "^FlyV1 fm[12][ar]?_[A-Za-z0-9+/=,_-]{100,5000}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://api.machines.dev/v1/apps?org_slug=YOUR-ORG",
    header: { name: "Authorization", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "400 comes from a missing organization and means that the token lives. 403, 404, 429 and 5xx say nothing. Paste the token with `FlyV1` in front.",
  },
  badLogLines: ["401 Unauthorized", "Not authorized to access this", "No access token available"],
  subtleties: [
    "A stranger can narrow a token down and pass it on (`fly tokens attenuate`): revoking the original ends those, too.",
    "`FLY_API_TOKEN` and `FLY_ACCESS_TOKEN` win over the login in `~/.fly/config.yml`: replace all that hold the old value.",
    "Cut at its first comma, a token looks right and is refused: GitHub secrets and `.env` files need the whole line.",
    "With an organization token others could run commands inside your machines and read their secrets: rotate those as well if it was used.",
  ],
  abuse: {
    page: { label: "Dashboard", url: "https://fly.io/dashboard" },
    signs: [
      "machines, volumes, apps or WireGuard peers that nobody of yours made",
      "releases and changed secrets in the app's activity at unusual hours",
      "a bill that grows without more traffic",
    ],
  },
  goodPractice: [
    "Give each app and each pipeline a deploy token of its own, with an expiry.",
    "Never hand `fly auth token` to a pipeline: it may do all that its person may.",
    tokenAdvice.neverLog,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        "See that nothing was cut off: all parts between the commas belong to the token.",
        "Send it as `Authorization: FlyV1 fm2_...`.",
        tokenAdvice.restart,
      ],
    },
    {
      observed: "403 or 404 with the new token",
      advice: ["A deploy token reaches its own app only: compare the app's name."],
    },
    {
      observed: "The old token still works",
      advice: [
        "Look through the lists of the app, of its organization and of your personal organization.",
        "If it stands in none of them, it is the token of a login: revoke it in your account's settings.",
      ],
    },
  ],
  links: [
    { label: "Access tokens", url: "https://fly.io/docs/security/tokens/" },
    { label: "fly tokens revoke", url: "https://fly.io/docs/flyctl/tokens-revoke/" },
    { label: "Support", url: "https://fly.io/docs/about/support/" },
  ],
};
