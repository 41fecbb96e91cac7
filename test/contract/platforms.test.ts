import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import type { Platform } from "../../src/targets/platform.ts";
import { platformIds } from "../../src/targets/platform-ids.ts";
import { findPlatform, platforms } from "../../src/targets/platforms.ts";

const folder = join(import.meta.dirname, "../../src/targets/platforms");

/** Everything that people read. */
function proseOf({ replace, restart, see, pitfalls }: Platform): readonly string[] {
  return [...replace.steps, ...(restart?.steps ?? []), ...see, ...pitfalls];
}

function commandsOf({ replace, restart }: Platform): readonly string[] {
  return [...(replace.commands ?? []), ...(restart?.commands ?? [])];
}

test("every file of the folder has a platform in the list, and every platform an id of its own", () => {
  const files = readdirSync(folder).map((file) => file.replace(/\.ts$/u, ""));
  const ids = platforms.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const together: Readonly<Record<string, string>> = {
    "cloudflare-pages": "cloudflare-workers",
    dependabot: "github-stores",
    codespaces: "github-stores",
  };
  expect([...new Set(ids.map((id) => together[id] ?? id))].sort()).toEqual(files.sort());
  expect(findPlatform("vercel")?.name).toBe("Vercel");
  expect(findPlatform("none")).toBeUndefined();
});

test("a policy may list every platform that has no kind of its own", () => {
  const ownKinds = ["coolify", "huggingface-space"];
  expect(platformIds).toEqual(
    platforms
      .map(({ id }) => id)
      .filter((id) => !ownKinds.includes(id))
      .toSorted(),
  );
});

describe.each(platforms.map((platform) => [platform.id, platform] as const))("%s", (id, platform) => {
  test("has an id, a name and a source with its year", () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
    expect(platform.unit).toMatch(/^[A-Za-z]+$/u);
    expect(platform.units ?? `${platform.unit}s`).toBe(`${platform.unit}s`);
    expect(platform.entry ?? "entry").toMatch(/^[A-Za-z]+$/u);
    expect(platform.source).toMatch(/\b20\d\d-\d\d(?:-\d\d)?$/u);
    expect(platform.clues.length + (platform.together ? 1 : 0)).toBeGreaterThan(0);
    for (const other of platform.insteadOf ?? []) expect(findPlatform(other)).toBeDefined();
  });

  test("says where, what to do, what makes programs read it, and how one sees that it worked", () => {
    expect(platform.replace.where).toMatch(/^the [\w/ ]+$/u);
    expect(platform.replace.steps.length).toBeGreaterThan(0);
    expect(platform.see.length).toBeGreaterThan(0);
    if (platform.restart === undefined) return;
    expect(platform.restart.text.replace("{units}", "")).toMatch(/^[A-Z][^.\n{}]*[^.\s]$/u);
    expect(platform.restart.steps.length + (platform.restart.commands ?? []).length).toBeGreaterThan(0);
  });

  test("speaks in plain sentences", () => {
    for (const text of proseOf(platform)) {
      expect(text).toMatch(/^[A-Z`*][^\n]*\.$/u);
      expect(text).not.toMatch(/!|…|—|–|\p{Extended_Pictographic}|\b(?:simply|just|please|easy|easily)\b/iu);
      expect((text.match(/`/gu)?.length ?? 0) % 2).toBe(0);
      expect((text.match(/\*\*/gu)?.length ?? 0) % 2).toBe(0);
      expect(text).not.toMatch(/[{}]|https?:/u);
    }
  });

  test("its page is on the web, and its placeholders are known", () => {
    const { page } = platform.replace;
    if (page !== undefined) {
      expect(page).toMatch(/^https:\/\/[a-z.]+\//u);
      expect(URL.canParse(page)).toBe(true);
    }
    const placeholders = [page ?? "", ...commandsOf(platform)].join(" ").matchAll(/\{(\w+)\}/gu);
    for (const [, word = ""] of placeholders)
      expect(["name", "app", "entry", "owner", "repo"]).toContain(word);
    if (platform.entry === undefined) expect(commandsOf(platform).join(" ")).not.toContain("{entry}");
  });

  test("puts no value on a command line", () => {
    for (const command of commandsOf(platform)) {
      expect(command).not.toMatch(/\n/u);
      // The new key comes from the question above the commands, by way of printf, which the shell has built in.
      const without = command.replace(/^printf %s "\$KEY" \| |<\(printf %s "\$KEY"\)/gu, "");
      expect(without).not.toMatch(/\$\{?KEY|NEW|VALUE|TOKEN/u);
      expect(without).not.toMatch(/\{name\}=(?!-(?:\s|$)|\/dev\/stdin|YOUR_\w+:latest)/u);
      expect(without).not.toMatch(/--(?:body|value|set|secret-string)[ =](?!file:\/\/\/dev\/stdin)/u);
    }
  });
});
