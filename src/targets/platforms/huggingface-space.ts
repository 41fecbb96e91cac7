import type { Platform } from "../platform.ts";

/** A Space of Hugging Face whose files are here, and whose name nothing tells. */
export const huggingfaceSpace: Platform = {
  id: "huggingface-space",
  name: "Hugging Face Spaces",
  unit: "Space",
  clues: [
    {
      path: /^README\.md$/u,
      text: /^---\r?\n(?:[^\n]*\n){0,40}?sdk:\s*(?:gradio|docker|static|streamlit)\b/u,
    },
  ],
  replace: {
    where: "the secrets",
    page: "https://huggingface.co/spaces",
    steps: [
      "Open the Space, **Settings**, **Variables and secrets**. Next to the secret press **Replace**, paste the new key and save.",
      "It must be a secret. Variables of a public Space can be read by everybody.",
    ],
  },
  restart: {
    text: "Wait until the Space is **Running** again",
    steps: [
      "A changed secret restarts the Space by itself. If it still uses the old value, **Settings**, **Factory rebuild**.",
    ],
  },
  see: ["**Settings** shows when the secret was updated."],
  pitfalls: ["A copy of the Space (**Duplicate**) has no secrets of its own until somebody sets them."],
  source: "huggingface.co/docs/hub/spaces-overview, 2026-11",
};
