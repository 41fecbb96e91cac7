import { parse } from "yaml";
import { z } from "zod";
import { phrase } from "../../terminal/phrase.ts";
import { quiet } from "../quiet.ts";
import type { Stage } from "../stage.ts";

const Policy = z.object({
  targets: z.array(z.object({ kind: z.string(), application: z.string() })),
  smokeTests: z.array(z.object({ name: z.string() })),
});

/** Act one: who works where, and what protects main. */
export async function team(stage: Stage): Promise<void> {
  const { voice, sandbox, app, repository } = stage;
  await sandbox.install(app, "acme", "all");
  await quiet(stage);
  const welcome = sandbox.deliveries().find(({ event }) => event === "installation");
  voice.now(phrase`acme installs the app. The webhook is answered ${welcome?.status ?? "never"}.`);
  const roles = [...repository.roles].map(([login, role]) => `${login} (${role})`).join(", ");
  voice.say(phrase`\`acme/shop\` is ${repository.private ? "private" : "public"}. People: ${roles}.`);
  for (const [branch, { checks }] of repository.protections) {
    for (const { context, appId } of checks) {
      const source = appId === app.appId ? "from this app and no other" : "from anybody";
      voice.say(phrase`\`${branch}\` is protected: merging waits for the check **${context}**, ${source}.`);
    }
  }
  await tellPolicy(stage);
}

async function tellPolicy({ voice, repository }: Stage): Promise<void> {
  const path = ".github/rekey.yml";
  const policy = Policy.parse(parse(await repository.git.text(["show", `refs/heads/main:${path}`])));
  const places = policy.targets.map(({ kind, application }) => `${kind}: ${application}`);
  const tests = policy.smokeTests.map(({ name }) => name);
  voice.say(
    phrase`\`${path}\` adds what no file shows: where keys live (${places.join(", ")}), and what to try (${tests.join(", ")}).`,
  );
}
