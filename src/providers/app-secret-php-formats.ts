import { keyed } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, shape } from "../formats/shape.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";
import { appSecretSamples } from "./app-secret-samples.ts";

const remembered = "as remembered in 2026-11";

/** The key of Laravel where it encrypts with AES-128. */
export const laravelShort: TokenFormat = named({
  id: "app-secret-laravel-short",
  name: "application key (Laravel, of 128 bits)",
  severity: "critical",
  names: ["app_key"],
  value: "base64:[A-Za-z0-9+/]{22}==",
  unless: "A-Za-z0-9+/=",
  longest: 52,
  isGenuine: (key) => new Set(key).size >= 14,
  source: `laravel.com/docs/encryption, ${remembered}`,
  key: () => `base64:${randomText(22, alphabets.base64)}==`,
  variable: "APP_KEY",
  unlike: () => [`base64:${randomText(20)}`, `base64:${"A".repeat(43)}=`],
});

/** The key of Laravel. */
export const laravel: TokenFormat = keyed({
  id: "app-secret-laravel",
  name: "application key (Laravel)",
  severity: "critical",
  shape: shape`base64:${base64(43)}=`,
  words: ["app_key", "laravel_key", "laravel_app"],
  isGenuine: (key) => new Set(key).size >= 18,
  source: `laravel.com/docs/encryption, ${remembered}`,
  seen: {
    variable: "LARAVEL_APP_KEY",
    header: "X-App-Key: ",
    url: "https://shop.example.com/api",
  },
  alsoSeen: [
    (key) => `irb> ENV['LARAVEL_APP_KEY']\n=> "${key}"`,
    (key) => `class Settings(BaseSettings):\n    app_key: str = "${key}"`,
  ],
});

/** What Symfony signs with. */
export const symfony: TokenFormat = {
  id: "app-secret-symfony",
  name: "application secret (Symfony)",
  severity: "high",
  keywords: ["app_secret"],
  nearby: ["app_env", "symfony", "framework:", "%env("],
  begins: true,
  reach: { before: 6, after: 90 },
  pattern:
    /(?<![A-Za-z0-9_])APP_SECRET["']?\s{0,4}[=:]\s{0,4}["']?(?<secret>[0-9a-f]{32,64})(?![A-Za-z0-9])/g,
  isGenuine: isRandom,
  source: `symfony.com/doc/current/reference/configuration/framework.html#secret, ${remembered}`,
  samples: appSecretSamples.symfonySecrets,
};

const HEX = /^[0-9a-f]+$/;

/** What WordPress signs cookies with. */
export const wordpress: TokenFormat = {
  id: "app-secret-wordpress",
  name: "keys and salts (WordPress)",
  severity: "high",
  keywords: ["auth_key", "auth_salt", "logged_in_key", "logged_in_salt", "nonce_key", "nonce_salt"],
  reach: { before: 32, after: 220 },
  pattern:
    /define\(\s?["'](?:SECURE_AUTH|AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'],\s{1,20}(?:getenv_docker\(\s?["']\w{1,60}["'],\s{1,20})?(?<quote>["'])(?<secret>[^"'\\\n]{60,70}|[0-9a-f]{40}|[0-9a-f]{128})\k<quote>\s?\)/g,
  isGenuine: (salt) =>
    HEX.test(salt) ? isRandom(salt) : new Set(salt).size >= 24 && /[A-Z]/.test(salt) && /[0-9]/.test(salt),
  // The image of Docker Hub draws a SHA-1 for each; others take what `openssl rand -hex` prints.
  source: `api.wordpress.org/secret-key/1.1/salt and docker-entrypoint.sh of docker-library/wordpress, ${remembered}`,
  samples: appSecretSamples.salts,
};
