import { crc32Base62 } from "../formats/checksum.ts";
import { type SelfIdentifyingFormat, selfIdentifying } from "../formats/define-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { alphanumeric, shape, word } from "../formats/shape.ts";
import { inSurroundings } from "../formats/surroundings.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { githubPlaybook } from "./github-playbook.ts";
import { githubRevocations, githubVerifications } from "./github-verification.ts";
import { defineProvider } from "./provider.ts";

const source = "github.blog, behind GitHub's new authentication token formats (2021-04-05), read 2026-11-21";

const request = { header: "Authorization: Bearer ", url: "https://api.github.com/user" };

const alsoSeen = [
  (token: string) => `git remote add origin https://x-access-token:${token}@github.com/acme/shop`,
  (token: string) => `//npm.pkg.github.com/:_authToken=${token}`,
];

/** What the kinds have in common that end in a checksum: it tells keys from look-alikes wherever they begin. */
const checksummed = {
  severity: "critical",
  after: "anything",
  source,
  isGenuine: hasChecksum,
  complete: withChecksum,
  alsoSeen,
} satisfies Partial<SelfIdentifyingFormat>;

const installationToken: TokenFormat = {
  id: "github-installation-token",
  name: "app installation token",
  severity: "high",
  keywords: ["ghs_"],
  reach: { before: 6, after: 5_500 },
  // Since 2026-04-27 `ghs_<app id>_<JWT>`, about 520 characters; before, 36 characters.
  // Not inside a word ("lengths_…"), but after an escape such as \n or %3D.
  pattern:
    /(?:(?<![0-9A-Za-z])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>ghs_(?:(?<app>[0-9]{1,12})_eyJ[\w-]{10,400}\.[\w-]{20,4000}\.[\w-]{20,1000}|[0-9A-Za-z]{36}(?![0-9A-Za-z])))/g,
  isGenuine: isInstallationToken,
  keyId: (_, { app }) => (app === undefined ? undefined : `GitHub App ${app}`),
  source:
    "github.blog, notice about upcoming new format for GitHub App installation tokens (2026-04-24), read 2026-11-21",
  samples: {
    match: () => [
      ...inSurroundings(() => `ghs_${randomText(36)}`, { ...request, variable: "GITHUB_TOKEN" }),
      ...inSurroundings(longInstallationToken, { ...request, variable: "GH_APP_TOKEN" }),
    ],
    ignore: noInstallationTokens,
  },
};

/** GitHub: personal, OAuth and app tokens. Its SSH and app keys are private keys: see private-key.ts. */
export const github = defineProvider({
  id: "github",
  name: "GitHub",
  variables: ["GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "GH_PAT", "PERSONAL_ACCESS_TOKEN"],
  formats: [
    selfIdentifying({
      ...checksummed,
      id: "github-personal-access-token",
      name: "personal access token (classic)",
      shape: shape`ghp_${alphanumeric(36)}`,
      seen: { ...request, variable: "GITHUB_TOKEN" },
    }),
    selfIdentifying({
      id: "github-fine-grained-token",
      name: "fine-grained personal access token",
      severity: "critical",
      // 22 characters, `_` and 59 today; GitHub promises the prefix only. Its checksum is not documented, so not used.
      shape: shape`github_pat_${word(82)}`,
      after: "anything",
      source: "docs.github.com, about authentication to GitHub, read 2026-11-21",
      seen: { ...request, variable: "GH_TOKEN" },
      alsoSeen,
    }),
    selfIdentifying({
      ...checksummed,
      id: "github-oauth-token",
      name: "OAuth app user token",
      shape: shape`gho_${alphanumeric(36)}`,
      seen: { ...request, variable: "OAUTH_TOKEN" },
    }),
    selfIdentifying({
      ...checksummed,
      id: "github-user-token",
      name: "app user token",
      shape: shape`ghu_${alphanumeric(36)}`,
      seen: { ...request, variable: "GITHUB_USER_TOKEN" },
    }),
    selfIdentifying({
      ...checksummed,
      id: "github-refresh-token",
      name: "app refresh token",
      // 76 characters, 36 in the first months.
      shape: shape`ghr_${alphanumeric(36, 76)}`,
      seen: { ...request, variable: "GITHUB_REFRESH_TOKEN" },
    }),
    installationToken,
  ],
  playbook: githubPlaybook,
  verifications: githubVerifications,
  revocations: githubRevocations,
});

/**
 * The last six characters are the CRC-32 of those before, in base 62, without the prefix. Verified with
 * published, revoked tokens of the kinds ghp_, gho_, ghu_ and ghr_ (2026-11-21).
 */
function hasChecksum(token: string): boolean {
  return token.slice(-6) === crc32Base62(token.slice(4, -6));
}

function withChecksum(example: string): string {
  return example.slice(0, -6) + crc32Base62(example.slice(4, -6));
}

/**
 * Short installation tokens may carry the checksum, too, but no published one proves it. Refused are only the
 * samples of documentation: written in hexadecimal, or with a word in them. Long ones begin with a JWT's header.
 */
function isInstallationToken(token: string): boolean {
  const header = /^ghs_[0-9]+_(?<header>[\w-]+)\./.exec(token)?.groups?.header;
  return header === undefined ? !/^ghs_[0-9A-Fa-f]+$|token|install/i.test(token) : isJwtHeader(header);
}

function isJwtHeader(base64url: string): boolean {
  try {
    const header: unknown = JSON.parse(Buffer.from(base64url, "base64url").toString("utf8"));
    return typeof header === "object" && header !== null && "alg" in header;
  } catch {
    return false;
  }
}

function longInstallationToken(): string {
  const header = Buffer.from(JSON.stringify({ alg: "RS256", typ: "JWT" })).toString("base64url");
  const app = randomText(7, "123456789");
  return `ghs_${app}_${header}.${randomText(120, alphabets.base64url)}.${randomText(342, alphabets.base64url)}`;
}

function noInstallationTokens(): readonly string[] {
  return [
    `GITHUB_TOKEN=ghs_${randomText(35)}`,
    `GITHUB_TOKEN=ghs_${randomText(36, alphabets.hex)}`,
    `pathlengths_${randomText(36)}`,
    `ghs_${randomText(6, alphabets.digits)}_${randomText(40)}`,
    `ghs_${randomText(6, alphabets.digits)}_eyJ${randomText(33)}.${randomText(200)}.${randomText(86)}`,
  ];
}
