import { keyed } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { hex, shape } from "../formats/shape.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { defineProvider } from "./provider.ts";

const seen = {
  variable: "RPC_URL",
  header: "X-Upstream: ",
  url: "https://acme-shop.io",
};

function address(key: string): string {
  return `https://mainnet.infura.io/v3/${key}`;
}

/** A key in the path of a request says so: `https://mainnet.infura.io/v3/…`, `wss://mainnet.infura.io/ws/v3/…`. */
const inAddress: TokenFormat = {
  id: "infura-address",
  name: "API key in an address",
  severity: "low",
  keywords: ["infura.io/"],
  reach: { before: 2, after: 50 },
  pattern: /infura\.io\/(?:ws\/)?v3\/(?<secret>[0-9a-f]{32})(?![0-9A-Za-z])/g,
  source: "docs.metamask.io/services, how to make a request, as remembered in 2026-11",
  samples: {
    match: () => [
      ...inSurroundings(() => address(randomText(32, alphabets.hex)), seen).map(({ text, secret }) => ({
        text,
        secret: secret.slice(-32),
      })),
      sample(randomText(32, alphabets.hex), (key) => `connect('wss://mainnet.infura.io/ws/v3/${key}')`),
    ],
    ignore: () => [
      "https://mainnet.infura.io/v3/YOUR-PROJECT-ID",
      `https://mainnet.infura.io/v3/\${INFURA_KEY}`,
      `https://docs.infura.io/${randomText(32, alphabets.hex)}`,
    ],
  },
};

/** Infura: access to blockchains. */
export const infura = defineProvider({
  id: "infura",
  name: "Infura",
  variables: [
    "INFURA_API_KEY_SECRET",
    "INFURA_PROJECT_SECRET",
    "INFURA_API_KEY",
    "INFURA_PROJECT_ID",
    "INFURA_KEY",
  ],
  formats: [
    keyed({
      id: "infura-api-key",
      name: "API key or project secret",
      severity: "medium",
      shape: shape`${hex(32)}`,
      words: ["infura"],
      source: "the rules of Kingfisher (infura), read 2026-11",
      seen: {
        variable: "INFURA_API_KEY_SECRET",
        header: "Authorization: Bearer ",
        url: "https://mainnet.infura.io/v3/",
      },
    }),
    inAddress,
  ],
  pages: {
    keys: { label: "API keys", url: "https://developer.metamask.io/" },
    docs: { label: "Infura API keys", url: "https://docs.metamask.io/services/" },
  },
});
