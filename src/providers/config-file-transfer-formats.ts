import { isRcloneObscured } from "../formats/obscured.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isPassword } from "../values/password.ts";
import { isRandom } from "../values/randomness.ts";
import { configFileSamples } from "./config-file-samples.ts";

const remembered = "as remembered in 2026-11";

/** rclone hides passwords with a key that is in its source. */
export const rclone: TokenFormat = {
  id: "config-file-rclone",
  name: "password (rclone)",
  severity: "high",
  yields: true,
  keywords: ["pass = ", "password = ", "password2 = ", "pass="],
  begins: true,
  // Each remote of its configuration says its type; every other file may have such a line, with a password as it is.
  nearby: ["rclone", "type = ", "type="],
  reach: { before: 4, after: 320 },
  pattern:
    /(?<![A-Za-z])(?:pass|password2?)\s{0,2}=\s{0,2}(?<secret>[A-Za-z0-9_-]{24,300})(?![A-Za-z0-9_-])/g,
  isGenuine: isRcloneObscured,
  source: `fs/config/obscure of rclone, ${remembered}`,
  samples: configFileSamples.rclone,
};

/** FileZilla writes passwords in base64. */
export const filezilla: TokenFormat = {
  id: "config-file-filezilla",
  name: "password (FileZilla)",
  severity: "high",
  yields: true,
  keywords: ['<pass encoding="base64">'],
  begins: true,
  reach: { before: 6, after: 260 },
  pattern: /<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{8,200}={0,2})<\/Pass>/g,
  isGenuine: (value) => isPassword(Buffer.from(value, "base64").toString("utf8")),
  source: `sitemanager.xml of FileZilla 3, ${remembered}`,
  samples: configFileSamples.filezilla,
};

/** The secret key of s3cmd. */
export const s3cfg: TokenFormat = {
  id: "config-file-s3cfg",
  name: "secret key (s3cfg)",
  severity: "high",
  yields: true,
  keywords: ["secret_key"],
  nearby: [".s3cfg", "host_bucket", "signature_v2"],
  begins: true,
  reach: { before: 6, after: 90 },
  pattern: /(?<![\w-])secret_key\s{0,4}=\s{0,4}(?<secret>[A-Za-z0-9+/]{16,64}={0,2})(?![A-Za-z0-9+/=])/g,
  isGenuine: isRandom,
  source: `s3tools.org/kb/item14.htm, ${remembered}`,
  samples: configFileSamples.s3cfg,
};

/** What rclone signs in to Backblaze with. */
export const rcloneB2: TokenFormat = {
  id: "config-file-rclone-b2",
  name: "application key of Backblaze B2 (rclone)",
  severity: "high",
  keywords: ["type = b2", "type=b2"],
  begins: true,
  reach: { before: 6, after: 300 },
  pattern:
    /type\s?=\s?b2\s{1,4}(?:[a-z_]{2,24}[ \t]?=[^\n]{0,80}\n[ \t]{0,8}){0,4}key[ \t]?=[ \t]?(?<secret>K0\d{2}[A-Za-z0-9+/]{27})(?![A-Za-z0-9+/=])/g,
  source: `rclone.org/b2 and backblaze.com, Application Keys, ${remembered}`,
  samples: configFileSamples.rcloneB2,
};
