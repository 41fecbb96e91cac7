import { z } from "zod";
import { repositoryId } from "../incident/repository.ts";
import type { RotationPlan, Target } from "../incident/target.ts";

/** The repository of a place; none for the one that has the issue. */
export const repositoryJson = z.string().transform(repositoryId).exactOptional();

const everyTarget = {
  variables: z.array(z.string()),
  required: z.boolean(),
  foundIn: z
    .object({ repository: repositoryJson, path: z.string(), line: z.number().exactOptional() })
    .exactOptional(),
};

const target: z.ZodType<Target> = z.discriminatedUnion("kind", [
  z.object({
    ...everyTarget,
    kind: z.literal("coolify"),
    url: z.string(),
    application: z.string().exactOptional(),
    uuid: z.string().exactOptional(),
  }),
  z.object({ ...everyTarget, kind: z.literal("huggingface-space"), space: z.string() }),
  z.object({
    ...everyTarget,
    kind: z.literal("github-actions"),
    environment: z.string().exactOptional(),
    workflows: z.array(z.object({ file: z.string(), byHand: z.boolean() })).exactOptional(),
  }),
  z.object({
    ...everyTarget,
    kind: z.literal("platform"),
    platform: z.string(),
    app: z.string().exactOptional(),
    entry: z.string().exactOptional(),
    id: z.string().exactOptional(),
  }),
  z.object({ ...everyTarget, kind: z.literal("local-file"), path: z.string() }),
  z.object({
    ...everyTarget,
    kind: z.literal("other"),
    name: z.string(),
    steps: z.array(z.string()),
    url: z.string().exactOptional(),
  }),
]);

/** A plan as it is kept with its incident. */
export const planJson: z.ZodType<RotationPlan> = z.object({
  targets: z.array(target),
  readers: z
    .array(z.object({ repository: repositoryJson, path: z.string(), line: z.number() }))
    .exactOptional(),
  processes: z.array(
    z.object({
      name: z.string(),
      commands: z.array(z.string()),
      powershell: z.array(z.string()).exactOptional(),
    }),
  ),
  smokeTests: z.array(
    z.object({
      name: z.string(),
      steps: z.array(z.string()),
      request: z
        .object({
          method: z.string(),
          url: z.string(),
          body: z.string().exactOptional(),
          expect: z.string().exactOptional(),
          automatic: z.boolean().exactOptional(),
        })
        .exactOptional(),
    }),
  ),
  goodLogLines: z.array(z.string()),
  badLogLines: z.array(z.string()),
  fallback: z.string().exactOptional(),
  reminder: z.union([z.object({ months: z.number() }), z.object({ days: z.number() })]),
});
