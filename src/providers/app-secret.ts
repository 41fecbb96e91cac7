import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { isEncodedText } from "../values/binary-data.ts";
import { isRandom } from "../values/randomness.ts";
import { django, djangoInsecure } from "./app-secret-django-formats.ts";
import { laravel, laravelShort, symfony, wordpress } from "./app-secret-php-formats.ts";
import { rails, railsEncryption, railsMasterKey } from "./app-secret-rails-formats.ts";
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
    django,
    djangoInsecure,
    laravelShort,
    laravel,
    symfony,
    rails,
    railsMasterKey,
    railsEncryption,
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
    wordpress,
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
