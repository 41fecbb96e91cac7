import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { isoTime, noun, project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

const wrapped = (text: string, width: number) => text.match(new RegExp(`.{1,${width}}`, "g")) ?? [];
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const image = (dice: Dice, size: number) => Buffer.concat([PNG, dice.bytes(size)]).toString("base64");
const certificate = (dice: Dice) =>
  Buffer.concat([Buffer.from("308203a0308202880203", "hex"), dice.bytes(800)]).toString("base64");

function svgPath(dice: Dice): string {
  return dice
    .many(
      30,
      () =>
        `${dice.pick([..."MmLlHhVvCcSsQqTtAaZ"])}${dice.many(dice.number(1, 6), () => `${dice.number(0, 400)}.${dice.number(0, 99)}`).join(dice.pick([" ", ",", "-"]))}`,
    )
    .join("");
}

function minified(dice: Dice): string {
  const name = () => dice.text(dice.number(1, 2), letters.letters);
  return dice
    .many(60, () =>
      dice.pick([
        `var ${name()}=${name()}(${dice.number(100, 9999)}),${name()}=${name()}.n(${name()});`,
        `function ${name()}(${name()},${name()}){return ${name()}.token===${name()}||${name()}.key!==${dice.number(0, 99)}?void 0:${name()}}`,
        `${name()}.prototype.${noun(dice)}=function(){return this.${noun(dice)}.password=""};`,
        `case"${noun(dice)}":return ${name()}.secretKey=${name()}.apiKey,${name()};`,
        `${dice.number(1000, 99999)}:(e,t,n)=>{"use strict";n.d(t,{${name()}:()=>${name()}})},`,
        `${name()}.token=${name()}.${noun(dice)}.accessToken||null,${name()}.key="${noun(dice)}.${noun(dice)}";`,
      ]),
    )
    .join("");
}

/** Data that was made for machines. */
export const encodedNegatives: Readonly<Record<string, NegativeWriter>> = {
  "data URIs": (dice) =>
    draft(
      dice.pick(["styles.css", "icon.tsx", "email.html"]),
      `.${noun(dice)} { background: url(data:image/png;base64,${image(dice, 600)}); }`,
      `<img src="data:image/jpeg;base64,/9j/4AAQSkZJRg${dice.bytes(500).toString("base64")}" alt="${noun(dice)}">`,
      `const icon = "data:image/svg+xml;base64,${Buffer.from(`<svg><path d="${svgPath(dice)}"/></svg>`).toString("base64")}";`,
    ),
  "fonts in CSS": (dice) =>
    draft(
      "fonts.css",
      "@font-face {",
      `  font-family: "${noun(dice)}";`,
      `  src: url(data:font/woff2;charset=utf-8;base64,d09GMgABAAAAA${dice.bytes(2000).toString("base64")}) format("woff2");`,
      "}",
    ),
  "SVG paths": (dice) =>
    draft(
      `${noun(dice)}.svg`,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">`,
      dice.many(4, () => `<path id="${dice.text(6)}" d="${svgPath(dice)}"/>`),
      "</svg>",
    ),
  "minified bundles": (dice) =>
    draft(
      `dist/main.${dice.hex(8)}.js`,
      `/*! ${noun(dice)} v1.2.3 */`,
      minified(dice),
      `//# sourceMappingURL=main.js.map`,
    ),
  "source maps": (dice) =>
    draft(
      "main.js.map",
      JSON.stringify({
        version: 3,
        sources: [`webpack://${noun(dice)}/token.ts`],
        names: ["token", "password", "apiKey"],
        mappings: dice
          .many(300, () => `${dice.text(dice.number(4, 5), letters.base64)}${dice.pick([",", ";"])}`)
          .join(""),
      }),
    ),
  "binary in text": (dice) =>
    dice.pick([
      () => draft("module.js", `const wasm = "AGFzbQEAAAAB${dice.bytes(900).toString("base64")}";`),
      () =>
        draft(
          "image.h",
          `const unsigned char ${noun(dice)}_key[] = {`,
          ...dice.many(12, () => `  ${dice.many(12, () => `0x${dice.hex(2)}`).join(", ")},`),
          "};",
        ),
      () =>
        draft(
          "api_pb2.py",
          `DESCRIPTOR = _pool.AddSerializedFile(b'\\n\\x0b${noun(dice)}.proto\\x12\\x05token\\"\\x1f\\n\\x08Password\\x12\\x0b\\n\\x03key\\x18\\x01')`,
          "_TOKEN = DESCRIPTOR.message_types_by_name['Token']",
        ),
      () =>
        draft(
          "service.pb.go",
          "var fileDescriptor = []byte{",
          ...dice.many(8, () => `\t${dice.many(16, () => `0x${dice.hex(2)}`).join(", ")},`),
          "}",
        ),
      () => draft("blob.go", `const schema = "H4sIAAAAAAAA/${dice.bytes(700).toString("base64")}"`),
    ])(),
  "certificates and public keys": (dice) =>
    draft(
      dice.pick(["server.crt", "ca.pem", "jwt.pub", "values.yaml"]),
      dice.pick([
        () => ["-----BEGIN CERTIFICATE-----", ...wrapped(certificate(dice), 64), "-----END CERTIFICATE-----"],
        () => [
          "-----BEGIN PUBLIC KEY-----",
          ...wrapped(`MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${dice.bytes(250).toString("base64")}`, 64),
          "-----END PUBLIC KEY-----",
        ],
        () => [
          "-----BEGIN PGP PUBLIC KEY BLOCK-----",
          "",
          ...wrapped(dice.bytes(700).toString("base64"), 64),
          `=${dice.text(4)}`,
          "-----END PGP PUBLIC KEY BLOCK-----",
        ],
        () => [
          "-----BEGIN CERTIFICATE REQUEST-----",
          ...wrapped(certificate(dice), 64),
          "-----END CERTIFICATE REQUEST-----",
        ],
        () => [
          "-----BEGIN PGP SIGNATURE-----",
          "",
          ...wrapped(dice.bytes(300).toString("base64"), 64),
          "-----END PGP SIGNATURE-----",
        ],
        () => [
          `caBundle: ${Buffer.from(`-----BEGIN CERTIFICATE-----\n${wrapped(certificate(dice), 64).join("\n")}\n-----END CERTIFICATE-----\n`).toString("base64")}`,
        ],
        () => [
          `  "certificate-authority-data": "${Buffer.from(`-----BEGIN CERTIFICATE-----\n${wrapped(certificate(dice), 64).join("\n")}`).toString("base64")}",`,
        ],
        () => [
          `public_key: age1${dice.text(58, "023456789acdefghjklmnpqrstuvwxyz")}`,
          `minisign: RWQ${dice.bytes(40).toString("base64").slice(0, 53)}`,
        ],
        () => [
          JSON.stringify(
            {
              keys: [
                {
                  kty: "RSA",
                  kid: dice.text(20),
                  use: "sig",
                  alg: "RS256",
                  n: dice.bytes(256).toString("base64url"),
                  e: "AQAB",
                },
              ],
            },
            null,
            2,
          ),
        ],
        () => [`vapidPublicKey: "B${dice.bytes(64).toString("base64url")}"`],
      ])(),
    ),
  "SSH public keys": (dice) =>
    draft(
      dice.pick(["authorized_keys", "known_hosts", "main.tf", "id_rsa.pub"]),
      dice.many(3, () =>
        dice.pick([
          `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${dice.bytes(32).toString("base64").slice(0, 43)} ${noun(dice)}@laptop`,
          `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC${dice.bytes(380).toString("base64")} deploy`,
          `github.com ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABB${dice.bytes(65).toString("base64")}`,
          `|1|${dice.bytes(20).toString("base64")}|${dice.bytes(20).toString("base64")} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${dice.text(43)}`,
          `  public_key = "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQD${dice.bytes(250).toString("base64")}"`,
        ]),
      ),
    ),
  "notebooks with images": (dice) =>
    draft(
      "analysis.ipynb",
      JSON.stringify(
        {
          cells: [
            {
              cell_type: "code",
              execution_count: 3,
              id: dice.hex(8),
              source: ["df.plot()\n", `tokens = tokenizer(text)`],
              outputs: [
                {
                  data: {
                    "image/png": image(dice, 1500),
                    "text/plain": [`<Figure size 640x480 with 1 Axes>`],
                  },
                  output_type: "display_data",
                },
              ],
            },
          ],
        },
        null,
        1,
      ),
    ),
  "base64 of words": (dice) =>
    draft(
      "k8s/config.yaml",
      "kind: Secret",
      "data:",
      dice.many(
        5,
        () =>
          `  ${dice.pick(["username", "host", "database", "port", "message", "config"])}: ${Buffer.from(dice.pick([noun(dice), project(dice), sentence(dice), "localhost", "5432", JSON.stringify({ debug: true, name: noun(dice) }), "changeme", "admin"])).toString("base64")}`,
      ),
    ),
  "test vectors": (dice) =>
    draft(
      dice.pick(["test_vectors.json", "aes_test.go", "hmac_test.py", "vectors.txt"]),
      dice.many(6, () =>
        dice.pick([
          `  { "tcId": ${dice.number(1, 400)}, "key": "${dice.hex(32)}", "iv": "${dice.hex(24)}", "msg": "${dice.hex(40)}", "ct": "${dice.hex(40)}", "tag": "${dice.hex(32)}" },`,
          `Key = ${dice.hex(64)}\nPlaintext = ${dice.hex(64)}\nCiphertext = ${dice.hex(64)}`,
          `KEY: ${dice.hex(32)}\nDIGEST: ${dice.hex(64)}`,
          `// RFC 4231 test case ${dice.number(1, 7)}\nvar key = mustDecode("${"0b".repeat(20)}")`,
          `    { vecKey = "${dice.hex(32).replaceAll(/../g, "\\x$&")}"`,
          `COUNT = ${dice.number(0, 30)}\nKEY = ${dice.hex(48)}\nCT = ${dice.hex(32)}`,
        ]),
      ),
    ),
  "mail with attachments": (dice) => {
    const boundary = `----=_Part_${dice.number(1, 999)}_${dice.text(20, letters.digits)}`;
    return draft(
      "message.eml",
      `Message-ID: <CA+${dice.text(40, letters.base64url)}@mail.acme.io>`,
      `Date: ${isoTime(dice)}`,
      `Content-Type: multipart/mixed; boundary="${boundary}"`,
      `DKIM-Signature: v=1; a=rsa-sha256; d=acme.io; s=s1; bh=${dice.bytes(32).toString("base64")}; b=${dice.bytes(128).toString("base64")}`,
      "",
      `--${boundary}`,
      "Content-Transfer-Encoding: base64",
      "",
      ...wrapped(image(dice, 500), 76),
      `--${boundary}--`,
    );
  },
  "DNS records": (dice) =>
    draft(
      "zone.db",
      `default._domainkey IN TXT "v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ${dice.bytes(120).toString("base64")}"`,
      `@ IN TXT "google-site-verification=${dice.text(43, letters.base64url)}"`,
      `_dnsauth IN TXT "${dice.hex(32)}"`,
      `@ IN DNSKEY 257 3 13 ${dice.bytes(64).toString("base64")}`,
    ),
  "JWT headers in docs": (dice) =>
    draft(
      "docs/jwt.md",
      sentence(dice),
      "",
      "The header `" +
        Buffer.from('{"alg":"HS256","typ":"JWT"}').toString("base64url") +
        "` decodes to JSON.",
      "",
      "Authorization: Bearer eyJ...",
      "token = `<header>.<payload>.<signature>`",
      `A token looks like \`${Buffer.from('{"alg":"none"}').toString("base64url")}.xxxxx.yyyyy\`.`,
    ),
  snapshots: (dice) =>
    draft(
      "__snapshots__/app.test.js.snap",
      "exports[`renders 1`] = `",
      `<div class="css-${dice.text(7, letters.lowerAlnum)} sc-${dice.text(6)} ${noun(dice)}__${noun(dice)}--${dice.text(5)}">`,
      `  <input id=":r${dice.text(1)}:" name="password" type="password" value="" />`,
      `  <svg><path d="${svgPath(dice)}" /></svg>`,
      "</div>",
      "`;",
    ),
};
