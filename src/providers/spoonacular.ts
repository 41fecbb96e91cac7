import { keyed } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** spoonacular: recipes. */
export const spoonacular = defineProvider({
  id: "spoonacular",
  name: "spoonacular",
  variables: ["SPOONACULAR_API_KEY", "SPOONACULAR_KEY"],
  formats: [
    keyed({
      id: "spoonacular-api-key",
      name: "API key",
      severity: "low",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["spoonacular"],
      source: "the rules of TruffleHog (spoonacular), read 2026-11",
      seen: {
        variable: "SPOONACULAR_API_KEY",
        header: "x-api-key: ",
        url: "https://api.spoonacular.com/recipes/complexSearch",
      },
    }),
  ],
  pages: {
    keys: { label: "Profile", url: "https://spoonacular.com/food-api/console#Profile" },
    docs: { label: "spoonacular API", url: "https://spoonacular.com/food-api/docs" },
  },
});
