import type { Playbook } from "./provider.ts";

const APPS = { label: "Applications", url: "https://manage.auth0.com/#/applications" } as const;

/** How Auth0 secrets are rotated. Source: auth0.com/docs (rotate client secrets, credentials, management tokens), read 2026-11. */
export const auth0Playbook: Playbook = {
  risk: "get tokens in the application's name; where it may use the management API, or with a management token, read and change users, connections and rules of the tenant",
  console: { create: APPS, revoke: APPS },
  identify:
    "A client secret belongs to the application whose client id (32 letters and digits) stands beside it. A management token is a JWT: its middle part names the tenant (`iss`), the application (`azp`) and its end (`exp`).",
  revoke: {
    steps: [
      "Choose the right tenant, open **Applications → Applications**, and choose the application with the client id.",
      "Open **Settings**, go down to **Danger Zone**, choose **Rotate** beside **Rotate secret**, and confirm. The old secret dies, the new one stands under **Credentials**.",
      "**Management token:** nothing revokes it; it ends by itself, within a day unless somebody chose longer. Rotate the secret of the application that it names, so that no more are made, and if it still has long to live, ask Auth0's support.",
      "**`AUTH0_SECRET` of a web application:** it is your own key for session cookies. Make a new one with `openssl rand -hex 32`; all users sign in anew.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Management token with update:client_keys: ' MGMT && echo",
        "printf 'Authorization: Bearer %s\\n' \"$MGMT\" |",
        "curl -sS -o /dev/null -w '%{http_code}\\n' -H @- -X POST https://YOUR-TENANT.auth0.com/api/v2/clients/YOUR-CLIENT-ID/rotate-secret",
        "unset MGMT",
      ],
      note: "`200` means done, and the answer with the new secret is thrown away on purpose: read it in the dashboard.",
    },
    effects: [
      "There is one secret at a time: sign-ins through the application fail until it knows the new one. It can take thirty seconds until the new one is known everywhere.",
      "Tokens that were made before live until they end.",
      "Nobody revokes these secrets for you: GitHub does not tell Auth0 of them.",
    ],
  },
  create: {
    steps: [
      "Rotating makes the new secret: open the application's **Credentials** and copy **Client Secret**.",
      "**For a change without a pause:** set a secret of your own through the management API, which your program knows already as its second choice, or move to **Private Key JWT** under **Credentials**: there two keys can live side by side.",
    ],
    advice: [
      "Secrets have no names. Give every program an application of its own, named `{app}-{environment}-{date}`.",
      "Under **APIs** give a machine application only the scopes that it uses, such as `read:users`.",
      "A page in a browser needs no secret at all: choose the type **Single Page Application**.",
    ],
    selfCheck: {
      shape: "64 or more letters, digits, `_` and `-`",
      pattern: "^[A-Za-z0-9_-]{64,128}$",
    },
  },
  overlap: false,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Client id: ' ID",
      "read -rsp 'Client secret: ' SEC && echo",
      'printf \'{"grant_type":"client_credentials","client_id":"%s","client_secret":"%s","audience":"https://YOUR-TENANT.auth0.com/api/v2/"}\' "$ID" "$SEC" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -H 'Content-Type: application/json' --data-binary @- https://YOUR-TENANT.auth0.com/oauth/token",
      "unset ID SEC",
    ],
    alive: "200, or 403 with `unauthorized_client`",
    dead: "401 with `access_denied`",
    otherwise:
      "It makes a token, which counts in the quota for machines, and throws it away. 404 and 429 say nothing. For a management token there is the other check, under **Check that it works**.",
  },
  alternativeCheck: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-TENANT.auth0.com/api/v2/clients?fields=client_id&per_page=1",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200",
    dead: "401",
    otherwise: "For management tokens. 403 means that it lives and lacks the scope; 429 says nothing.",
  },
  badLogLines: ["access_denied", "Unauthorized", "invalid_client", "Invalid token", "Expired token received"],
  subtleties: [
    "Tenants for development, staging and production are separate: rotate in the one whose domain stands beside the secret.",
    "Programs keep management tokens in a cache for up to a day: restart them to see at once whether the new secret works.",
    "Where users' tokens are signed with the client secret (HS256), rotating it makes all of them invalid.",
    "Deploy tools, Terraform and Actions use applications of their own: each has its own secret.",
  ],
  abuse: {
    page: { label: "Logs", url: "https://manage.auth0.com/#/logs" },
    signs: [
      "token exchanges of the application (type `seccft`) from addresses that are not yours",
      "management operations (`sapi`) that nobody of yours made",
      "new applications, connections, Actions, administrators or exported users",
    ],
  },
  goodPractice: [
    "Use **Private Key JWT** for machines: nothing secret travels, and keys can overlap.",
    "Rotate after every exposure and when somebody with access leaves.",
    "Never log a secret or a token; show at most the first 8 characters.",
  ],
  troubleshooting: [
    {
      observed: "401 access_denied with the new secret",
      advice: [
        "Wait thirty seconds, and try again.",
        "See that tenant, client id and secret belong together; a custom domain leads to the same tenant.",
        "Restart every process that reads the secret.",
      ],
    },
    {
      observed: "403 unauthorized_client with the new secret",
      advice: [
        "It is accepted. Enable the grant **Client Credentials** or authorize the application for the API.",
      ],
    },
    {
      observed: "429 with the new secret",
      advice: ["Keep a token until it ends, instead of making one for each call."],
    },
    {
      observed: "The old secret still works",
      advice: [
        "See that you rotated the right application in the right tenant.",
        "What still works may be a token that was made before: it ends within a day.",
      ],
    },
  ],
  links: [
    {
      label: "Rotate client secrets",
      url: "https://auth0.com/docs/get-started/applications/rotate-client-secret",
    },
    { label: "Application credentials", url: "https://auth0.com/docs/secure/application-credentials" },
    { label: "Auth0 Support", url: "https://support.auth0.com" },
  ],
};
