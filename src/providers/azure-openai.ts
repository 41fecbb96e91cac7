import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, either, hex, shape } from "../formats/shape.ts";
import { azureOpenaiPlaybook } from "./azure-openai-playbook.ts";
import { defineProvider } from "./provider.ts";

/** Azure OpenAI and the other AI services of Azure: keys of a resource. Its endpoint is no secret. */
export const azureOpenai = defineProvider({
  id: "azure-openai",
  name: "Azure OpenAI",
  variables: ["AZURE_OPENAI_API_KEY", "AZURE_OPENAI_KEY"],
  formats: [
    selfIdentifying({
      id: "azure-openai-key",
      name: "resource key",
      severity: "high",
      // A common annotated key: the mark of all of them, and that of Cognitive Services.
      shape: shape`${alphanumeric(52)}${either("JQQJ99", "JQQJ9D", "JQQJ9H")}${alphanumeric(18)}ACOG${alphanumeric(4)}`,
      source: "microsoft/security-utilities, SEC101/200, read 2026-11",
      seen: {
        variable: "AZURE_OPENAI_API_KEY",
        header: "api-key: ",
        url: "https://acme.openai.azure.com/openai/models?api-version=2024-10-21",
      },
    }),
    keyed({
      id: "azure-openai-legacy-key",
      name: "resource key (older)",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: [
        "azure_openai",
        "azure_open_ai",
        "openai.azure.com",
        "azure_ai",
        "aoai",
        "cognitiveservices.azure.com",
        "cognitive_services",
        "api.cognitive.microsoft",
        "ocp_apim_subscription",
      ],
      source: "the rules of TruffleHog (azure_openai) and Kingfisher (azureopenai), read 2026-11",
      seen: {
        variable: "AZURE_OPENAI_API_KEY",
        header: "api-key: ",
        url: "https://acme.openai.azure.com/openai/models?api-version=2024-10-21",
      },
    }),
  ],
  // No verification: a key belongs to one resource, and the endpoint of every other says "no" to it.
  playbook: azureOpenaiPlaybook,
});
