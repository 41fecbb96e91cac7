import { keyAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const PORTAL = { label: "Azure portal", url: "https://portal.azure.com/" } as const;

/** How keys of Azure OpenAI are rotated. Source: learn.microsoft.com/azure/ai-services/rotate-keys (read 2026-11). */
export const azureOpenaiPlaybook: Playbook = {
  risk: "use every model that the resource has deployed, at its owner's expense, and the files and fine-tuned models that it stores",
  console: { create: PORTAL, revoke: PORTAL },
  identify:
    "The resource stands in the endpoint beside the key (`NAME.openai.azure.com`). It has two keys: show both under **Keys and Endpoint**, and compare them with the leaked one before you regenerate.",
  revoke: {
    steps: [
      "Open the resource, then **Resource Management → Keys and Endpoint**, and find out whether **KEY 1** or **KEY 2** leaked.",
      "Move every program to the other key first.",
      "Choose **Regenerate Key1** or **Regenerate Key2** for the leaked one, and confirm: the old value dies.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'Resource group: ' GROUP",
        "read -rp 'Resource: ' NAME",
        "read -rp 'Which key leaked, Key1 or Key2: ' WHICH",
        'az cognitiveservices account keys regenerate --resource-group "$GROUP" --name "$NAME" --key-name "$WHICH" --output none',
      ],
      note: "Needs `az login` as **Cognitive Services Contributor** or more.",
    },
    effects: [
      "Requests with the old key are answered 401.",
      "The other key, and programs that log in with Entra, go on.",
      "Microsoft is told of keys in public repositories on GitHub. Never assume that it revokes: check.",
    ],
  },
  create: {
    steps: [
      "There is nothing to create: the resource always has two keys. Show the other one under **Keys and Endpoint**, and copy it straight into your secret store.",
      "After regenerating, the leaked key's place holds a new value: keep it for the next rotation.",
    ],
    advice: [
      "Better no key at all: give the program a managed identity with the role **Cognitive Services OpenAI User**, then switch off local authentication (`disableLocalAuth`).",
      "A resource for each environment, with the deployments and quotas that it needs.",
      "Use one key everywhere and keep the other free for the next rotation.",
    ],
    selfCheck: {
      shape: "84 letters and digits; older keys have 32 digits and letters from a to f",
      pattern: "^([A-Za-z0-9]{84}|[0-9a-f]{32})$",
    },
  },
  overlap: true,
  check: {
    kind: "http",
    method: "GET",
    url: "https://YOUR-RESOURCE.openai.azure.com/openai/models?api-version=2024-06-01",
    header: { name: "api-key", prefix: "" },
    alive: "200",
    dead: "401",
    otherwise:
      "401 is also what another resource's endpoint answers: ask the one that stands beside the key. 403 comes from its network rules or from switched-off keys, 429 from the quota; a name that does not resolve means that the resource is gone.",
  },
  badLogLines: [
    "Access denied due to invalid subscription key or wrong API endpoint",
    "401 Unauthorized",
    "AuthenticationTypeDisabled",
    "invalid_api_key",
  ],
  subtleties: [
    "The same key opens all Azure AI services of a multi-service resource: speech, vision and language stop, too.",
    "API Management and gateways in front keep a copy of the key.",
    "Foundry projects have connections with a key inside: update those.",
  ],
  abuse: {
    signs: [
      "tokens or requests in the resource's **Metrics** that your programs did not ask for, by deployment",
      "costs that jump, under **Cost analysis**",
      "429 answers although your own programs are quiet",
      "new deployments or fine-tunings",
    ],
  },
  goodPractice: [
    "Let the resource's network rules admit your own networks only.",
    "Set a budget with an alert for the resource.",
    keyAdvice.serverOnly,
    keyAdvice.rotate,
  ],
  troubleshooting: [
    {
      observed: "401 with the new key",
      advice: [
        "See that key and endpoint are of one resource.",
        "Send it as `api-key`; `Authorization: Bearer` is for Entra.",
        keyAdvice.complete,
        keyAdvice.restart,
      ],
    },
    {
      observed: "403 with the new key",
      advice: ["The key lives: the network rules do not admit this address, or keys are switched off here."],
    },
    { observed: "429 with the new key", advice: [keyAdvice.slowDown, "See the quota of the deployment."] },
    {
      observed: "The old key still works",
      advice: [
        "The other of the two keys was regenerated: compare both with the leaked one.",
        keyAdvice.rightOne,
      ],
    },
  ],
  links: [
    {
      label: "Rotate keys of Azure AI services",
      url: "https://learn.microsoft.com/en-us/azure/ai-services/rotate-keys",
    },
    { label: "Azure Support", url: "https://azure.microsoft.com/support" },
  ],
};
