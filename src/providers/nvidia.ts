import { selfIdentifying } from "../formats/define-format.ts";
import { base64url, shape } from "../formats/shape.ts";
import { nvidiaPlaybook } from "./nvidia-playbook.ts";
import { nvidiaVerification } from "./nvidia-verification.ts";
import { defineProvider } from "./provider.ts";

/** NVIDIA: NIM and the NGC catalog. */
export const nvidia = defineProvider({
  id: "nvidia",
  name: "NVIDIA",
  variables: ["NVIDIA_API_KEY", "NGC_API_KEY", "NVAPI_KEY"],
  formats: [
    selfIdentifying({
      id: "nvidia-api-key",
      name: "API key",
      severity: "high",
      // 64 characters today; betterleaks allows for other lengths.
      shape: shape`nvapi-${base64url(60, 70)}`,
      source: "the rules of TruffleHog (nvapi) and betterleaks (nvidia-api-key), read 2026-11",
      seen: {
        variable: "NVIDIA_API_KEY",
        header: "Authorization: Bearer ",
        url: "https://integrate.api.nvidia.com/v1/models",
      },
    }),
  ],
  playbook: nvidiaPlaybook,
  verifications: [nvidiaVerification],
});
