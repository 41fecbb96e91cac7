import { hasDigit, isHex } from "../formats/characters.ts";
import { selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { shape, upperAlphanumeric } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** Octopus Deploy: deployments. */
export const octopusDeploy = defineProvider({
  id: "octopus-deploy",
  name: "Octopus Deploy",
  variables: ["OCTOPUS_API_KEY", "OCTOPUS_CLI_API_KEY", "OCTOPUS_DEPLOY_API_KEY"],
  formats: [
    selfIdentifying({
      id: "octopus-deploy-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`API-${upperAlphanumeric(25, 32)}`,
      // A page of a wiki ends with a number of 32 hexadecimal digits.
      isGenuine: (key) => hasDigit(key) && !isHex(key.slice(4)),
      unlike: [() => `https://acme.notion.site/API-${randomText(32, alphabets.upperHex)}`],
      complete: (example) => `${example.slice(0, -1)}7`,
      source: "the rules of gitleaks and betterleaks (octopus-deploy-api-key), read 2026-11",
      seen: {
        variable: "OCTOPUS_API_KEY",
        header: "X-Octopus-ApiKey: ",
        url: "https://acme.octopus.app/api/users/me",
      },
    }),
  ],
  pages: {
    docs: {
      label: "Octopus API keys",
      url: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
    },
  },
});
