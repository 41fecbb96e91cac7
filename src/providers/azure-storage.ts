import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, shape } from "../formats/shape.ts";
import { inSurroundings, type Surroundings } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { azureStoragePlaybook } from "./azure-storage-playbook.ts";
import { defineProvider } from "./provider.ts";

const seen: Surroundings = {
  variable: "AZURE_STORAGE_KEY",
  header: "X-Account-Key: ",
  url: "https://acmeshop.blob.core.windows.net/photos?restype=container",
};

/** The mark of newer keys, in the last part of their base64. */
const MARK = "+ASt";

/**
 * The signature within a shared access signature. `sv` says the version of the service, a date, or 1.0 where Logic
 * Apps sign; the parameters come in any order.
 */
const signature: TokenFormat = {
  id: "azure-storage-sas",
  name: "shared access signature",
  severity: "high",
  keywords: ["sig="],
  reach: { before: 6, after: 140 },
  pattern:
    /(?:(?<![A-Za-z0-9])|(?<=\\u0026|%26))sig=(?<secret>(?:[A-Za-z0-9+/_-]|%2[BbFf]){43}(?:%3[Dd]|=)?)(?![A-Za-z0-9%+/_-])/g,
  nearby: ["sv=20", "sv=1.0", "se=20"],
  isGenuine: (sig) => Buffer.from(decodeURIComponent(sig), "base64").length === 32,
  source: "learn.microsoft.com, create a service SAS; the rule of TruffleHog (azuresastoken), read 2026-11",
  samples: { match: sasUrls, ignore: noSasUrls },
};

/** Azure Storage: the keys of an account, and what is signed with them. The name of the account is no secret. */
export const azureStorage = defineProvider({
  id: "azure-storage",
  name: "Azure Storage",
  variables: ["AZURE_STORAGE_KEY", "AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_SAS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "azure-storage-key",
      name: "account key",
      severity: "critical",
      shape: shape`${base64(76)}+ASt${base64(6)}==`,
      source: "microsoft/security-utilities, SEC101/152, read 2026-11",
      seen,
      alsoSeen: [connectionString],
    }),
    keyed({
      id: "azure-storage-legacy-key",
      name: "account key (before 2022)",
      severity: "critical",
      // The integrity of packages in lockfiles is written in the same way, so a name must introduce it.
      shape: shape`${base64(86)}==`,
      words: [
        "account_key",
        "azure_storage",
        "azure_blob",
        "storage_account",
        "shared_key_credential",
        "storage_key",
        "azure_web_jobs_storage",
        "core.windows.net",
      ],
      source:
        "the rules of TruffleHog (azure_storage) and betterleaks (azure-storage-account-key), read 2026-11",
      isGenuine: (key) => key.indexOf(MARK) !== 76,
      seen,
      alsoSeen: [connectionString],
    }),
    signature,
  ],
  // No verification: a key signs requests to the account's own address, whose name stands beside it and not in it, and a
  // signature is only a part of its address.
  playbook: azureStoragePlaybook,
});

function connectionString(key: string): string {
  return `DefaultEndpointsProtocol=https;AccountName=acmeshop;AccountKey=${key};EndpointSuffix=core.windows.net`;
}

function sig(): string {
  return `${randomText(42)}${randomText(1, "AEIMQUYcgkosw048")}%3D`;
}

function sasUrls(): readonly Sample[] {
  const query = (value: string) => `sp=r&st=2026-01-01T00:00Z&se=2027-01-01&sv=2022-11-02&sr=b&sig=${value}`;
  const variable = "AZURE_STORAGE_SAS_TOKEN";
  return inSurroundings(() => query(sig()), { ...seen, variable }).map(({ text, secret }) => ({
    text,
    secret: secret.slice(secret.indexOf("sig=") + 4),
  }));
}

function noSasUrls(): readonly string[] {
  return [
    `https://acmeshop.blob.core.windows.net/photos?sv=2022-11-02&sig=${randomText(20)}`,
    `https://acmeshop.blob.core.windows.net/photos?sv=2022-11-02&sig=${randomText(60, alphabets.alphanumeric)}`,
    `https://acme.example.com/verify?sig=${sig()}`,
  ];
}
