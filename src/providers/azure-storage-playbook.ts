import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const ACCOUNTS = {
  label: "Storage accounts, Access keys",
  url: "https://portal.azure.com/#view/HubsExtension/BrowseResource/resourceType/Microsoft.Storage%2FStorageAccounts",
} as const;

/** How keys of Azure Storage are rotated. Sources: learn.microsoft.com (storage-account-keys-manage), how-to-rotate, azure.md (read 2026-11). */
export const azureStoragePlaybook: Playbook = {
  risk: "read, change and delete every blob, file, queue and table of the storage account; with a shared access signature, what its parameters allow until `se`",
  console: { create: ACCOUNTS, revoke: ACCOUNTS },
  identify:
    "The account's name stands beside the key (`AccountName=`) or in the address (`NAME.blob.core.windows.net`). An account has two keys: show both, and compare them with the leaked one before you rotate, as rotating the wrong one stops the service and leaves the leak. In a shared access signature `sp` says what it allows and `se` until when.",
  revoke: {
    steps: [
      "Open the storage account, then **Security + networking → Access keys**, and find out which of the two keys leaked.",
      "Move every program to the other key first.",
      "Choose **Rotate key** beside the leaked one, and confirm with **Yes**: the old value dies at once.",
      "**Shared access signature:** rotate the account key that signed it. If a stored access policy stands behind it (`si=`), delete or change that policy; if a user delegation key does (`skoid=`), revoke the account's user delegation keys.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Resource group: ' GROUP",
        "read -rp 'Storage account: ' NAME",
        "read -rp 'Which key leaked, primary or secondary: ' WHICH",
        'az storage account keys renew --resource-group "$GROUP" --account-name "$NAME" --key "$WHICH" --output none',
      ],
      note: "`primary` is key1 and `secondary` key2. Needs `az login` with the right to regenerate keys.",
    },
    effects: [
      "Everything that uses this key fails with 403 at once, and so does every shared access signature that was signed with it.",
      "Programs with the other key, and those that log in with Entra, go on.",
      "A signature that is not revoked lives until `se`, which can be years away.",
      "Microsoft is told of keys in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "There is nothing to create: the account always has two keys. Show the other one under **Access keys**, and copy it straight into your secret store.",
      "After rotating, the leaked key's place holds a new value: keep it for the next rotation.",
      "**Shared access signature:** make a new one with a short end, and sign it as a user (**user delegation**).",
    ],
    advice: [
      "Better no key at all: give the program a managed identity and a role such as **Storage Blob Data Reader**, then switch off **Allow storage account key access**.",
      "Use one key everywhere and keep the other free: then a rotation has two steps and no downtime.",
      "A stored access policy behind each longer signature makes it possible to end one without the others.",
    ],
    selfCheck: {
      shape: "86 characters of base64 and `==`",
      pattern: "^[A-Za-z0-9+/]{86}==$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Storage account: ' NAME",
      "read -rsp 'Key: ' AZURE_STORAGE_KEY && echo",
      "export AZURE_STORAGE_KEY",
      'az storage container list --account-name "$NAME" --num-results 1 --auth-mode key --output none && echo alive',
      "unset AZURE_STORAGE_KEY",
    ],
    alive: "`alive`, or `AuthorizationPermissionMismatch`",
    dead: "`AuthenticationFailed`",
    otherwise:
      "`AuthorizationFailure` comes from the firewall and `KeyBasedAuthenticationNotPermitted` from the account's settings: the key may be as it was. A name that does not resolve means that the account is gone. A signature with `se` in the past is dead; another one can be tried by opening its address.",
  },
  badLogLines: [
    "AuthenticationFailed",
    "Server failed to authenticate the request",
    "Signature did not match",
    "AuthorizationPermissionMismatch",
    "KeyBasedAuthenticationNotPermitted",
  ],
  subtleties: [
    "Functions, Logic Apps, Data Factory and virtual machines keep connection strings with the key (`AzureWebJobsStorage`): update each, or it stops later.",
    "A clock that is wrong makes every signature fail: `AuthenticationFailed` after a rotation is not always the key.",
    "Key Vault can rotate account keys by itself: look there before you rotate by hand.",
    "Signatures in links that were sent to people die with the key: they need new ones.",
  ],
  abuse: {
    page: {
      label: "Activity log",
      url: "https://portal.azure.com/#view/Microsoft_Azure_Monitoring/AzureMonitoringBrowseBlade/~/activityLog",
    },
    signs: [
      "entries of `StorageBlobLogs` with `AuthenticationType` `AccountKey` or `SAS` from addresses that are not yours",
      "large downloads, or blobs that were replaced or deleted",
      "changed access policies or containers that became public",
    ],
  },
  goodPractice: [
    "Turn on soft delete and versions, so that deleted blobs come back.",
    "Let the account's firewall admit your networks only.",
    keyAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "`AuthenticationFailed` with the new key",
      advice: [
        keyAdvice.complete,
        "A key ends in `==`, and shells and INI files may cut it there.",
        keyAdvice.restart,
      ],
    },
    {
      observed: "`AuthorizationFailure` with the new key",
      advice: ["The key lives: the firewall of the account does not admit this address."],
    },
    {
      observed: "The old key still works",
      advice: [
        "The other of the two keys was rotated: compare both with the leaked one, then rotate that one.",
        "See that it was the right account: names differ by a letter between stages.",
      ],
    },
  ],
  links: [
    {
      label: "Manage storage account access keys",
      url: "https://learn.microsoft.com/en-us/azure/storage/common/storage-account-keys-manage",
    },
    { label: "Azure Support", url: "https://azure.microsoft.com/support" },
  ],
};
