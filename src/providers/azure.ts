import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, base64, base64url, either, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

const source = "microsoft/security-utilities (SEC101), read 2026-11";

const url = "https://management.azure.com/subscriptions?api-version=2022-12-01";

const seen = { variable: "AZURE_KEY", header: "X-Azure-Key: ", url };

/** The services whose common annotated keys are formats of their own: see azure-openai.ts and azure-entra.ts. */
const ELSEWHERE = /(?:ACOG|AZDO)[A-Za-z0-9]{4}$/;

/**
 * Azure: keys of services that sign them, each with a mark of its own at a place of its own. Account keys of Azure
 * Storage are in azure-storage.ts, connection strings in database-url.ts.
 */
export const azure = defineProvider({
  id: "azure",
  name: "Azure",
  variables: ["AZURE_KEY", "AZURE_API_KEY", "COSMOS_KEY", "AZURE_SEARCH_KEY", "AZURE_FUNCTION_KEY"],
  formats: [
    selfIdentifying({
      id: "azure-annotated-key",
      name: "key of an Azure service",
      severity: "high",
      // The mark of all, when and where it was made, and the mark of the service.
      shape: shape`${alphanumeric(52)}${either("JQQJ99", "JQQJ9D", "JQQJ9H")}${alphanumeric(26)}`,
      source,
      isGenuine: (key) => !ELSEWHERE.test(key),
      complete: (example) => `${example.slice(0, -8)}AMap${randomText(4)}`,
      seen,
    }),
    selfIdentifying({
      id: "azure-account-key",
      name: "key of Cosmos DB, Batch, Machine Learning or API Management",
      severity: "critical",
      shape: shape`${base64(76)}${either("ACDb", "APIM", "+ABa", "+AMC")}${base64(6)}==`,
      source,
      seen: { ...seen, variable: "COSMOS_KEY" },
    }),
    selfIdentifying({
      id: "azure-messaging-key",
      name: "key of Event Hubs, Event Grid, Service Bus, Relay or IoT Hub",
      severity: "high",
      shape: shape`${base64(33)}${either("+AEh", "+ASb", "+ARm", "AIoT", "AZEG")}${base64(6)}=`,
      source,
      seen: { ...seen, variable: "AZURE_SERVICE_BUS_KEY" },
    }),
    selfIdentifying({
      id: "azure-search-key",
      name: "key of AI Search",
      severity: "high",
      shape: shape`${alphanumeric(42)}AzSe${either("A", "B", "C", "D")}${alphanumeric(5)}`,
      source,
      seen: { ...seen, variable: "AZURE_SEARCH_KEY" },
    }),
    selfIdentifying({
      id: "azure-registry-password",
      name: "password of a container registry",
      severity: "critical",
      shape: shape`${base64(42)}+ACR${either("A", "B", "C", "D")}${base64(5)}`,
      source,
      complete: (example) => `${example.slice(0, -5)}${randomText(5, alphabets.alphanumeric)}`,
      seen: { ...seen, variable: "ACR_PASSWORD" },
    }),
    selfIdentifying({
      id: "azure-cache-key",
      name: "key of Cache for Redis",
      severity: "high",
      shape: shape`${alphanumeric(33)}AzCa${either("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P")}${alphanumeric(5)}=`,
      source,
      seen: { ...seen, variable: "AZURE_REDIS_KEY" },
    }),
    selfIdentifying({
      id: "azure-function-key",
      name: "key of a function",
      severity: "high",
      shape: shape`${base64url(44)}AzFu${base64url(5)}${either("A", "Q", "g", "w")}==`,
      source,
      seen: { ...seen, variable: "AZURE_FUNCTION_KEY", header: "x-functions-key: " },
    }),
  ],
  pages: {
    keys: { label: "Azure portal", url: "https://portal.azure.com/" },
    docs: {
      label: "Microsoft Security Utilities",
      url: "https://github.com/microsoft/security-utilities",
    },
  },
});
