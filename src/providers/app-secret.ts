import { keyed } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base64, hex, shape } from "../formats/shape.ts";
import { isEncodedText } from "../values/binary-data.ts";
import { isRandom } from "../values/randomness.ts";
import { appSecretSamples } from "./app-secret-samples.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import { defineProvider } from "./provider.ts";

const docs = {
  label: "OWASP: cryptographic storage",
  url: "https://cheatsheetseries.owasp.org/cheatsheets/Cryptographic_Storage_Cheat_Sheet.html",
};

const remembered = "as remembered in 2026-11";

const secretsOfFrameworks = {
  // Base64 in either dialect or hexadecimal, as generators print them.
  value: "[A-Za-z0-9+/_-]{24,200}={0,2}",
  unless: "A-Za-z0-9+/_=.(-",
  longest: 202,
  isGenuine: (value: string) => isRandom(value) && !isEncodedText(value),
} as const;

/** The secrets with which web frameworks sign and encrypt sessions, cookies and stored values. */
export const appSecret = defineProvider({
  id: "app-secret",
  name: "Web framework",
  variables: ["SECRET_KEY", "SECRET_KEY_BASE", "APP_KEY", "APP_SECRET", "RAILS_MASTER_KEY", "SESSION_SECRET"],
  formats: [
    {
      id: "app-secret-django",
      name: "secret key (Django)",
      severity: "high",
      keywords: ["secret_key"],
      begins: true,
      reach: { before: 6, after: 120 },
      // Fifty characters in quotes, or such a value behind DJANGO_SECRET_KEY.
      pattern:
        /SECRET_KEY\\?["'\]]{0,2}(?:: ?str)?(?:\s{0,4}[=:,]\s{0,4}|, ?default ?= ?)\(?[urb]?\\?(?<quote>["']?)(?<secret>(?!django-insecure-)[a-z0-9!@#$%^&*(=_+)-]{50})\\?\k<quote>(?![A-Za-z0-9!@#$%^&*(=_+-])/g,
      isGenuine: (key) => /[!@#$%^&*(=+)]/.test(key) && /[0-9]/.test(key) && new Set(key).size >= 20,
      source: `django.core.management.utils.get_random_secret_key, ${remembered}`,
      samples: appSecretSamples.djangoKeys,
    },
    {
      id: "app-secret-django-insecure",
      name: "secret key (Django, from startproject)",
      severity: "medium",
      // Every new project has one, and Django warns when it serves with it.
      level: "warn",
      keywords: ["django-insecure-"],
      begins: true,
      reach: { before: 6, after: 70 },
      pattern: /(?<![\w-])(?<secret>django-insecure-[a-z0-9!@#$%^&*(=_+)-]{50})(?![A-Za-z0-9!@#$%^&*(=_+-])/g,
      isGenuine: (key) => new Set(key).size >= 20,
      source: `the settings that django-admin startproject writes, ${remembered}`,
      samples: appSecretSamples.insecureKeys,
    },
    named({
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
    }),
    keyed({
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
    }),
    {
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
    },
    named({
      id: "app-secret-rails",
      name: "secret key base (Rails)",
      severity: "critical",
      names: ["secret_key_base"],
      value: "[0-9a-f]{64,128}",
      unless: "A-Za-z0-9",
      longest: 128,
      isGenuine: isRandom,
      source: `guides.rubyonrails.org/security.html, bin/rails secret, ${remembered}`,
      key: () => randomText(128, alphabets.hex),
      variable: "SECRET_KEY_BASE",
      alsoSeen: [(key) => `production:\n  secret_key_base: ${key}`],
      unlike: () => [randomText(40, alphabets.hex), '<%= ENV["SECRET_KEY_BASE"] %>'],
    }),
    keyed({
      id: "app-secret-rails-master-key",
      name: "master key (Rails)",
      severity: "critical",
      shape: shape`${hex(32)}`,
      words: ["rails_master_key", "config/master.key", "config/credentials/production.key"],
      by: "nearby",
      source: `guides.rubyonrails.org/security.html#custom-credentials, ${remembered}`,
      seen: { variable: "RAILS_MASTER_KEY", header: "x-rails-master-key: ", url: "https://ops.acme-shop.io" },
      isGenuine: isRandom,
    }),
    named({
      id: "app-secret-rails-encryption",
      name: "key of encrypted attributes (Rails)",
      severity: "critical",
      names: [
        "encryption_primary_key",
        "encryption_deterministic_key",
        "deterministic_key",
        "key_derivation_salt",
      ],
      value: "[A-Za-z0-9]{32}",
      unless: "A-Za-z0-9+/=_-",
      longest: 32,
      isGenuine: (key) => isRandom(key) && /[A-Z]/.test(key) && /[a-z]/.test(key) && /[0-9]/.test(key),
      source: `guides.rubyonrails.org/active_record_encryption.html, bin/rails db:encryption:init, ${remembered}`,
      key: () => randomText(32),
      variable: "ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY",
      alsoSeen: [(key) => `active_record_encryption:\n  deterministic_key: ${key}`],
      unlike: () => [randomText(32, alphabets.hex)],
    }),
    named({
      id: "app-secret-phoenix",
      name: "secret key base (Phoenix)",
      severity: "critical",
      names: ["secret_key_base"],
      value: "[A-Za-z0-9+/]{64}",
      unless: "A-Za-z0-9+/=",
      longest: 64,
      isGenuine: (key) => isRandom(key) && /[A-Z]/.test(key),
      source: `hexdocs.pm/phoenix, mix phx.gen.secret, ${remembered}`,
      key: () => randomText(64, alphabets.base64),
      variable: "SECRET_KEY_BASE",
      alsoSeen: [(key) => `config :shop, ShopWeb.Endpoint, secret_key_base: "${key}"`],
    }),
    named({
      ...secretsOfFrameworks,
      id: "app-secret-session",
      name: "secret of sessions",
      severity: "high",
      yields: true,
      names: [
        "session_secret",
        "session_secret_key",
        "cookie_secret",
        "cookie_key",
        "nextauth_secret",
        "auth_secret",
        "better_auth_secret",
        "cookie_validation_key",
        "csrf_secret",
      ],
      source: `docs of express-session, NextAuth.js, Flask and Yii, ${remembered}`,
      key: () => randomText(43, alphabets.base64url),
      variable: "SESSION_SECRET",
      alsoSeen: [(key) => `NEXTAUTH_SECRET="${key}"`, (key) => `'cookieValidationKey' => '${key}',`],
      unlike: () => ["keyboard-cat-keyboard-cat-1", "my-very-secret-session-key-123456"],
    }),
    named({
      ...secretsOfFrameworks,
      id: "app-secret-key",
      name: "secret key",
      severity: "high",
      yields: true,
      names: ["flask_secret_key", "django_secret_key", "app_secret_key", "secret_key"],
      notAfter: "[A-Za-z0-9_]|[^x]-",
      nearby: ["flask", "django", "fastapi", "installed_apps", "app.config"],
      source: `flask.palletsprojects.com, SECRET_KEY, ${remembered}`,
      key: () => randomText(48, alphabets.hex),
      variable: "FLASK_SECRET_KEY",
      alsoSeen: [(key) => `from flask import Flask\napp.secret_key = "${key}"`],
      unlike: () => ["this-is-the-secret-key-of-my-flask-app"],
    }),
    {
      id: "app-secret-wordpress",
      name: "keys and salts (WordPress)",
      severity: "high",
      keywords: ["auth_key", "auth_salt", "logged_in_key", "logged_in_salt", "nonce_key", "nonce_salt"],
      reach: { before: 32, after: 120 },
      pattern:
        /define\(\s?["'](?:SECURE_AUTH|AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)["'],\s{1,20}(?<quote>["'])(?<secret>[^"'\\\n]{60,70})\k<quote>\s?\)/g,
      isGenuine: (salt) => new Set(salt).size >= 24 && /[A-Z]/.test(salt) && /[0-9]/.test(salt),
      source: `api.wordpress.org/secret-key/1.1/salt, ${remembered}`,
      samples: appSecretSamples.salts,
    },
  ],
  playbook: {
    ...genericPlaybook("web frameworks", { docs }),
    risk: "forge sessions and signed links of every user, and read what the application has encrypted",
    identify: "Its name says which framework reads it; path and neighbors say which application.",
    revoke: {
      steps: [
        "Make a new secret with the generator of the framework.",
        "Where the framework can, keep the old one for reading only: `SECRET_KEY_FALLBACKS` in Django, `APP_PREVIOUS_KEYS` in Laravel, `secret_key_base` rotations in Rails.",
        "Deploy, encrypt stored values anew, then remove the old one.",
      ],
      effects: [
        "Sessions, signed links and password resets made with the old secret end.",
        "Values that were encrypted with the old secret cannot be read without it: encrypt them anew first.",
      ],
    },
    create: {
      steps: [
        "Run `php artisan key:generate --show`, `bin/rails secret`, `mix phx.gen.secret` or `openssl rand -hex 32`.",
        "Copy the value straight into your secret store.",
      ],
      advice: ["One secret for each application and environment."],
    },
  },
});
