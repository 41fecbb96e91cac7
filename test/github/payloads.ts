import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { INSTALLATION, shop } from "./github.ts";

interface Recordings {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const examples: readonly Recordings[] = JSON.parse(
  readFileSync(
    createRequire(import.meta.url).resolve("@octokit/webhooks-examples/api.github.com/index.json"),
    "utf8",
  ),
);

/** A repository as payloads describe it: {@link shop}. */
export const repository = {
  id: 42,
  name: "shop",
  full_name: "acme/shop",
  private: true,
  default_branch: "main",
  owner: { id: shop.ownerId, login: "acme", type: "Organization" },
};

export const installation = { id: INSTALLATION };

/** Who caused an event. */
export const sender = { id: 1, login: "mia", type: "User" };

/** A payload with all that every event has, and what the test says. */
export function payload(parts: object): Record<string, unknown> {
  return { repository, installation, sender, ...parts };
}

/**
 * A payload that GitHub sent, with an installation added; of one's own making where no example fits. Examples of
 * edits have lost their changes.
 */
export function recorded(event: string, action?: string): Record<string, unknown> {
  const found = recordings(event, action)[0];
  if (found !== undefined) return found;
  const [any] = recordings(event);
  if (any === undefined) throw new Error(`there is no example of ${event}`);
  return { ...any, action };
}

/** All that GitHub sent of this kind. */
export function recordings(event: string, action?: string): readonly Record<string, unknown>[] {
  const webhook = examples.find(({ name }) => name === event);
  return (webhook?.examples ?? [])
    .map((example): Record<string, unknown> => ({ changes: {}, installation, ...example }))
    .filter((example) => action === undefined || example.action === action);
}
