import { crc32Base62 } from "../formats/checksum.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { inSurroundings, sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { githubPlaybook } from "./github-playbook.ts";
import { defineProvider } from "./provider.ts";

/** GitHub: personal, OAuth and app tokens. Its SSH and app keys are private keys: see private-key.ts. */
export const github = defineProvider({
  id: "github",
  name: "GitHub",
  variables: ["GITHUB_TOKEN", "GH_TOKEN", "GITHUB_PAT", "GH_PAT", "PERSONAL_ACCESS_TOKEN"],
  formats: [
    {
      id: "github-personal-access-token",
      name: "personal access token (classic)",
      severity: "critical",
      keywords: ["ghp_"],
      // 30 random characters and their checksum since 2021-04; source:
      // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
      // (read 2026-11-21). No left boundary: the checksum tells keys from look-alikes.
      pattern: /(?<secret>ghp_[0-9A-Za-z]{36})(?![0-9A-Za-z])/g,
      isGenuine: hasChecksum,
      samples: {
        match: () => tokens("GITHUB_TOKEN", () => checksummed("ghp_")),
        ignore: () => checksumIgnored("ghp_"),
      },
    },
    {
      id: "github-fine-grained-token",
      name: "fine-grained personal access token",
      severity: "critical",
      keywords: ["github_pat_"],
      // 22 and 59 characters; their checksum is not documented and therefore not used. Source:
      // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
      pattern: /(?<secret>github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59})(?![0-9A-Za-z])/g,
      samples: {
        match: () => tokens("GH_TOKEN", () => `github_pat_${randomText(22)}_${randomText(59)}`),
        ignore: () => [
          `GH_TOKEN=github_pat_${randomText(22)}_${randomText(58)}`,
          `GH_TOKEN=github_pat_${randomText(22)}_${randomText(60)}`,
          `GH_TOKEN=github_pat_${randomText(82)}`,
          "GH_TOKEN=github_pat_...",
        ],
      },
    },
    {
      id: "github-oauth-token",
      name: "OAuth app user token",
      severity: "critical",
      keywords: ["gho_"],
      pattern: /(?<secret>gho_[0-9A-Za-z]{36})(?![0-9A-Za-z])/g,
      isGenuine: hasChecksum,
      samples: {
        match: () => tokens("OAUTH_TOKEN", () => checksummed("gho_")),
        ignore: () => checksumIgnored("gho_"),
      },
    },
    {
      id: "github-user-token",
      name: "app user token",
      severity: "critical",
      keywords: ["ghu_"],
      pattern: /(?<secret>ghu_[0-9A-Za-z]{36})(?![0-9A-Za-z])/g,
      isGenuine: hasChecksum,
      samples: {
        match: () => tokens("GITHUB_USER_TOKEN", () => checksummed("ghu_")),
        ignore: () => checksumIgnored("ghu_"),
      },
    },
    {
      id: "github-refresh-token",
      name: "app refresh token",
      severity: "critical",
      keywords: ["ghr_"],
      // 76 characters, 36 in the first months; the checksum is the same.
      pattern: /(?<secret>ghr_(?:[0-9A-Za-z]{76}|[0-9A-Za-z]{36}))(?![0-9A-Za-z])/g,
      isGenuine: hasChecksum,
      samples: {
        match: () => [
          ...tokens("GITHUB_REFRESH_TOKEN", () => checksummed("ghr_", 70)),
          ...tokens("GITHUB_REFRESH_TOKEN", () => checksummed("ghr_")),
        ],
        ignore: () => [...checksumIgnored("ghr_"), ...checksumIgnored("ghr_", 70)],
      },
    },
    {
      id: "github-installation-token",
      name: "app installation token",
      severity: "high",
      keywords: ["ghs_"],
      // Since 2026-04-27 `ghs_<app id>_<JWT>`, about 520 characters; before, 36 characters. Source:
      // https://github.blog/changelog/2026-04-24-notice-about-upcoming-new-format-for-github-app-installation-tokens/
      // Not inside a word ("lengths_…"), but after an escape such as \n or %3D.
      pattern:
        /(?:(?<![0-9A-Za-z])|(?<=\\[nrt]|%[0-9A-F]{2}))(?<secret>ghs_(?:(?<app>[0-9]{1,12})_eyJ[\w-]{10,400}\.[\w-]{20,4000}\.[\w-]{20,1000}|[0-9A-Za-z]{36}(?![0-9A-Za-z])))/g,
      isGenuine: isInstallationToken,
      keyId: (_, { app }) => (app === undefined ? undefined : `GitHub App ${app}`),
      samples: {
        match: () => [
          ...tokens("GITHUB_TOKEN", () => `ghs_${randomText(36)}`),
          ...tokens("GH_APP_TOKEN", longInstallationToken),
        ],
        ignore: () => [
          `GITHUB_TOKEN=ghs_${randomText(35)}`,
          `GITHUB_TOKEN=ghs_${randomText(36, alphabets.hex)}`,
          `pathlengths_${randomText(36)}`,
          `ghs_${randomText(6, alphabets.digits)}_${randomText(40)}`,
          `ghs_${randomText(6, alphabets.digits)}_eyJ${randomText(33)}.${randomText(200)}.${randomText(86)}`,
        ],
      },
    },
  ],
  playbook: githubPlaybook,
});

/**
 * The last six characters are the CRC-32 of those before, in base 62, without the prefix. Verified with
 * published, revoked tokens of the kinds ghp_, gho_, ghu_ and ghr_ (2026-11-21).
 */
function hasChecksum(token: string): boolean {
  const body = token.slice(4);
  return body.slice(-6) === crc32Base62(body.slice(0, -6));
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

function tokens(variable: string, makeToken: () => string): readonly Sample[] {
  return [
    ...inSurroundings(makeToken, {
      variable,
      header: "Authorization: Bearer ",
      url: "https://api.github.com/user",
    }),
    sample(
      makeToken(),
      (token) => `git remote add origin https://x-access-token:${token}@github.com/acme/shop`,
    ),
    sample(makeToken(), (token) => `//npm.pkg.github.com/:_authToken=${token}`),
  ];
}

function checksummed(prefix: string, length = 30): string {
  const body = randomText(length);
  return `${prefix}${body}${crc32Base62(body)}`;
}

function checksumIgnored(prefix: string, length = 30): readonly string[] {
  const body = randomText(length);
  const checksum = crc32Base62(body);
  const mistaken = checksum.endsWith("7") ? "8" : "7";
  return [
    `TOKEN=${prefix}${body}${checksum.slice(0, 5)}${mistaken}`,
    `TOKEN=${prefix}${body}${checksum}9`,
    `TOKEN=${prefix}${body.slice(1)}${checksum}`,
    `TOKEN=${prefix}...`,
  ];
}

function longInstallationToken(): string {
  const header = Buffer.from(JSON.stringify({ alg: "RS256", typ: "JWT" })).toString("base64url");
  const app = randomText(7, "123456789");
  return `ghs_${app}_${header}.${randomText(120, alphabets.base64url)}.${randomText(342, alphabets.base64url)}`;
}
