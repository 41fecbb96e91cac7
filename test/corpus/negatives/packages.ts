import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

const STORE_PASSWORDS =
  "store_password key_password certPassword truststore_password dontStorePassword".split(" ");
const SENTENCES = [
  "Сохранять пароль на этом устройстве",
  "在這個裝置上儲存密碼",
  "Zabroń przeglądarce pamiętać hasła",
  "Não é possível guardar a palavra-passe",
  "保存されたパスワードを使う",
];
const AUTHENTICATIONS = "uwierzytelnienia authentifizierung todentamiseen hitelesitesenek".split(" ");

/** A text of base64 in lines, in one of which the first letters of a key begin a line or follow a mark. */
function block(dice: Dice, width: number): readonly string[] {
  const line = () => dice.text(width, letters.base64);
  const prefix = dice.pick(["BSA", "EAAA", "sk", "AKIA", "dapi"]);
  const own = dice.pick(["", `${dice.text(11, letters.base64)}+`]);
  const marked = `${own}${prefix}${dice.text(width - own.length - prefix.length)}`;
  return [line(), line(), marked, line(), line(), `${dice.text(22)}==`];
}

const unsigned = (claims: object) => Buffer.from(JSON.stringify(claims)).toString("base64url");

/** What whole packages hold that never had a key: texts, bundles, tests and directories. */
export const packageNegatives: Readonly<Record<string, NegativeWriter>> = {
  "passwords in other languages": (dice) =>
    draft(
      `languages/${dice.pick(["ru", "zh", "pl", "pt", "ja"])}.json`,
      dice.many(5, () => `  "${dice.pick(STORE_PASSWORDS)}": "${dice.pick(SENTENCES)}",`),
      `  "linkedInAuthnLevel": "Poziom ${dice.pick(AUTHENTICATIONS)}",`,
      `  "twilio_label": "${dice.pick(AUTHENTICATIONS)}",`,
    ),
  "numbers of errors": (dice) =>
    draft(
      dice.pick(["winerror.h", "mod.rs", "errors.rs"]),
      `#define STATUS_NEED_BOOTKEY_PASSWORD ${dice.number(1_000_000_000, 3_999_999_999)}`,
      `pub const ERROR_NEED_BOOTKEY_PASSWORD: WIN32_ERROR = ${dice.number(1000, 9999)}u32;`,
      `pub const E_DRM_SECURESTORE_PASSWORD: ::windows_sys::core::HRESULT = -${dice.number(100_000_000, 999_999_999)}i32;`,
      `pub const E_DRM_SECURESTORE_PASSWORD: HRESULT = -${dice.number(100_000_000, 999_999_999)}i32;`,
    ),
  "arguments that pass passwords": (dice) =>
    draft(
      dice.pick(["java_cert.py", "store.c", "pack.ps1"]),
      `    (rc, out, err) = module.run_command(cmd, data=keystore_pass, check_rc=False)`,
      `    parts = "%s %s" % (keystore_pass, pkcs${dice.number(7, 15)}_pass)`,
      `    cert.key_password = server_settings->ssl_server_key_password;`,
      `$secure = ConvertTo-SecureString -String $certPassword -AsPlainText -Force`,
      `int import(const char *KEY_PASSWORD, lib_${noun(dice)}_fmt_t FORMAT)`,
    ),
  "blocks of base64": (dice) =>
    draft(
      dice.pick(["ca.crt", "signing-key.asc", "message.eml"]),
      "-----BEGIN CERTIFICATE-----",
      ...block(dice, dice.pick([64, 76])),
      "-----END CERTIFICATE-----",
    ),
  "signatures in JSON": (dice) =>
    draft(
      "cloudflare/registry.json",
      `"signature": "-----BEGIN PGP SIGNATURE-----\\r\\n\\r\\n${block(dice, 64).join("\\r\\n")}\\r\\n-----END PGP SIGNATURE-----"`,
    ),
  "bundles that subtract": (dice) =>
    draft(
      "dist/popper.min.js",
      `/*! https://${noun(dice)}.org/license */`,
      `t("getCompletionData: Get current token: "+(Fo()-${dice.pick(["C", "I"])})),C=Fo();let E=Ay(n,s,k);t("getCompletionData: "+E)`,
      `n?-u.clientHeight+c.bottom:-f.height+c.${dice.pick(["bottom", "right"])},a=r?-u.clientWidth+c.right:-f.width+c.left`,
    ),
  "challenges and unsigned tokens": (dice) =>
    draft(
      dice.pick(["spec/cassettes/authorization.yml", "test/order.json", "docs/flows.md"]),
      `  { "type": "${dice.pick(["http-01", "dns-01", "tls-alpn-01"])}", "status": "pending",`,
      `    "url": "https://ca.acme.dev/acme/chall-v3/${dice.number(1, 999_999)}/x",`,
      `    "token": "${dice.bytes(32).toString("base64url")}" }`,
      `id_token=${unsigned({ alg: "none" })}.${unsigned({ sub: dice.text(24) })}.`,
      `e.set("Authorization", "Basic "+btoa((i.username||"")+":"+(i.password||"")))`,
    ),
  "links for downloads": (dice) =>
    draft(
      "Vagrantfile",
      `  box.url = "https://dl.dropbox.com/s/${dice.text(15, letters.lowerAlnum)}/${noun(dice)}64.box"`,
      `[![Build](https://badge.buildkite.com/${dice.hex(50)}.svg?branch=main)](https://buildkite.com/acme/${project(dice)})`,
      `[![CI](https://circleci.com/gh/acme/${project(dice)}.svg?style=shield&circle-token=${dice.hex(40)})](https://circleci.com/gh/acme)`,
    ),
  "tokens of forms": (dice) =>
    draft(
      "form_helpers.md",
      `<input name="authenticity_token" type="hidden" value="${dice.text(43, letters.base64)}=" />`,
      `Parameters: {"authenticity_token"=>"${dice.text(86, letters.base64)}==", "page"=>"${dice.number(1, 9)}"}`,
    ),
  "passwords in directories": (dice) =>
    draft(
      "users.ldif",
      `dn: uid=${noun(dice)},ou=people,dc=acme,dc=org`,
      `userPassword:: ${Buffer.from(`{SSHA}${dice.text(32, letters.base64)}`).toString("base64")}`,
      `md5password ${dice.hex(32)}`,
      `PBKDF2-Password := 'HMACSHA2+256:AAAnEA:${dice.text(22, letters.base64)}==:${dice.text(43, letters.base64)}='`,
    ),
  "encrypted settings": (dice) =>
    draft(
      "credentials.properties",
      `activemq.password=ENC(${dice.text(31, letters.base64)}=)`,
      `  TX_TOKEN: CiQA${dice.text(150, letters.base64)}==`,
      `"adminPass": "${dice.text(342, letters.base64)}=="`,
    ),
  "headers of tokens": (dice) => {
    const header = Buffer.from(
      `{"alg":"${dice.pick(["RS256", "ES256"])}","kid":"${dice.text(20)}"}`,
    ).toString("base64url");
    return draft(
      "TokenTest.java",
      `String token = "${header}." +`,
      `String jwt = "${header}.eyJzdWIiOiI${dice.number(1, 9)}In0.signature";`,
      `"access_token": "${header}...",`,
      `UUID SCHEDULER_TOKEN = UUID.fromString("${dice.uuid()}");`,
    );
  },
};
