import { expect, test } from "@jest/globals";
import { isBareKey } from "../../../src/values/bare-keys.ts";
import { mixedHex, mixedText } from "../drawn-text.ts";

const value = mixedText(32);
const hex = mixedHex(32);

test.each(
  "ACME_KEY STORAGE_KEY acmeKey maps_key shop.maps.key MAPS_KEY_PROD SALT APP_SALT appSalt".split(" "),
)("%s may be a key", (name) => expect(isBareKey({ name, value, isSetting: false })).toBe(true));

test.each(
  "key KEY salt userSalt passwordSalt cacheKey fooCacheKey GPG_KEY encrypted_key i18nKey publicKey VITE_MAPS_KEY ISSUE_KEY FONT_KEY routing_key uploadKey nonce ETAG tokens".split(
    " ",
  ),
)("%s is none in code", (name) => expect(isBareKey({ name, value, isSetting: false })).toBe(false));

test.each(
  "KEY CURSOR_TOKEN FORM_TOKEN RESUME_TOKEN LOCK_TOKEN VERIFY_TOKEN TEST_KEY DATA_KEY EVENT_KEY".split(" "),
)("%s may be one as a setting", (name) => {
  expect(isBareKey({ name, value, isSetting: true })).toBe(true);
  expect(isBareKey({ name: name.toLowerCase(), value, isSetting: true })).toBe(false);
});

test.each(
  "CSRF_TOKEN IDEMPOTENCY_TOKEN CONTINUATION_TOKEN SITE_KEY SORT_KEY CACHE_KEY PUBLIC_KEY".split(" "),
)("%s is none as a setting either", (name) =>
  expect(isBareKey({ name, value, isSetting: true })).toBe(false),
);

test.each([
  ["is short", mixedText(19)],
  ["has few characters", "q7Rq7Rx4Zx4Zq7Rx4Zx4Zq7R"],
  ["could be written", "acme-shop-storage-2024-v2"],
  ["has no digits", value.replace(/\d/g, "k")],
  ["is the fingerprint of a key of PGP", mixedHex(40).toUpperCase()],
])("a value is none that %s", (_, other) =>
  expect(isBareKey({ name: "ACME_KEY", value: other, isSetting: true })).toBe(false),
);

test("what has the form of a hash needs a setting or a constant", () => {
  expect(isBareKey({ name: "acmeKey", value: hex, isSetting: false })).toBe(false);
  expect(isBareKey({ name: "acmeKey", value: `#${hex}`, isSetting: false })).toBe(false);
  expect(isBareKey({ name: "owner_key", value: mixedHex(24), isSetting: false })).toBe(false);
  expect(isBareKey({ name: "acmeKey", value: hex, isSetting: true })).toBe(true);
  expect(isBareKey({ name: "ACME_KEY", value: hex, isSetting: false })).toBe(true);
  expect(isBareKey({ name: "acmeKey", value: hex.slice(1), isSetting: false })).toBe(true);
});
