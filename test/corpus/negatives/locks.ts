import { draft } from "../context.ts";
import type { Dice } from "../dice.ts";
import { packageName, version } from "../packages.ts";
import { noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

const sri = (dice: Dice) => `sha512-${dice.bytes(64).toString("base64")}`;
/** Files in which package managers note what they installed. */
export const lockNegatives: Readonly<Record<string, NegativeWriter>> = {
  "go.sum": (dice) =>
    draft(
      "go.sum",
      dice.many(
        12,
        () =>
          `github.com/${noun(dice)}/${packageName(dice)} v${version(dice)}${dice.pick(["", "/go.mod"])} h1:${dice.bytes(32).toString("base64")}`,
      ),
    ),
  "package-lock.json": (dice) =>
    draft(
      "package-lock.json",
      JSON.stringify(
        {
          lockfileVersion: 3,
          packages: Object.fromEntries(
            dice.many(10, () => {
              const name = packageName(dice);
              return [
                `node_modules/${name}`,
                {
                  version: version(dice),
                  resolved: `https://registry.npmjs.org/${name}/-/${name}-${version(dice)}.tgz`,
                  integrity: sri(dice),
                },
              ];
            }),
          ),
        },
        null,
        2,
      ),
    ),
  "yarn and pnpm locks": (dice) =>
    dice.chance(0.5)
      ? draft(
          "yarn.lock",
          dice.many(
            6,
            () =>
              `"${packageName(dice)}@^${version(dice)}":\n  version "${version(dice)}"\n  resolved "https://registry.yarnpkg.com/${packageName(dice)}.tgz#${dice.hex(40)}"\n  integrity ${sri(dice)}\n`,
          ),
        )
      : draft(
          "pnpm-lock.yaml",
          "packages:",
          dice.many(
            6,
            () =>
              `\n  /${packageName(dice)}@${version(dice)}:\n    resolution: {integrity: ${sri(dice)}}\n    engines: {node: '>=18'}`,
          ),
        ),
  "Python locks": (dice) =>
    dice.chance(0.5)
      ? draft(
          "poetry.lock",
          dice.many(
            4,
            () =>
              `[[package]]\nname = "${packageName(dice)}"\nversion = "${version(dice)}"\nfiles = [\n    {file = "${packageName(dice)}.whl", hash = "sha256:${dice.hex(64)}"},\n]\n`,
          ),
          `content-hash = "${dice.hex(64)}"`,
        )
      : draft(
          "requirements.txt",
          dice.many(
            6,
            () =>
              `${packageName(dice)}==${version(dice)} \\\n    --hash=sha256:${dice.hex(64)} \\\n    --hash=sha256:${dice.hex(64)}`,
          ),
        ),
  "Cargo.lock": (dice) =>
    draft(
      "Cargo.lock",
      "version = 3",
      dice.many(
        6,
        () =>
          `\n[[package]]\nname = "${packageName(dice)}"\nversion = "${version(dice)}"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${dice.hex(64)}"`,
      ),
    ),
  "Composer and Ruby locks": (dice) =>
    dice.chance(0.5)
      ? draft(
          "composer.lock",
          JSON.stringify(
            {
              "content-hash": dice.hex(32),
              packages: dice.many(4, () => ({
                name: `acme/${packageName(dice)}`,
                source: { reference: dice.hex(40) },
                dist: { shasum: dice.hex(40) },
              })),
            },
            null,
            4,
          ),
        )
      : draft(
          "Podfile.lock",
          "SPEC CHECKSUMS:",
          dice.many(8, () => `  ${packageName(dice)}: ${dice.hex(40)}`),
          "",
          `PODFILE CHECKSUM: ${dice.hex(40)}`,
        ),
  "other locks": (dice) =>
    dice.pick([
      () =>
        draft(
          "packages.lock.json",
          JSON.stringify(
            {
              dependencies: {
                net8: {
                  "Acme.Token": { resolved: version(dice), contentHash: dice.bytes(64).toString("base64") },
                },
              },
            },
            null,
            2,
          ),
        ),
      () =>
        draft(
          ".terraform.lock.hcl",
          'provider "registry.terraform.io/hashicorp/aws" {',
          "  hashes = [",
          ...dice.many(
            5,
            () => `    "${dice.pick([`h1:${dice.bytes(32).toString("base64")}`, `zh:${dice.hex(64)}`])}",`,
          ),
          "  ]",
          "}",
        ),
      () =>
        draft(
          "flake.lock",
          JSON.stringify(
            {
              nodes: {
                nixpkgs: {
                  locked: { narHash: `sha256-${dice.bytes(32).toString("base64")}`, rev: dice.hex(40) },
                },
              },
            },
            null,
            2,
          ),
        ),
      () =>
        draft(
          "mix.lock",
          "%{",
          ...dice.many(
            4,
            () =>
              `  "${noun(dice)}": {:hex, :${noun(dice)}, "${version(dice)}", "${dice.hex(64)}", [:mix], [], "hexpm", "${dice.hex(64)}"},`,
          ),
          "}",
        ),
      () =>
        draft(
          "deno.lock",
          JSON.stringify(
            { version: "3", remote: { "https://deno.land/std/token.ts": dice.hex(64) } },
            null,
            2,
          ),
        ),
      () =>
        draft(
          "gradle/verification-metadata.xml",
          ...dice.many(4, () => `         <sha256 value="${dice.hex(64)}" origin="Generated by Gradle"/>`),
        ),
      () =>
        draft(
          "Package.resolved",
          JSON.stringify(
            {
              pins: dice.many(3, () => ({
                identity: project(dice),
                state: { revision: dice.hex(40), version: version(dice) },
              })),
            },
            null,
            2,
          ),
        ),
      () =>
        draft(
          "pubspec.lock",
          "packages:",
          ...dice.many(
            3,
            () =>
              `  ${noun(dice)}:\n    description:\n      sha256: "${dice.hex(64)}"\n      url: "https://pub.dev"`,
          ),
        ),
    ])(),
};
