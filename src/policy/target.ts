import { z } from "zod";
import { APP, ENTRY } from "../targets/names.ts";
import { platformIds } from "../targets/platform-ids.ts";
import { line, webAddress } from "./fields.ts";

const variables = z
  .array(line(100).regex(/^[A-Za-z_][A-Za-z0-9_]*$/u, "must be the name of a variable"))
  .max(20)
  .default([]);

const everyTarget = {
  variables: variables.describe(
    "The names under which the key is stored there. Empty: the name seen at the leak.",
  ),
  required: z.boolean().default(true).describe("The gate waits for required targets only."),
  providers: z
    .array(line(50))
    .min(1)
    .max(50)
    .exactOptional()
    .describe("Ids of the providers whose keys are used there. Left out: all."),
};

/** A place where keys are used, of one of the kinds of `src/incident/target.ts`. */
export const target = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("coolify"),
    url: webAddress.describe("The address of your Coolify."),
    application: line(100).exactOptional(),
    uuid: line(100)
      .regex(/^[A-Za-z0-9-]+$/u, "must be the id of the application")
      .exactOptional(),
    ...everyTarget,
  }),
  z.strictObject({
    kind: z.literal("huggingface-space"),
    space: line(200).regex(/^[\w.-]+\/[\w.-]+$/u, "must be owner/name"),
    ...everyTarget,
  }),
  z.strictObject({
    kind: z.literal("github-actions"),
    environment: line(255).exactOptional(),
    ...everyTarget,
  }),
  z.strictObject({
    kind: z.literal("platform"),
    platform: z.enum(platformIds),
    app: line(100)
      .regex(APP, "must be the name of a project, app or service")
      .exactOptional()
      .describe("The project, app, site or service; of Vercel team/project, of Infisical id/environment."),
    entry: line(200)
      .regex(ENTRY, "must be the name of an entry")
      .exactOptional()
      .describe("What the key is called there, in stores where it has a name of its own."),
    ...everyTarget,
  }),
  z.strictObject({ kind: z.literal("local-file"), path: line(500), ...everyTarget }),
  z.strictObject({
    kind: z.literal("other"),
    name: line(100),
    steps: z.array(line(500)).min(1).max(20),
    url: webAddress.exactOptional(),
    ...everyTarget,
  }),
]);
