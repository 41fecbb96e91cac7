import { CODE, INFRASTRUCTURE } from "../files.ts";
import type { Platform } from "../platform.ts";

/** Azure Key Vault, and settings of App Service that refer to it. */
export const azureKeyVault: Platform = {
  id: "azure-key-vault",
  name: "Azure Key Vault",
  unit: "vault",
  entry: "secret",
  clues: [
    {
      path: INFRASTRUCTURE,
      block: /@Microsoft\.KeyVault\(|azurerm_key_vault_secret|vault\.azure\.net/u,
      app: /(?:VaultName=|https:\/\/)(?<app>[\w-]{3,24})(?:\.vault\.azure\.net|[;)])/u,
      entry: /(?:SecretName=|vault\.azure\.net\/secrets\/)(?<entry>[\w-]+)/u,
    },
    {
      path: INFRASTRUCTURE,
      text: /AzureKeyVault@\d/u,
      names: true,
      app: /keyVaultName:\s*["']?(?<app>[\w-]{3,24})/iu,
    },
    { path: CODE, line: /SecretClient|GetSecret(?:Async)?\(|vault\.azure\.net/u },
  ],
  replace: {
    where: "the secrets",
    page: "https://portal.azure.com/#view/HubsExtension/BrowseResource/resourceType/Microsoft.KeyVault%2Fvaults",
    steps: [
      "Open the vault, **Objects**, **Secrets**, the secret, **New Version**, and put the new key in.",
      "Set the old version to **Disabled** when everything runs with the new one.",
    ],
    commands: [
      'printf %s "$KEY" | az keyvault secret set --vault-name {app} --name {entry} --file /dev/stdin --encoding utf-8 --query attributes',
    ],
  },
  restart: {
    text: "Start the apps that read the secret again",
    steps: [
      "App Service and Functions look for new versions within a day, or at once after **Restart** (`az webapp restart`). Deploy again what reads the vault during a deployment.",
    ],
  },
  see: [
    "`az keyvault secret list-versions` shows an enabled version that was created after the change, without its value.",
  ],
  pitfalls: [
    "A reference that names a version stays with it: remove the version from the address.",
    "Settings of App Service that hold the value itself are replaced under **Settings**, **Environment variables**: the command line takes them as arguments.",
    "Names of secrets have hyphens in place of underscores.",
  ],
  source: "learn.microsoft.com/en-us/cli/azure/keyvault/secret, 2026-11",
};
