import type { TokenFormat } from "../formats/token-format.ts";
import { isPassword } from "../values/password.ts";
import { isPlaceholder } from "../values/placeholder.ts";
import { isRandom } from "../values/randomness.ts";
import { configFileSamples } from "./config-file-samples.ts";

const remembered = "as remembered in 2026-11";

/** Registries of npm and Yarn. */
export const npmrc: TokenFormat = {
  id: "config-file-npmrc",
  name: "credentials (npmrc, yarnrc)",
  severity: "high",
  yields: true,
  keywords: ["_auth", "_password", "npmauth"],
  begins: true,
  ahead: { sign: "=:", never: "\"'`()[]{}<>,;./_-" },
  reach: { before: 6, after: 1_500 },
  pattern:
    /(?:(?<![^:\s"'])_(?:authToken|auth|password)\s{0,4}=|npmAuth(?:Token|Ident):)\s{0,4}\\?["']?(?<secret>[A-Za-z0-9+/_.~:-]{12,1400}={0,2})(?![A-Za-z0-9+/=_.~-])/g,
  isGenuine: isRegistryKey,
  source: `docs.npmjs.com/cli/configuring-npm/npmrc and yarnpkg.com/configuration/yarnrc, ${remembered}`,
  samples: configFileSamples.npmrc,
};

/** Registries of Python. */
export const pypirc: TokenFormat = {
  id: "config-file-pypirc",
  name: "password (pypirc)",
  severity: "high",
  yields: true,
  keywords: ["password"],
  nearby: [".pypirc", "[distutils]", "[pypi]", "[testpypi]", "index-servers", "upload.pypi.org"],
  begins: true,
  reach: { before: 6, after: 420 },
  pattern: /(?<![\w-])password[ \t]{0,4}[=:][ \t]{0,4}(?<secret>[^\s"'\x60<>\\]{6,400})/g,
  isGenuine: isPassword,
  source: `packaging.python.org/specifications/pypirc, ${remembered}`,
  samples: configFileSamples.pypirc,
};

/** Registries of images. */
export const docker: TokenFormat = {
  id: "config-file-docker",
  name: "credentials of a registry (Docker)",
  severity: "high",
  yields: true,
  keywords: ['"auth"', '\\"auth\\"', '"identitytoken"', '"registrytoken"'],
  reach: { before: 4, after: 2_100 },
  pattern:
    /\\{0,3}"(?:auth|identitytoken|registrytoken)\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>[A-Za-z0-9+/_.-]{12,2000}={0,2})\\{0,3}"/g,
  isGenuine: (value) =>
    isCredentials(value) || (value.length >= 24 && !value.includes(".") && isOpaque(value)),
  keyId: userIn,
  source: `docs.docker.com/reference/cli/docker/login, ${remembered}`,
  samples: configFileSamples.docker,
};

/** Repositories of Maven and NuGet, and users of Tomcat. */
export const xml: TokenFormat = {
  id: "config-file-xml",
  name: "password (Maven, NuGet, Tomcat)",
  severity: "high",
  yields: true,
  keywords: ["<password>", "cleartextpassword", "<passphrase>"],
  nearby: ["<server>", "<servers>", "settings.xml", "packagesourcecredentials", "nuget", "<username>"],
  reach: { before: 20, after: 240 },
  pattern:
    /<(?:password|passphrase)>\s{0,20}(?<secret>[^\s<>]{6,200})\s{0,20}<\/|key=["']ClearTextPassword["'] value=["'](?<secret>[^\s"'<>\\]{6,200})["']/gi,
  // Braces hold a password that Maven has encrypted.
  isGenuine: (text) => !text.startsWith("{") && isPassword(text),
  source: `maven.apache.org/settings.html and learn.microsoft.com/nuget/reference/nuget-config-file, ${remembered}`,
  samples: configFileSamples.xml,
};

/** Repositories of Composer. */
export const composer: TokenFormat = {
  id: "config-file-composer",
  name: "password (Composer)",
  severity: "high",
  yields: true,
  keywords: ['"password"', '"password\\"'],
  nearby: ["http-basic", "auth.json"],
  reach: { before: 6, after: 240 },
  pattern: /\\?"password\\?"\s{0,4}:\s{0,4}\\?"(?<secret>[^\s"\\]{6,200})\\?"/g,
  // What a page says about signing in is in files of that name as well, in languages without spaces between words.
  isGenuine: (value) => /^[!-~]+$/.test(value) && isPassword(value),
  source: `getcomposer.org/doc/articles/authentication-for-private-packages.md, ${remembered}`,
  samples: configFileSamples.composer,
};

/** Sources of gems, whose host is in the name. Those of Sidekiq have a key with a shape. */
export const bundler: TokenFormat = {
  id: "config-file-bundler",
  name: "password (Bundler)",
  severity: "high",
  yields: true,
  keywords: ["bundle_"],
  begins: true,
  reach: { before: 4, after: 340 },
  pattern:
    /\bBUNDLE_[A-Z\d_]{1,80}__[A-Z]{2,20}["']?\s?(?:=|:)\s?\\?["']?(?<user>[\w.@+-]{1,80}):(?<secret>[^\s"'`<>\\]{6,200})(?![^\s"'`<>\\])/g,
  isGenuine: isPassword,
  keyId: (_, { user }) => user,
  source: `bundler.io/man/bundle-config.1.html, credentials for gem sources, ${remembered}`,
  samples: configFileSamples.bundler,
};

/** base64 of `user:password`. */
function isCredentials(base64: string): boolean {
  const text = Buffer.from(base64, "base64").toString("latin1");
  const password = /^[\w.@+$-][\x21-\x39\x3b-\x7e]{0,200}:(?<password>[\x20-\x7e]{4,1500})$/.exec(text)
    ?.groups?.password;
  return password !== undefined && !isPlaceholder(password) && isPassword(password);
}

function userIn(base64: string): string | undefined {
  return isCredentials(base64)
    ? /^[^:]+/.exec(Buffer.from(base64, "base64").toString("latin1"))?.[0]
    : undefined;
}

/** Random by itself: neither words nor a base64 text. */
function isOpaque(value: string): boolean {
  return isRandom(value) && !/^[\x20-\x7e\s]+$/.test(Buffer.from(value, "base64").toString("latin1"));
}

/** A token, `user:password`, either of them in base64, or a UUID. */
function isRegistryKey(value: string): boolean {
  if (isCredentials(value)) return true;
  const plain = value.includes(":") ? value.slice(value.indexOf(":") + 1) : value;
  const decoded = Buffer.from(value, "base64").toString("latin1");
  if (/^[\x21-\x7e]{6,200}$/.test(decoded)) return isPassword(decoded);
  return isPassword(plain) && isRandom(plain);
}
