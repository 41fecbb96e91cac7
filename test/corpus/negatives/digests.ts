import { draft } from "../context.ts";
import { letters } from "../dice.ts";
import { packageName, version } from "../packages.ts";
import { noun, person, project, sentence } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

/** Hashes of things: whoever knows them can do nothing. */
export const digestNegatives: Readonly<Record<string, NegativeWriter>> = {
  "commit ids": (dice) =>
    draft(
      dice.pick(["CHANGELOG.md", "log.txt", "REVISIONS"]),
      dice.many(8, () =>
        dice.pick([
          `* ${sentence(dice)} ([${dice.hex(7)}](https://github.com/acme/${noun(dice)}/commit/${dice.hex(40)}))`,
          `${dice.hex(40)} ${sentence(dice)}`,
          `commit ${dice.hex(40)}`,
          `index ${dice.hex(11)}..${dice.hex(11)} 100644`,
          `  Reverts ${dice.hex(40)} by ${person(dice)}`,
        ]),
      ),
    ),
  "pinned actions": (dice) =>
    draft(
      ".github/workflows/lint.yml",
      dice.many(
        5,
        () => `      - uses: acme/${packageName(dice)}-action@${dice.hex(40)} # v${version(dice)}`,
      ),
      `          key: ${noun(dice)}-${dice.hex(64)}`,
    ),
  checksums: (dice) =>
    draft(
      dice.pick(["SHA256SUMS", "checksums.txt", "dist.sha512", "MD5SUMS"]),
      dice.many(
        8,
        () => `${dice.hex(dice.pick([32, 40, 64, 128]))}  ${project(dice)}-${version(dice)}.tar.gz`,
      ),
    ),
  "checksums of a service's releases": (dice) => {
    const service = dice.pick([
      "pagerduty",
      "sentry",
      "auth0",
      "datadog",
      "twilio",
      "zendesk",
      "algolia",
      "vercel",
    ]);
    const length = dice.pick([32, 40, 64]);
    return draft(
      `${dice.pick(["release", "files", "list"])}.${dice.pick(["md5", "txt", "sums"])}`,
      dice.many(
        6,
        () =>
          `${dice.hex(length)} ${dice.pick([" ", "*"])}${service}-${noun(dice)}.${dice.pick(["tar.gz", "zip", "deb"])}`,
      ),
    );
  },
  "image digests": (dice) =>
    draft(
      dice.pick(["Dockerfile", "kustomization.yaml", "values.yaml"]),
      dice.many(4, () =>
        dice.pick([
          `FROM ${noun(dice)}:3.19@sha256:${dice.hex(64)}`,
          `    digest: sha256:${dice.hex(64)}`,
          `    image: ghcr.io/acme/${project(dice)}@sha256:${dice.hex(64)}`,
          `ENV ${noun(dice).toUpperCase()}_SHA256=${dice.hex(64)}`,
          `ENV GPG_KEY=${dice.text(40, letters.upperHex)}`,
        ]),
      ),
    ),
  "integrity in HTML": (dice) =>
    draft(
      "index.html",
      dice.many(
        4,
        () =>
          `<script src="https://cdn.acme.io/${packageName(dice)}.min.js" integrity="${dice.pick(["sha384", "sha512", "sha256"])}-${dice.bytes(48).toString("base64")}" crossorigin="anonymous"></script>`,
      ),
    ),
  "etags and cache keys": (dice) =>
    draft(
      "response.txt",
      dice.many(6, () =>
        dice.pick([
          `ETag: "${dice.hex(32)}"`,
          `ETag: W/"${dice.hex(4)}-${dice.bytes(20).toString("base64")}"`,
          `x-amz-request-id: ${dice.text(16, letters.upperAlnum)}`,
          `x-amz-id-2: ${dice.bytes(56).toString("base64")}`,
          `cf-ray: ${dice.hex(16)}-FRA`,
          `cache_key: "${noun(dice)}:${dice.hex(40)}"`,
          `Content-MD5: ${dice.bytes(16).toString("base64")}`,
        ]),
      ),
    ),
  "keys that open nothing": (dice) =>
    draft(
      dice.pick(["store.ts", "model.py", "cache.yml", ".env", "fixtures.json"]),
      dice.many(8, () => {
        const value = dice.pick([
          () => dice.text(dice.number(22, 40)),
          () => dice.hex(dice.pick([32, 40, 64])),
        ])();
        return dice.pick([
          `const ${dice.pick(["cacheKey", "objectKey", "rowKey", "i18nKey", "queryKey", "blobKey"])} = "${value}";`,
          `  "${dice.pick(["primaryKey", "foreignKey", "dedupeKey", "documentKey", "imageKey", "publicKey"])}": "${value}",`,
          `${dice.pick(["CACHE_KEY", "PARTITION_KEY", "ETAG_KEY", "S3_OBJECT_KEY", "ISSUE_KEY", "FONT_KEY", "SSH_HOST_KEY", "IDEMPOTENCY_KEY"])}=${value}`,
          `${dice.pick(["cache-key", "sort_key", "translation_key", "trace_key", "chunk_key", "ticket_key"])}: ${value}`,
          `<Row key="${value}" />`,
          `const ${dice.pick(["order", "product", "banner", "theme"])}Key = "${dice.hex(40)}";`,
          `GPG_KEY=${dice.text(40, letters.upperHex)}`,
          `${noun(dice).toUpperCase()}_KEY = "${noun(dice)}.${noun(dice)}.${noun(dice)}"`,
          `${dice.pick(["ORDER", "PRODUCT", "THEME"])}_KEY=${dice.uuid()}`,
          `  salt: ${dice.hex(32)}`,
        ]);
      }),
    ),
  "package recipes": (dice) =>
    draft(
      dice.pick(["formula.rb", "manifest.json", "default.nix", "PKGBUILD"]),
      dice.many(4, () =>
        dice.pick([
          `  sha256 "${dice.hex(64)}"`,
          `    "hash": "${dice.hex(64)}",`,
          `    sha256 = "${dice.text(52, "0123456789abcdfghijklmnpqrsvwxyz")}";`,
          `    hash = "sha256-${dice.bytes(32).toString("base64")}";`,
          `sha256sums=('${dice.hex(64)}'`,
          `    revision: "${dice.hex(40)}"`,
        ]),
      ),
    ),
  fingerprints: (dice) =>
    draft(
      "SECURITY.md",
      dice.many(4, () =>
        dice.pick([
          `Key fingerprint: SHA256:${dice.bytes(32).toString("base64").slice(0, 43)}`,
          `Fingerprint: ${dice.many(10, () => dice.text(4, letters.upperHex)).join(" ")}`,
          `SHA1: ${dice.many(20, () => dice.text(2, letters.upperHex)).join(":")}`,
          `pub   rsa4096/0x${dice.text(16, letters.upperHex)} 2024-01-02 [SC]`,
          `gpg --recv-keys ${dice.text(40, letters.upperHex)}`,
          `certificate_fingerprint = "${dice.hex(64)}"`,
        ]),
      ),
    ),
  "large files elsewhere": (dice) =>
    dice.pick([
      () =>
        draft(
          "model.safetensors",
          "version https://git-lfs.github.com/spec/v1",
          `oid sha256:${dice.hex(64)}`,
          `size ${dice.number(1e6, 9e8)}`,
        ),
      () =>
        draft(
          "data.csv.dvc",
          "outs:",
          `- md5: ${dice.hex(32)}`,
          `  size: ${dice.number(1e5, 1e8)}`,
          "  path: data.csv",
        ),
      () =>
        draft(
          "models.json",
          JSON.stringify(
            dice.many(3, () => ({ name: project(dice), sha256: dice.hex(64), etag: dice.hex(32) })),
            null,
            2,
          ),
        ),
      () =>
        draft(
          ".gitmodules.lock",
          ...dice.many(4, () => `${dice.hex(40)} vendor/${project(dice)} (heads/main)`),
        ),
    ])(),
};
