import type { Playbook } from "./provider.ts";

const APPS = {
  label: "App registrations",
  url: "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade",
} as const;

/**
 * How client secrets of Microsoft Entra and tokens of Azure DevOps are rotated. Sources: learn.microsoft.com (graph
 * application-removepassword; use personal access tokens), how-to-rotate, azuredevops.md (read 2026-11).
 */
export const azureEntraPlaybook: Playbook = {
  risk: "sign in as the application and use everything it was granted in Azure, Microsoft Graph and other services; with a token of Azure DevOps, read and change the code, pipelines and packages that its scopes reach",
  console: { create: APPS, revoke: APPS },
  identify:
    "A client secret has `Q~` after its first four characters; the page shows the first three of each secret under **Value**, and the client id beside the leak names the application. A token of Azure DevOps is longer and has no such mark; its list shows names, scopes and days only.",
  revoke: {
    steps: [
      "**Client secret:** open **App registrations → All applications**, find the application by its client id, and open **Certificates & secrets**.",
      "Find the secret by the first characters of its value, choose the bin beside it, and confirm.",
      "**Azure DevOps:** sign in at `https://dev.azure.com/YOUR-ORGANIZATION`, open **User settings → Personal access tokens**, choose the token and **Revoke**.",
      "**Somebody else's token of Azure DevOps:** an administrator of the organization can revoke it for them (**Organization settings → Users**, or the API for token administration).",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Client id: ' APP",
        'az ad app credential list --id "$APP" --query "[].{hint:hint,keyId:keyId,end:endDateTime}" --output table',
        "read -rp 'keyId of the leaked secret: ' ID",
        'az ad app credential delete --id "$APP" --key-id "$ID"',
      ],
      note: "For client secrets: `hint` is the first three characters of each. Needs `az login` as an owner of the application.",
    },
    effects: [
      "A deleted secret is refused with `AADSTS7000215`; it can take some minutes to be forgotten everywhere.",
      "Access tokens that were issued before may live on for about an hour.",
      "**Regenerate** in Azure DevOps kills the old token at once and keeps name and scopes.",
      "Microsoft is told of secrets in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "Open the application's **Certificates & secrets** and choose **New client secret**.",
      "Enter the description and the expiry, and choose **Add**.",
      "Copy **Value** now (not **Secret ID**): it is shown only once.",
      "**Azure DevOps:** **User settings → Personal access tokens → New Token**, with the organization, the expiry and the scopes.",
    ],
    advice: [
      "Describe it as `{app}-{environment}-{date}`, and let it expire in six months or sooner.",
      "Better no secret: federated credentials (OpenID Connect) for GitHub Actions and Kubernetes, a managed identity inside Azure, or a certificate.",
      "Give the application the roles of single resources rather than of the subscription.",
      "For Azure DevOps choose **Custom defined** scopes, such as **Code (Read)**, and one organization; a service principal is better than a person's token.",
    ],
    selfCheck: {
      shape:
        "three characters, a digit, `Q~` and 31 to 34 more; a token of Azure DevOps has `AZDO` before its last four characters",
      pattern: "^([A-Za-z0-9_~.-]{3}[0-9]Q~[A-Za-z0-9_~.-]{31,34}|[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Tenant id: ' TENANT",
      "read -rp 'Client id: ' CLIENT",
      "read -rsp 'Client secret: ' SECRET && echo",
      "printf 'client_secret=%s' \"$SECRET\" |",
      'curl -sS -w \'\\n%{http_code}\\n\' --data-binary @- -d "client_id=$CLIENT&grant_type=client_credentials&scope=https://graph.microsoft.com/.default" "https://login.microsoftonline.com/$TENANT/oauth2/v2.0/token" |',
      "grep -oE 'AADSTS[0-9]+|^[0-9]{3}$'",
      "unset SECRET",
    ],
    alive:
      "200, or 400 with `AADSTS53003` or `AADSTS70011`: the secret was accepted, a policy or the scope was not",
    dead: "401 (`AADSTS7000215` wrong or deleted, `AADSTS7000222` expired)",
    otherwise:
      "400 with `AADSTS700016` or `AADSTS90002` means that the application or the tenant is not there: look at both ids. The trial issues a token and stands in the sign-in logs. 429 and 5xx say nothing.",
  },
  alternativeCheck: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Organization: ' ORG",
      "read -rsp 'Token of Azure DevOps: ' TOKEN && echo",
      'printf \'user = ":%s"\\n\' "$TOKEN" |',
      "curl -sS -o /dev/null -w '%{http_code}\\n' -K - \"https://dev.azure.com/$ORG/_apis/projects?api-version=7.1\"",
      "unset TOKEN",
    ],
    alive: "200",
    dead: "401, or 203 or 302 to the page for signing in",
    otherwise: "403 and 404 do not prove that the token is dead: it may lack the scope or belong elsewhere.",
  },
  badLogLines: [
    "AADSTS7000215",
    "AADSTS7000222",
    "invalid_client",
    "ClientSecretCredential authentication failed",
    "TF400813",
    "VS30063",
  ],
  subtleties: [
    "**Secret ID** is no secret and does not work: copy **Value**.",
    "One application has often several secrets, and several programs share one: the sign-in logs show which secret (`keyId`) still signs in.",
    "The same secret may stand in an enterprise application of another tenant, in a service connection of Azure DevOps, in Key Vault and in Terraform's state.",
    "A stranger with the right to manage the application may have added a secret or a certificate: remove those you do not know.",
    "Tokens of Azure DevOps hide in remote URLs, `.npmrc`, `NuGet.config` and `~/.git-credentials`.",
  ],
  abuse: {
    page: {
      label: "Sign-in logs",
      url: "https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInsMenuBlade",
    },
    signs: [
      "**Service principal sign-ins** with the leaked secret's id from addresses that are not yours",
      "audit entries `Update application - Certificates and secrets management` that nobody can explain",
      "new role assignments, virtual machines or applications",
      "in Azure DevOps: pushes, new pipelines, service connections or tokens that nobody of yours made",
    ],
  },
  goodPractice: [
    "Forbid long-lived secrets with an application management policy of the tenant.",
    "Keep the secret in Key Vault, and let only its application read it.",
    "Note the day of expiry where the team sees it: an expired secret stops the service like a deleted one.",
  ],
  troubleshooting: [
    {
      observed: "401 with `AADSTS7000215` for the new secret",
      advice: [
        "See that it is **Value** and not **Secret ID**, and that a shell or a file did not change `~` or `.` in it.",
        "Wait some minutes: a new secret takes a moment to be known everywhere.",
        "See that client id and tenant id are those of the same application.",
      ],
    },
    {
      observed: "403 with the new secret",
      advice: [
        "The secret lives: give the application the role or the permission, with an administrator's consent.",
      ],
    },
    {
      observed: "203 or a page for signing in from Azure DevOps",
      advice: [
        "Send the token as the password of Basic authentication, with an empty name, to the right organization.",
      ],
    },
    {
      observed: "The old secret still works",
      advice: [
        "Wait some minutes and ask for a new access token: one from before works for about an hour.",
        "Compare the first three characters: a sibling may have been deleted.",
      ],
    },
  ],
  links: [
    {
      label: "Remove a password of an application",
      url: "https://learn.microsoft.com/en-us/graph/api/application-removepassword",
    },
    {
      label: "Personal access tokens of Azure DevOps",
      url: "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
    },
    { label: "Azure Support", url: "https://azure.microsoft.com/support" },
  ],
};
