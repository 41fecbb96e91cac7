import { alphabets } from "../../../../src/formats/sample.ts";
import type { Chance } from "../../chance.ts";
import type { Candidate } from "./candidate.ts";

type Make = (chance: Chance) => string | Candidate;

const hex = (chance: Chance, length: number) => chance.text(length, alphabets.hex);
const base64 = (chance: Chance, length: number) => chance.text(length, alphabets.base64);
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
const base64url = (chance: Chance, length: number) => chance.text(length, alphabets.base64url);

/** What tools write that encrypt values in files, and hashes of passwords. */
export const encryptedValues: readonly [Make, ...Make[]] = [
  (chance) =>
    `ENC[AES256_GCM,data:${base64(chance, 24)},iv:${base64(chance, 43)}=,tag:${base64(chance, 22)}==,type:str]`,
  (chance) => `$ANSIBLE_VAULT;1.1;AES256\n${hex(chance, 80)}`,
  (chance) => `ENC(${base64(chance, 32)})`,
  (chance) => `{cipher}${hex(chance, 64)}`,
  (chance) => `ENCRYPTED[${hex(chance, 96)}]`,
  (chance) => `sha256:1795348800:${hex(chance, 64)}`,
  (chance) => `pbkdf2+sha512:1795348800:100000:${hex(chance, 128)}`,
  (chance) => `{sha1}${base64(chance, 27)}=`,
  (chance) => `vault:v1:${base64(chance, 44)}`,
  (chance) => `$2b$10$${base64(chance, 53).replaceAll("+", ".")}`,
  (chance) => `$argon2id$v=19$m=65536,t=3,p=4$${base64(chance, 22)}$${base64(chance, 43)}`,
  (chance) => `$6$rounds=5000$${base64(chance, 16)}$${base64(chance, 86)}`.replaceAll("+", "."),
  (chance) => `pbkdf2_sha256$260000$${chance.text(22, alphabets.alphanumeric)}$${base64(chance, 43)}=`,
  (chance) => `{SSHA}${base64(chance, 32)}`,
  (chance) => `$P$B${base64(chance, 30).replaceAll("+", ".")}`,
  (chance) => `${"01000000d08c9ddf0115d1118c7a00c04fc297eb"}${hex(chance, 200)}`,
  (chance) => `${"76492d1116743f0423413b16050a5345"}${base64(chance, 120)}`,
  (chance) => `{bcrypt}$2a$10$${base64(chance, 53)}`,
  (chance) => `SCRAM-SHA-256$4096:${base64(chance, 22)}==$${base64(chance, 43)}=:${base64(chance, 43)}=`,
  (chance) => `gAAAAA${chance.text(114, alphabets.base64url)}==`,
  (chance) => `U2FsdGVkX1${chance.pick(["8", "9", "+", "/"])}${base64(chance, 53)}`,
  (chance) => ({ value: `${base64(chance, 31)}=`, before: "db.password=ENC(", after: ")" }),
  (chance) => ({
    value: `AQAAABAAAAAQ${base64(chance, 43)}=`,
    before: chance.pick(["<defaultValue>{", 'secret: "{']),
    after: "}",
  }),
  (chance) => ({
    value: base64(chance, 24),
    before: `token: ENC[AES256_GCM,data:${base64(chance, 24)},iv:`,
  }),
  (chance) => ({ value: base64(chance, 32), before: `"token": "EJ[1:${base64(chance, 43)}=:` }),
  (chance) => Buffer.from(`{cipher}${hex(chance, 64)}`).toString("base64"),
  (chance) => `0x0200${hex(chance, 136).toUpperCase()}`,
  (chance) => `wcFMA${base64(chance, 300)}`,
  (chance) => `{AES}${base64(chance, 31)}=`,
  (chance) => `AES256:${base64(chance, 43)}=`,
  (chance) => `{AES-256}${base64(chance, 43)}=`,
  (chance) => ({ value: base64(chance, 32), before: "token: '{AES}" }),
  (chance) => ({ value: base64(chance, 43), before: "token: ENC(", after: "=)" }),
  (chance) => ({ value: base64(chance, 160), before: "token: Encrypted(", after: ")" }),
  (chance) => ({ value: base64(chance, 40), before: 'password = "vault:v1:' }),
  (chance) => ({ value: base64(chance, 43), before: `pbkdf2_sha256$600000$${base64(chance, 22)}$` }),
  (chance) => ({ value: base64(chance, 64), before: `$6$${chance.text(16, alphabets.alphanumeric)}$` }),
  (chance) => `ENC[PKCS7,MIIB${base64(chance, 200)}]`,
  (chance) => `EJ[1:${base64(chance, 43)}=:${base64(chance, 32)}:${base64(chance, 60)}]`,
  (chance) => `v1:${base64(chance, 16)}:${base64(chance, 40)}`,
  (chance) => `CfDJ8${chance.text(120, alphabets.base64url)}`,
  (chance) => `AQECAH${base64(chance, 140)}`,
  (chance) => `bcrypt:$2a$10$${base64(chance, 53).replaceAll("+", ".")}`,
  (chance) => Buffer.from(`{SSHA}${base64(chance, 32)}`).toString("base64"),
  (chance) => `CiQA${base64(chance, 148)}`,
  (chance) =>
    `${encoded({ alg: "dir", enc: "A128GCM" })}..${base64url(chance, 16)}.${base64url(chance, 40)}.${base64url(chance, 22)}`,
  (chance) => ({ value: `${base64(chance, 342)}==`, name: "adminPassword" }),
];
