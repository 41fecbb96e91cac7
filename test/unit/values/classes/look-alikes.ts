import { toBase58Check } from "../../../../src/formats/base58.ts";
import { toBech32 } from "../../../../src/formats/bech32.ts";
import { alphabets } from "../../../../src/formats/sample.ts";
import type { LookAlike } from "../../../../src/values/look-alike.ts";
import type { Chance } from "../../chance.ts";
import type { Candidate } from "./candidate.ts";
import { camel, codeForms } from "./code-forms.ts";
import { encryptedValues } from "./encrypted-values.ts";
import { hashes } from "./hashes.ts";
import { markup } from "./markup.ts";
import { publicKeys } from "./public-keys.ts";
import { capitalised, words } from "./written-names.ts";

type Make = (chance: Chance) => string | Candidate;

const hex = (chance: Chance, length: number) => chance.text(length, alphabets.hex);
const base64 = (chance: Chance, length: number) => chance.text(length, alphabets.base64);
const constant = (chance: Chance) => words(chance, 2, 3).join("_").toUpperCase();
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const printable = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).join("");
const uuid = (chance: Chance) => [8, 4, 4, 4, 12].map((length) => hex(chance, length)).join("-");
const file = (bytes: readonly number[], chance: Chance) =>
  Buffer.concat([Buffer.from(bytes), Buffer.from(hex(chance, 400), "hex")]).toString("base64");

/** Byte by byte, but for what is text. */
const escaped = (digits: string) => `8\\xfe${digits.replace(/../g, "\\x$&")}!w`;

/** What each class looks like, in files as people and programs write them: several makers a class. */
export const classes: Readonly<Record<Exclude<LookAlike, "placeholder">, readonly [Make, ...Make[]]>> = {
  "public key": publicKeys,
  "encrypted value": encryptedValues,
  "binary data": [
    (chance) => file([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], chance),
    (chance) => file([0xff, 0xd8, 0xff, 0xe0], chance),
    (chance) => file([0x1f, 0x8b, 0x08], chance),
    (chance) => file([0x50, 0x4b, 0x03, 0x04], chance),
    (chance) => file([0x77, 0x4f, 0x46, 0x32], chance),
    (chance) => file([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], chance),
    (chance) => file([0x78, 0x9c, 0xed, 0xbd], chance),
    (chance) => file([0x25, 0x50, 0x44, 0x46, 0x2d], chance),
    (chance) => `data:image/png;base64,${base64(chance, 80)}`,
    (chance) => ({ value: base64(chance, 400), name: "auth", before: '<diagram id="1" name="auth">' }),
    (chance) => Array.from({ length: 12 }, () => base64(chance, 4)).join(","),
    (chance) => ({ value: chance.text(400, printable), name: "tokenData" }),
  ],
  identifier: [
    uuid,
    (chance) => ({
      value: `amzn1.account.${chance.text(28, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`,
      name: "token",
    }),
    (chance) => ({ value: `AROA${chance.text(17, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")}`, name: "token" }),
    (chance) => uuid(chance).toUpperCase(),
    (chance) => `{${uuid(chance)}}`,
    (chance) => ({ value: `8:_${hex(chance, 32).toUpperCase()}`, name: "OwnerKey" }),
    (chance) => `urn:uuid:${uuid(chance)}`,
    (chance) => ({ value: uuid(chance), name: "ClientRequestToken" }),
    (chance) => ({ value: uuid(chance), name: "secretKey", before: "remoteRef:\n        key: " }),
    (chance) => ({ value: uuid(chance), name: "token", before: "[HKEY_CURRENT_USER\\Token\\{", after: "}]" }),
    (chance) => ({
      value: toBech32("bc", [0, ...Array.from({ length: 32 }, () => chance.below(32))]),
      name: "TOKEN",
    }),
    (chance) => ({
      value: toBase58Check(Buffer.from(chance.pick(["00", "05"]) + hex(chance, 40), "hex")),
      name: "POOL_TOKEN",
    }),
    (chance) => ({ value: uuid(chance), name: "operationToken" }),
    (chance) => ({ value: hex(chance, 24), name: "account_key", after: '", "$id": {"$oid": "' }),
    (chance) => ({ value: uuid(chance), name: "STORE_TOKEN", before: 'UUID.fromString("' }),
    (chance) => ({ value: uuid(chance), name: "secret", before: "new Guid('" }),
    (chance) => ({ value: uuid(chance), name: "STORE_TOKEN", before: "STORE_TOKEN = credentials('" }),
    (chance) => `01${chance.text(24, "0123456789ABCDEFGHJKMNPQRSTVWXYZ")}`,
    (chance) =>
      `${words(chance, 1, 3).join("-")}-${chance.pick(["5d", "7f", "c9"])}${hex(chance, 7)}-${chance.text(5, "bcdfghjklmnpqrstvwxz2456789")}`,
  ],
  hash: hashes,
  time: [
    (chance) =>
      `20${10 + chance.below(30)}-0${1 + chance.below(9)}-1${chance.below(10)}T0${chance.below(10)}:12:${10 + chance.below(50)}.${100 + chance.below(900)}Z`,
    (chance) =>
      `20${10 + chance.below(30)}0${1 + chance.below(9)}1${chance.below(10)}T0${chance.below(10)}1200Z`,
    (chance) => `Mon, 1${chance.below(10)} Aug 20${10 + chance.below(30)} 10:12:33 GMT`,
    (chance) => `1${chance.below(10)}.08.20${10 + chance.below(30)}`,
    (chance) => `P3Y6M${chance.below(30)}DT12H30M${chance.below(60)}S`,
    (chance) => `1${chance.below(10)}:30:${10 + chance.below(50)}`,
  ],
  version: [
    (chance) => `${chance.below(20)}.${chance.below(20)}.${chance.below(20)}`,
    (chance) =>
      `v${chance.below(20)}.${chance.below(20)}.0-${chance.pick(["alpha", "beta", "rc"])}.${chance.below(9)}`,
    (chance) => `${chance.below(20)}.0.1-20240${chance.below(9)}12093011-${hex(chance, 12)}`,
    (chance) => `^${chance.below(20)}.1.0 || >=${chance.below(20)}.2`,
    (chance) => `~>${chance.below(20)}.${chance.below(20)}`,
    (chance) =>
      Array.from({ length: 9 }, (_, at) => `>=${at},<${at}.${chance.below(20)}.${chance.below(99)}`).join(
        "|",
      ),
    (chance) => `npm:${words(chance, 1, 2).join("-")}@${chance.below(20)}.1.0`,
    (chance) => `pnpm@10.${chance.below(20)}.0+sha512.${hex(chance, 40)}`,
  ],
  number: [
    (chance) => chance.text(10 + chance.below(10), alphabets.digits),
    (chance) => `${chance.below(999)}.${chance.text(16, alphabets.digits)}`,
    (chance) => `-1.${chance.text(16, alphabets.digits)}e+${1 + chance.below(300)}`,
    (chance) => `0x${hex(chance, 16)}`,
    (chance) => `0x${hex(chance, 40)}`,
    (chance) => `#${hex(chance, 6)}`,
    (chance) => `+49 ${chance.text(3, "123456789")} ${chance.text(7, alphabets.digits)}`,
    (chance) => `${chance.below(9_999)}x${chance.below(9_999)}`,
  ],
  "network address": [
    (chance) => `10.${chance.below(256)}.${chance.below(256)}.${chance.below(256)}/16`,
    (chance) => `2001:db8:${hex(chance, 4)}::${hex(chance, 4)}:${hex(chance, 4)}`,
    (chance) => Array.from({ length: 6 }, () => hex(chance, 2)).join(":"),
    (chance) => `${words(chance, 1, 2).join(".")}@${words(chance, 1, 2).join("-")}.example.com`,
    (chance) => `${words(chance, 1, 2).join("-")}.${hex(chance, 6)}.eu-west-1.rds.amazonaws.com:5432`,
  ],
  url: [
    (chance) =>
      `https://${words(chance, 1, 2).join("-")}.example.com/${hex(chance, 32)}/${words(chance, 1, 1).join("")}`,
    (chance) => `redis://localhost:6379/${chance.below(16)}`,
    (chance) => ({
      value: base64(chance, 22),
      name: "token",
      before: `![CI](https://img.shields.io/bitrise/${uuid(chance)}?token=`,
    }),
    (chance) => ({ value: uuid(chance), name: "token", before: "/o/a.png?alt=media&token=" }),
    (chance) => ({ value: base64(chance, 10), name: "token", before: "graph/badge.svg?branch=main&token=" }),
    (chance) => ({
      value: hex(chance, 40),
      name: "token",
      before: "project_badges/measure?project=a&token=",
    }),
    (chance) => `postgres://app@db.internal:5432/${words(chance, 1, 1).join("")}`,
    (chance) => `https://example.com/a?page=${hex(chance, 20)}&id=${uuid(chance)}`,
    (chance) => `//cdn.example.com/npm/${words(chance, 1, 2).join("-")}@1.2.3/dist/${hex(chance, 20)}.js`,
    (chance) =>
      `git+https://github.com/${words(chance, 1, 2).join("-")}/${words(chance, 1, 2).join("-")}.git#${hex(chance, 40)}`,
  ],
  reference: [
    (chance) => `\${${constant(chance)}}`,
    (chance) => `\${{ secrets.${constant(chance)} }}`,
    (chance) => `\${{ runner.os }}-${hex(chance, 40)}`,
    (chance) => `{{ .Values.${camel(chance)} }}`,
    (chance) => `\${${camel(chance)}[`,
    (chance) => `{{${camel(chance)}`,
    (chance) => `{${chance.below(9)}}`,
    (chance) => `{${camel(chance)}()}`,
    (chance) => `%(${words(chance, 1, 2).join("_")})s`,
    (chance) => `$${constant(chance)}`,
    (chance) => `$env:${constant(chance)}`,
    (chance) => `%${constant(chance)}%`,
    (chance) => `<${words(chance, 2, 3).join("-")}>`,
    (chance) => `[${words(chance, 2, 3).join(" ")}]`,
    (chance) => `#{${camel(chance)}}`,
    (chance) => `@${constant(chance)}@`,
    (chance) => `op://${words(chance, 1, 1).join("")}/${words(chance, 1, 2).join("-")}/password`,
    (chance) => `vault:secret/data/${words(chance, 1, 2).join("-")}#password`,
    (chance) =>
      `arn:aws:secretsmanager:eu-west-1:${chance.text(12, alphabets.digits)}:secret:${words(chance, 1, 2).join("-")}-${chance.text(6, alphabets.alphanumeric)}`,
    (chance) =>
      `projects/${words(chance, 1, 2).join("-")}/secrets/${words(chance, 1, 2).join("-")}/versions/latest`,
    (chance) => `ref+awsssm://${words(chance, 1, 2).join("/")}`,
    (chance) => `!Ref ${capitalised(words(chance, 2, 3))}`,
    (chance) => `sm://${words(chance, 1, 2).join("-")}`,
    (chance) => `ssm:/${words(chance, 2, 3).join("/")}`,
    (chance) => `env:${constant(chance)}`,
    (chance) => `secretref:${words(chance, 2, 3).join("-")}`,
    (chance) => ({
      value: `prod/db-${chance.text(6, alphabets.alphanumeric)}`,
      before: `arn:aws:secretsmanager:$\{AWS::Region}:$\{AWS::AccountId}:secret:`,
    }),
    (chance) => `secrets.${constant(chance)}`,
    (chance) => `process.env.${constant(chance)}`,
    (chance) => `postgres://\${DB_USER}:\${DB_PASSWORD}@${words(chance, 1, 1).join("")}:5432/app`,
    (chance) =>
      `@Microsoft.KeyVault(SecretUri=https://${words(chance, 1, 1).join("")}.vault.azure.net/secrets/a/${hex(chance, 32)})`,
    (chance) => ({ value: constant(chance), before: 'token: os.getenv("' }),
    (chance) => ({ value: hex(chance, 36), name: "password", before: "$ bw get password " }),
    (chance) => ({ value: hex(chance, 16).toUpperCase(), name: "keys", before: "--export-secret-keys " }),
    (chance) => ({ value: camel(chance), before: 'password = "${' }),
  ],
  notation: [
    (chance) =>
      `M${chance.below(99)} ${chance.below(99)}a2.5 2.5 0 01-${chance.below(9)}.5 2.5h${chance.below(99)}v-${chance.below(9)}.3zm-1.2-${chance.below(9)}L3.4 5.1z`,
    (chance) => `${chance.below(99)}px ${chance.below(99)}rem 0 auto`.replace(" auto", ""),
    (chance) => `rgba(${chance.below(256)}, ${chance.below(256)}, 12, 0.5)`,
    (chance) => `cubic-bezier(0.${chance.below(99)}, 0, 0.2, 1)`,
    (chance) => `application/vnd.${words(chance, 1, 2).join(".")}+json; charset=utf-8`,
    (chance) => `----WebKitFormBoundary${chance.text(16, alphabets.alphanumeric)}`,
    (chance) => `----=_Part_${chance.text(12, alphabets.alphanumeric)}`,
    (chance) =>
      `${chance.pick(["en", "de", "pt", "zh_Hant"])}_${chance.pick(["US", "DE", "BR", "TW"])}.UTF-8`,
    // SignWriting, in translations.
    (chance) =>
      Array.from(
        { length: 3 },
        () =>
          `M5${hex(chance, 2).replace(/\D/g, "1")}x531S33b00482x483S1f${chance.text(3, "01234567")}482x509`,
      ).join(" "),
  ],
  markup,
  "dotted name": [
    (chance) => `com.${words(chance, 2, 3).join(".")}.${capitalised(words(chance, 1, 2))}`,
    (chance) => `${words(chance, 1, 1).join("")}.${camel(chance)}.label`,
    (chance) => `System.${capitalised(words(chance, 1, 2))}.${capitalised(words(chance, 1, 2))}`,
    (chance) =>
      `org.${words(chance, 1, 1).join("")}.${words(chance, 1, 1).join("")}.${capitalised(words(chance, 2, 2))}Token`,
  ],
  "file path": [
    (chance) => `src/${words(chance, 1, 2).join("/")}.ts`,
    (chance) => `./${words(chance, 1, 2).join("-")}/${hex(chance, 16)}`,
    (chance) => `/var/lib/${words(chance, 1, 2).join("/")}/${hex(chance, 20)}`,
    (chance) => `C:\\Users\\${words(chance, 1, 1).join("")}\\${words(chance, 1, 2).join("\\")}`,
    (chance) => `assets/index-${hex(chance, 8)}.js`,
    (chance) => `static/media/logo.${hex(chance, 20)}.svg`,
    (chance) => `~/.config/${words(chance, 1, 2).join("/")}`,
    (chance) => `/run/secrets/${words(chance, 1, 2).join("_")}`,
  ],
  code: codeForms,
  documentation: [
    (chance) => ({
      value: hex(chance, 32),
      name: "KEY",
      before: "\nKEY = ",
      after: `\nIV = ${hex(chance, 32)}\nPLAINTEXT = ${hex(chance, 32)}`,
    }),
    (chance) => ({ value: hex(chance, 64), name: "Key", before: "\nKey: ", after: "\r\nMsg: 6bc1" }),
    (chance) => ({
      value: hex(chance, 64),
      name: "secretKey",
      before: `{ message: "${hex(chance, 40)}", secretKey: "`,
      after: `", signature: "${hex(chance, 64)}`,
    }),
    ...["test/ed25519_vectors.json", "tests/KAT_Curve25519.hs"].map((path) => (chance: Chance) => ({
      value: hex(chance, 64),
      name: "secretKey",
      path,
    })),
    (chance) => ({ value: escaped(hex(chance, 32)), name: "vecKey" }),
    (chance) => `${base64(chance, 12)}...`,
    (chance) => `votre-cle-${words(chance, 1, 1).join("")}`,
    (chance) => `your-${words(chance, 1, 2).join("-")}`,
    (chance) => `my_${words(chance, 1, 2).join("_")}_123`,
    (chance) => `deine_${words(chance, 1, 2).join("_")}`,
    (chance) => `dummy-${words(chance, 1, 2).join("-")}-${chance.below(999)}`,
    (chance) => `fake_${words(chance, 1, 2).join("_")}`,
    (chance) => `insert-${words(chance, 1, 1).join("-")}-here`,
    (chance) => `TODO_${words(chance, 1, 2).join("_").toUpperCase()}`,
    (chance) => `sample-${words(chance, 1, 2).join("-")}`,
    (chance) => `replace_me_${words(chance, 1, 1).join("")}`,
    (chance) => `test-${words(chance, 1, 2).join("-")}-${chance.below(9999)}`,
    (chance) => `foo-${words(chance, 1, 1).join("")}-bar`,
  ],
  words: [
    (chance) => words(chance, 3, 6).join(" "),
    (chance) => words(chance, 1, 1).join(""),
    (chance) => chance.pick(["true", "False", "null", "None", "undefined", "nil", "NaN", "auto"]),
    (chance) => chance.pick(["password", "changeit", "secret", "Passwort", "contraseña", "mot de passe"]),
    (chance) => `Das ist ein ${words(chance, 2, 3).join(" ")}, nicht wahr?`,
  ],
  "toy password": [
    (chance) => `${capitalised(words(chance, 1, 1))}${chance.below(9999)}!`,
    (chance) =>
      `${words(chance, 1, 1).join("").replaceAll("a", "4").replaceAll("e", "3")}${chance.below(99)}`,
    (chance) => `P@ssw0rd${chance.below(9999)}`,
    (chance) => `hunter${2 + chance.below(8)}`,
    (chance) => `s3cr3t${chance.below(99)}`,
    (chance) => `l3tm31n${chance.below(9)}`,
    (chance) => ({
      value: Buffer.from(chance.pick([`hunter${chance.below(99)}`, "parsec's"])).toString("base64"),
      name: "userPassword",
      before: "\nuserPassword:: ",
    }),
  ],
  "encoded text": [
    (chance) => Buffer.from(`{"alg${chance.pick(["", '":'])}`).toString("base64"),
    (chance) => Buffer.from(chance.pick(["user", "admin:a", "guest", "your_actual_key"])).toString("base64"),
    (chance) => Buffer.from(`${words(chance, 3, 5).join(" ")} ${chance.below(999)}`).toString("base64"),
    (chance) => encoded({ alg: "RS256", kid: chance.text(24, alphabets.alphanumeric) }),
    (chance) => `${encoded({ typ: "JWT", kid: base64(chance, 20), alg: "none" })}.`,
    (chance) =>
      `${encoded({ alg: "none" })}.${encoded({ sub: base64(chance, 20) })}${chance.pick([".", ""])}`,
    () => `${encoded({ alg: "HS256" })}.${encoded({})}.`,
    (chance) => `${encoded({ alg: "HS256", kid: base64(chance, 20) })}.${encoded({ sub: "x" })}.signature`,
    (chance) => Buffer.from(`{"name":"${words(chance, 1, 2).join("-")}"}`).toString("base64"),
    (chance) => Buffer.from(words(chance, 4, 6).join(" ")).toString("hex"),
    (chance) => `${chance.pick(["334", "+"])} ${Buffer.from("Password:").toString("base64")}`,
    (chance) => Buffer.from(chance.pick(["fake:user", "id:secret", "beep:boop"])).toString("base64"),
  ],
};
