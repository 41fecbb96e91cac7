import { randomBytes } from "node:crypto";
import { inFiles } from "../formats/armored.ts";
import { sample } from "../formats/surroundings.ts";
import type { TokenFormat } from "../formats/token-format.ts";

const BEGIN = "-----BEGIN OpenVPN Static key V1-----";
const END = "-----END OpenVPN Static key V1-----";

/** 256 bytes in rows of 16, as `openvpn --genkey` writes them. */
const ROWS = 16;

/** What both sides of OpenVPN have, for `tls-auth`, `tls-crypt` or the whole tunnel. */
export const vpnFormat: TokenFormat = {
  id: "private-key-openvpn-static",
  name: "static key (OpenVPN)",
  severity: "critical",
  keywords: [BEGIN],
  begins: true,
  reach: { before: 6, after: 1_900 },
  pattern:
    /(?<secret>-----BEGIN OpenVPN Static key V1-----(?:[^-]|-(?!-)){512,1800}-----END OpenVPN Static key V1-----)/g,
  normalize: normalized,
  isGenuine: (key) => new Set(rowsOf(key)).size === ROWS,
  source: "openvpn(8), --genkey and --secret, as remembered in 2026-11",
  samples: {
    key: staticKey,
    match: () => [
      ...inFiles(staticKey),
      sample(staticKey(), (key) => `<tls-auth>\n#\n# 2048 bit OpenVPN static key\n#\n${key}\n</tls-auth>\n`),
    ],
    ignore: () => [
      `${BEGIN}\n...\n${END}`,
      `${BEGIN}\n${`${"0".repeat(32)}\n`.repeat(ROWS)}${END}`,
      staticKey().slice(0, 300),
    ],
  },
};

/** One form for a key, however its lines are indented, quoted or joined. */
function normalized(secret: string): string {
  return [BEGIN, ...rowsOf(secret), END].join("\n");
}

function rowsOf(secret: string): readonly string[] {
  return secret.match(/[0-9a-f]{32}/g) ?? [];
}

function staticKey(): string {
  return [BEGIN, ...Array.from({ length: ROWS }, () => randomBytes(16).toString("hex")), END].join("\n");
}
