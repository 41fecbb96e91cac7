import { keyed } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { hex, shape } from "../formats/shape.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";

const remembered = "as remembered in 2026-11";

/** What Rails derives its keys from. */
export const rails: TokenFormat = named({
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
});

/** What opens the encrypted credentials of Rails. */
export const railsMasterKey: TokenFormat = keyed({
  id: "app-secret-rails-master-key",
  name: "master key (Rails)",
  severity: "critical",
  shape: shape`${hex(32)}`,
  words: ["rails_master_key", "config/master.key", "config/credentials/production.key"],
  by: "nearby",
  source: `guides.rubyonrails.org/security.html#custom-credentials, ${remembered}`,
  seen: { variable: "RAILS_MASTER_KEY", header: "x-rails-master-key: ", url: "https://ops.acme-shop.io" },
  isGenuine: isRandom,
});

/** What Rails encrypts columns with. */
export const railsEncryption: TokenFormat = named({
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
});
