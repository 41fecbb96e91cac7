import { selfIdentifying } from "../formats/define-format.ts";
import { lowerAlphanumeric, shape } from "../formats/shape.ts";
import { defineProvider } from "./provider.ts";

/** NuGet: .NET packages. */
export const nuget = defineProvider({
  id: "nuget",
  name: "NuGet",
  variables: ["NUGET_API_KEY", "NUGET_KEY", "NUGET_AUTH_TOKEN"],
  formats: [
    selfIdentifying({
      id: "nuget-api-key",
      name: "API key",
      severity: "critical",
      shape: shape`oy2${lowerAlphanumeric(43)}`,
      source: "how such keys look in public code, looked at in 2026-11",
      seen: {
        variable: "NUGET_API_KEY",
        header: "X-NuGet-ApiKey: ",
        url: "https://www.nuget.org/api/v2/package",
      },
    }),
  ],
  pages: {
    keys: { label: "API Keys", url: "https://www.nuget.org/account/apikeys" },
    docs: {
      label: "Publishing on nuget.org",
      url: "https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package",
    },
  },
});
