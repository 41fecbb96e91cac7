import { selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, shape } from "../formats/shape.ts";
import { looksDrawn } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** Ionic Appflow: mobile apps. */
export const ionic = defineProvider({
  id: "ionic",
  name: "Ionic",
  variables: ["IONIC_TOKEN", "IONIC_PERSONAL_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      id: "ionic-access-token",
      name: "personal access token",
      severity: "medium",
      shape: shape`ion_${alphanumeric(42)}`,
      isGenuine: looksDrawn,
      source: "the rules of betterleaks (ionic), read 2026-11",
      seen: {
        variable: "IONIC_TOKEN",
        header: "Authorization: Bearer ",
        url: "https://api.ionicjs.com/apps",
      },
    }),
  ],
  pages: {
    keys: { label: "Personal access tokens", url: "https://dashboard.ionicframework.com/" },
    docs: { label: "Ionic Appflow", url: "https://ionic.io/docs/appflow" },
  },
});
