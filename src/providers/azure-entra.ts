import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, anyUuid, digits, lowerAlphanumeric, shape, unreserved } from "../formats/shape.ts";
import { azureEntraPlaybook } from "./azure-entra-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Microsoft Entra: secrets of app registrations. Azure DevOps: personal access tokens. Tenant and client ids are no secrets. */
export const azureEntra = defineProvider({
  id: "azure-entra",
  name: "Microsoft Entra and Azure DevOps",
  variables: ["AZURE_CLIENT_SECRET", "ARM_CLIENT_SECRET", "AZURE_DEVOPS_EXT_PAT", "SYSTEM_ACCESSTOKEN"],
  formats: [
    selfIdentifying({
      id: "azure-entra-client-secret",
      name: "client secret",
      severity: "critical",
      shape: shape`${unreserved(3)}${digits(1)}Q~${unreserved(31, 34)}`,
      publicHalf: { names: ["client_id", "app_id", "application_id"], shape: anyUuid },
      source:
        "the rules of TruffleHog (azure_entra v2) and betterleaks (azure-ad-client-secret), read 2026-11",
      seen: {
        variable: "AZURE_CLIENT_SECRET",
        header: "X-Client-Secret: ",
        url: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      },
      alsoSeen: [(key) => `credential = ClientSecretCredential(tenant_id, client_id, "${key}")`],
    }),
    selfIdentifying({
      id: "azure-entra-devops-token",
      name: "personal access token of Azure DevOps",
      severity: "critical",
      shape: shape`${alphanumeric(76)}AZDO${alphanumeric(4)}`,
      source: "Microsoft Learn, use personal access tokens, read 2026-11",
      seen: {
        variable: "AZURE_DEVOPS_EXT_PAT",
        header: "Authorization: Bearer ",
        url: "https://dev.azure.com/acme/_apis/projects",
      },
      alsoSeen: [(key) => `git clone https://user:${key}@dev.azure.com/acme/shop/_git/shop`],
    }),
    keyed({
      id: "azure-entra-devops-legacy-token",
      name: "personal access token of Azure DevOps (older)",
      severity: "critical",
      shape: shape`${lowerAlphanumeric(52)}`,
      words: [
        "azure",
        "dev.azure.com",
        "visualstudio.com",
        "azdo",
        "azure_pat",
        "system_accesstoken",
        "vsts_token",
        "vsts_pat",
        "ado_pat",
        "azp_token",
        "azdev",
        "ado_token",
      ],
      source: "the rule of TruffleHog (azuredevopspersonalaccesstoken), read 2026-11",
      seen: {
        variable: "AZURE_DEVOPS_EXT_PAT",
        header: "Authorization: Bearer ",
        url: "https://dev.azure.com/acme/_apis/projects",
      },
      alsoSeen: [(key) => `git clone https://user:${key}@dev.azure.com/acme/shop/_git/shop`],
    }),
  ],
  // No verification: a client secret is asked about with its tenant's id, which the key does not tell, and trying it
  // issues a token; a token of Azure DevOps is asked about with its organization's name.
  playbook: azureEntraPlaybook,
});
