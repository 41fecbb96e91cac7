import type { Provider } from "./provider.ts";

/** Every provider that Rekey knows, by id. Adding one touches two files: its own and this list. */
export const catalogue: readonly Provider[] = [];

/** The provider of this id, if the catalogue has it. */
export function findProvider(id: string): Provider | undefined {
  return catalogue.find((provider) => provider.id === id);
}
