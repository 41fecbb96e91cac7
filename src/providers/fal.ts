import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText, randomUuid } from "../formats/sample.ts";
import { hex, shape, uuid } from "../formats/shape.ts";
import type { Surroundings } from "../formats/surroundings.ts";
import { falPlaybook } from "./fal-playbook.ts";
import { get, header } from "./key-request.ts";
import { defineProvider } from "./provider.ts";
import { active, inactive } from "./verification.ts";

const auth = header("authorization", "Key ");

const seen: Surroundings = {
  variable: "FAL_KEY",
  header: "Authorization: Key ",
  url: "https://queue.fal.run/fal-ai/flux/dev",
};

/** fal: generative media models. */
export const fal = defineProvider({
  id: "fal",
  name: "fal",
  // `FAL_KEY_ID` and `FAL_KEY_SECRET` hold the two halves where an older client wants them apart.
  variables: ["FAL_KEY", "FAL_API_KEY", "FAL_KEY_ID", "FAL_KEY_SECRET", "NEXT_PUBLIC_FAL_KEY"],
  formats: [
    keyed({
      id: "fal-api-key",
      name: "API key",
      severity: "high",
      // The id of the key, a colon, the secret. Other services write UUID and hash in the same way, so the word
      // decides; "fal" alone stands in "false".
      shape: shape`${uuid}:${hex(32)}`,
      words: [
        "fal_key",
        "fal_api",
        "fal_secret",
        "fal_token",
        "fal_credentials",
        "fal_dashboard",
        "fal_client",
        "fal_serverless",
        "fal_ai",
        "fal.run",
        "fal.config",
        // What owns a key by this name, as the signs behind it say.
        "fal:",
        "fal(",
        "fal]",
        "fal>",
        'fal"',
        "fal'",
        "fal {",
        "fal_provider",
      ],
      by: "nearby",
      source: "the guides (2025-06) and the rule of Kingfisher (falai), read 2026-11",
      keyId: (secret) => secret.slice(0, secret.indexOf(":")),
      seen,
      alsoSeen: [
        (key) => `fal.config({ credentials: "${key}" });`,
        (key) => `import fal_client\n\nclient = fal_client.SyncClient(key="${key}")`,
        (key) => `GET /proxy?url=https%3A%2F%2Ffal.run%2F&key=Key%20${key}`,
        (key) => `fal:\n  key: ${key}`,
        (key) => `const fal = new Fal({\n  key: "${key}",\n});`,
        // A document whose example is five lines below the name.
        (key) => `# FAL_API_KEY=\n\nCheck the form:\n\n- one colon\n- Example: \`${key}\``,
      ],
      unlike: [
        () => `FAL_KEY=${pair().toUpperCase()}`,
        () => `FAL_KEY=${randomUuid()}`,
        () => `layer: ${pair()}\ndefault: false\nfallback: none`,
        () => `FAL_KEY=\n\n\n\n\n\nlayer: ${pair()}`,
      ],
    }),
    keyed({
      id: "fal-key-secret",
      name: "API key secret",
      severity: "high",
      shape: shape`${hex(32)}`,
      words: ["fal_key_secret", "fal_secret"],
      source: "fal's older clients, as the guides (2025-06) show them",
      seen: { ...seen, variable: "FAL_KEY_SECRET", header: "X-Fal-Key-Secret: " },
    }),
  ],
  playbook: falPlaybook,
  verifications: [
    {
      id: "fal-pricing",
      // A secret without its id cannot be asked about.
      formats: ["fal-api-key"],
      // The list of models answers without a key, too, so it proves nothing; prices need one.
      requests: [get("https://api.fal.ai/v1/models/pricing?endpoint_id=fal-ai/flux/dev", auth)],
      // 403 is a scope or a lock for unpaid bills: neither a yes nor a no.
      answers: [active(200), inactive(401)],
      source: "fal.ai/docs/api-reference/platform-apis; the rule of Kingfisher (falai), read 2026-11",
    },
  ],
  revocations: [
    {
      id: "fal-delete-key",
      formats: ["fal-api-key"],
      request: { method: "DELETE", url: "https://api.fal.ai/v1/keys/{id}", ...auth },
      accepted: [204],
      effect: "The key is deleted for good. Only a key with the scope ADMIN may do it; others are refused.",
      source: "fal.ai/docs/api-reference/platform-apis/for-keys/delete-api-key, read 2026-11",
    },
  ],
});

function pair(): string {
  return `${randomUuid()}:${randomText(32, alphabets.hex)}`;
}
