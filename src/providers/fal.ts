import { randomUUID } from "node:crypto";
import { alphabets, randomText, randomUuid } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { falPlaybook } from "./fal-playbook.ts";
import { defineProvider } from "./provider.ts";

/** fal: generative media models. */
export const fal = defineProvider({
  id: "fal",
  name: "fal",
  // `FAL_KEY_ID` and `FAL_KEY_SECRET` hold the two halves where an older client wants them apart.
  variables: ["FAL_KEY", "FAL_API_KEY", "FAL_KEY_ID", "FAL_KEY_SECRET", "NEXT_PUBLIC_FAL_KEY"],
  formats: [
    {
      id: "fal-api-key",
      name: "API key",
      severity: "high",
      // The key has no prefix. Its id is a UUID of version 4, so every key holds "-4" and one more digit.
      keywords: Array.from(alphabets.hex, (digit) => `-4${digit}`),
      // Key id, colon, 32 hexadecimal digits; source: Kingfisher, data/rules/falai.yml, and the guides (2025-06).
      // It may follow `\n` or `%20`, which end in a letter or digit themselves.
      pattern:
        /(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}:[0-9a-f]{32})(?![A-Za-z0-9])/g,
      // Other services write UUID and hash in the same way, so the word decides; "fal" alone stands in "false".
      nearby: [
        "fal_key",
        "fal_api_key",
        "fal_secret",
        "fal_ai",
        "falkey",
        "fal-key",
        "fal key",
        "fal api",
        "fal dashboard",
        "fal.ai",
        "fal-ai",
        "fal.run",
        "fal_client",
        "fal-client",
        "fal.config",
      ],
      keyId: (secret) => secret.slice(0, secret.indexOf(":")),
      samples: { match, ignore },
    },
  ],
  playbook: falPlaybook,
});

function key(): string {
  return `${randomUUID()}:${randomText(32, alphabets.hex)}`;
}

function match(): readonly Sample[] {
  return [
    ...inSurroundings(key, {
      variable: "FAL_KEY",
      header: "Authorization: Key ",
      url: "https://queue.fal.run/fal-ai/flux/dev",
    }),
    sample(key(), (value) => `fal.config({ credentials: "${value}" });`),
    sample(key(), (value) => `import fal_client\n\nclient = fal_client.SyncClient(key="${value}")`),
    sample(key(), (value) => `GET /proxy?url=https%3A%2F%2Ffal.run%2F&key=Key%20${value}`),
    // A document whose example is five lines below the name.
    sample(key(), (value) => `# FAL_API_KEY=\n\nCheck the form:\n\n- one colon\n- Example: \`${value}\``),
  ];
}

function ignore(): readonly string[] {
  return [
    `FAL_KEY=${randomUUID()}:${randomText(31, alphabets.hex)}`,
    `FAL_KEY=${randomUUID()}:${randomText(33, alphabets.hex)}`,
    `FAL_KEY=${key().toUpperCase()}`,
    `FAL_KEY=${randomUUID()}`,
    `FAL_KEY=${randomUuid().slice(1)}:${randomText(32, alphabets.hex)}`,
    `layer: ${key()}\ndefault: false\nfallback: none`,
    `FAL_KEY=\n\n\n\n\n\nlayer: ${key()}`,
  ];
}
