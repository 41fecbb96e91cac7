import { ask, elsewhere, form } from "./key-request.ts";
import { active, inactive, type Verification } from "./verification.ts";

/** Whose key it is. The list of models would not do: it answers everybody. */
export const nvidiaVerification: Verification = {
  id: "nvidia-caller-info",
  formats: ["nvidia-api-key"],
  requests: [
    ask("https://api.ngc.nvidia.com/v3/keys/get-caller-info", elsewhere, {
      harmless: "It tells whose key it is, and changes nothing.",
      body: form({ credentials: "{key}" }),
    }),
  ],
  // A refusal may come in a 200, as a status of its own in the body.
  answers: [active(200, ['_KEY"', '"SUCCESS"']), inactive(401)],
  traits: { organization: "orgName", scopes: "products.*" },
  source: "the rule of TruffleHog (nvapi); the NIM checks of Open Data Hub, read 2026-11",
};
