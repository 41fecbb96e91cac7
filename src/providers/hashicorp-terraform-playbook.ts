import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const TOKENS = { label: "Tokens", url: "https://app.terraform.io/app/settings/tokens" } as const;

/** How tokens of HCP Terraform are rotated. Source: developer.hashicorp.com/terraform/cloud-docs (read 2026-11); the page's address is from memory. */
export const hashicorpTerraformPlaybook: Playbook = {
  risk: "read states, with the passwords in them, and variables, and start runs that change or destroy what the workspaces manage",
  console: { create: TOKENS, revoke: TOKENS },
  identify:
    "Nothing in the value names it: go by description and **Last used**. The check below tells whose a person's token is; a team's or organization's token is answered 404 there.",
  revoke: {
    steps: [
      "**Person's token:** open **Account Settings → Tokens**, choose the bin beside it, and confirm.",
      "**Team token:** open the organization's **Settings → Teams**, the team, **Team API Token**, and delete or regenerate it.",
      "**Organization token:** open **Settings → API Tokens** of the organization, and regenerate or revoke it.",
      "**Agent token:** open **Settings → Agents**, the pool, and revoke it.",
    ],
    effects: [
      "Runs from the command line and pipelines are answered 401 at once; runs that have begun go on.",
      "Everything that stood in states and variables which it could read has to be taken for known: rotate those secrets, too.",
      "HashiCorp is told of these tokens in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "Open the list of the same kind of token, and choose **Create an API token** or **Regenerate**.",
      "Enter the description and an expiration.",
      tokenAdvice.copyNow,
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`, and let it expire.",
      "For CI take a team's token, of a team that may use just those workspaces; an organization's token is for managing the organization.",
      "Let runs log in to clouds with dynamic credentials (OpenID Connect): then no cloud key stands in a variable.",
    ],
    selfCheck: {
      shape: "14 letters and digits, `.atlasv1.`, and about 67 more characters",
      pattern: "^[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9+/_.=-]{60,300}$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://app.terraform.io/api/v2/account/details",
    header: { name: "Authorization", prefix: "Bearer " },
    alive: "200, or 404 for a token of a team or an organization",
    dead: "401",
    otherwise:
      "Terraform Enterprise and the European service (`app.eu.terraform.io`) have tokens of their own: ask the server that issued it, as all others answer 401. 429 says nothing.",
  },
  badLogLines: [
    "401 Unauthorized",
    "Error: Required token could not be found",
    "unauthorized",
    "Error: Failed to request discovery document",
  ],
  subtleties: [
    "`terraform login` keeps the token in `~/.terraform.d/credentials.tfrc.json`; CI often has `TF_TOKEN_app_terraform_io`. The variable wins.",
    "A team has one token at a time where several are not offered: regenerating kills the old one at once.",
    "Registry modules are fetched with the same token: `terraform init` fails first.",
  ],
  abuse: {
    signs: [
      "runs, state downloads or changed variables that nobody of yours made: the audit trail lists them (paid plans)",
      "new workspaces, agents, members or tokens",
      "resources in the clouds that no configuration knows",
    ],
  },
  goodPractice: [
    "Mark variables as sensitive, and let production wait for a confirmation before it applies.",
    "Share states between workspaces by name, not with everyone.",
    tokenAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new token",
      advice: [
        tokenAdvice.complete,
        "See which host the configuration names: a token belongs to one.",
        "Look for an old value in `~/.terraform.d/credentials.tfrc.json`, `~/.terraformrc` and `TF_TOKEN_...`.",
      ],
    },
    {
      observed: "404 with the new token",
      advice: [
        "The token lives: what its team may not see looks missing. Give the team access to the workspace.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        "See whether it is a team's or the organization's: those stand in other lists.",
        "The check names the person that a token belongs to.",
      ],
    },
  ],
  links: [
    {
      label: "API tokens",
      url: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
    },
    { label: "HashiCorp Support", url: "https://support.hashicorp.com" },
  ],
};
