import { anthropic } from "./anthropic.ts";
import { aws } from "./aws.ts";
import { coolify } from "./coolify.ts";
import { databaseUrl } from "./database-url.ts";
import { deepseek } from "./deepseek.ts";
import { fal } from "./fal.ts";
import { github } from "./github.ts";
import { google } from "./google.ts";
import { groq } from "./groq.ts";
import { huggingface } from "./huggingface.ts";
import { openai } from "./openai.ts";
import { privateKey } from "./private-key.ts";
import type { Provider } from "./provider.ts";
import { replicate } from "./replicate.ts";
import { slack } from "./slack.ts";
import { stripe } from "./stripe.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [
  anthropic,
  aws,
  coolify,
  databaseUrl,
  deepseek,
  fal,
  github,
  google,
  groq,
  huggingface,
  openai,
  privateKey,
  replicate,
  slack,
  stripe,
];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
