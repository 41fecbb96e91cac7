import { coolify } from "./coolify.ts";
import { fal } from "./fal.ts";
import { groq } from "./groq.ts";
import { huggingface } from "./huggingface.ts";
import { openai } from "./openai.ts";
import type { Provider } from "./provider.ts";
import { replicate } from "./replicate.ts";

/** Every provider that Rekey knows, by id. Adding one touches its own files and this list. */
export const catalogue: readonly Provider[] = [coolify, fal, groq, huggingface, openai, replicate];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
