import { hash } from "node:crypto";
import { alphabets } from "../../../../src/formats/sample.ts";
import type { Chance } from "../../chance.ts";
import type { Candidate } from "./candidate.ts";
import { words } from "./written-names.ts";

type Make = (chance: Chance) => string | Candidate;

const hex = (chance: Chance, length: number) => chance.text(length, alphabets.hex);
const base64 = (chance: Chance, length: number) => chance.text(length, alphabets.base64);
const reflog = (chance: Chance) =>
  `${hex(chance, 40)} Ann <ann@acme.io> 1700000000 +0100\tcommit: add a token`;

/** Hashes as files hold them: with a label, a name or a place that tells, or of what everybody knows. */
export const hashes: readonly [Make, ...Make[]] = [
  (chance) => ({ value: hex(chance, 64), name: "token", before: '"alg": "SHA-256",\n      "content": "' }),
  (chance) => ({
    value: hash(chance.pick(["md5", "sha1", "sha256", "sha512"]), "letmein"),
    name: "password",
  }),
  (chance) => ({ value: hash(chance.pick(["md5", "sha1"]), "secret", "base64"), name: "password" }),
  (chance) => ({ value: hex(chance, 40), name: "token", before: "\n", after: ` ${reflog(chance)}` }),
  (chance) => ({
    value: hex(chance, 40),
    before: `\n${hex(chance, 40)} `,
    after: reflog(chance).slice(40),
  }),
  (chance) => ({ value: hex(chance, 40).toUpperCase(), name: "try-secret-key" }),
  (chance) => ({
    value: hex(chance, 16).toUpperCase(),
    name: chance.pick(["sign_key", "gpg.signing_key"]),
  }),
  (chance) => ({ value: hex(chance, 40), name: "token", path: ".git-blame-ignore-revs" }),
  (chance) => ({ value: hex(chance, 40), name: "token", path: chance.pick(["src/DEPS", "versions.txt"]) }),
  (chance) => ({
    value: hex(chance, 20),
    name: "token",
    before: `apiKey.js",7:"0a1b",${chance.below(9_000)}:"`,
  }),
  (chance) => ({
    value: hex(chance, 64),
    name: "secret",
    after: chance.pick([".zip\n", ".min.js'", ".jar"]),
  }),
  (chance) => `sha512-${base64(chance, 86)}==`,
  (chance) => `sha256:${hex(chance, 64)}`,
  (chance) => `${words(chance, 1, 2).join("/")}@sha256:${hex(chance, 64)}`,
  (chance) => `SHA256:${base64(chance, 43)}`,
  (chance) => ({ value: hex(chance, 40), name: "secret", after: "](https://github.com/a/b/commit/0a1b)" }),
  (chance) => `h1:${base64(chance, 43)}=`,
  (chance) => `diff-${hex(chance, 64)}R${chance.text(2, "123456789")}`,
  (chance) => Array.from({ length: 20 }, () => hex(chance, 2)).join(":"),
  (chance) => ({
    value: hex(chance, 40),
    name: chance.pick(["commit", "GIT_SHA", "headSha", "revision", "rev"]),
  }),
  (chance) => ({
    value: hex(chance, 64),
    name: chance.pick(["sha256", "checksum", "fileHash", "content-digest"]),
  }),
  (chance) => ({ value: hex(chance, 32), name: chance.pick(["md5", "etag", "md5sum"]) }),
  (chance) => ({ value: hex(chance, 40), before: `uses: actions/${words(chance, 1, 1).join("")}@` }),
  (chance) => ({ value: hex(chance, 40), before: "https://example.com/a/b/commit/" }),
  (chance) => ({ value: hex(chance, 7), before: "Revert commit " }),
  (chance) => ({
    value: hex(chance, 64),
    path: chance.pick(["Cargo.lock", "a/poetry.lock", "pnpm-lock.yaml", "SHA256SUMS"]),
  }),
  (chance) => ({ value: `${base64(chance, 43)}=`, path: "go.sum" }),
  (chance) => ({
    value: hex(chance, 16).toUpperCase(),
    name: "signingkey",
    before: "[user]\n\tsigningkey = ",
  }),
  (chance) => ({ value: hex(chance, 40).toUpperCase(), name: "user.signingkey" }),
];
