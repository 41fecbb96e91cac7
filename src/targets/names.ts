/** The name of an app or of several: it goes into commands and texts, and what is no such name is left out. */
export const APP = /^[\w.@/ -]{1,100}$/u;

/** The same for what a key is called in a store. */
export const ENTRY = /^[\w.@/:+=-]{1,200}$/u;

/** How the name of a variable is written elsewhere: `HF_TOKEN` as `hf_token` in Terraform, `hf-token` in stores. */
export function spellingsOf(name: string): readonly string[] {
  const lower = name.toLowerCase();
  return [...new Set([name, lower, lower.replaceAll("_", "-"), `TF_VAR_${lower}`, `TF_VAR_${name}`])];
}

/** Those of the names that stand in one of the texts as whole words. */
export function namesIn(texts: readonly string[], names: readonly string[]): readonly string[] {
  const words = new Set(texts.flatMap((text) => text.split(/\W+/u)));
  return names.filter((name) => words.has(name));
}
