import { z } from "zod";
import { type Metadata, partsOf } from "./metadata.ts";
import { nothing, type Question, reading, told } from "./question.ts";
import { time } from "./time.ts";

/** The id of a project, the slug of an environment, and folders: `6f3…/prod`, `6f3…/prod/server`. */
const PLACE =
  /^(?<project>[0-9a-f-]{20,40})\/(?<environment>[\w-]{1,64})(?<folder>(?:\/[\w-]{1,100}){0,10})$/u;

/** A name stands in the address. */
const NAME = /^\w{1,100}$/u;

const Shown = z.object({
  secret: z.object({
    secretKey: z.string(),
    secretValueHidden: z.boolean(),
    environment: z.string(),
    updatedAt: time,
  }),
});

/** Secrets of an environment, one by one, with `viewSecretValue=false`: then a mask stands in place of the value. */
export const infisicalMetadata: Metadata = {
  id: "infisical",
  name: "Infisical",
  setting: "INFISICAL",
  origin: "https://app.infisical.com",
  isMovable: true,
  changed: (place, names) => {
    const at = partsOf(PLACE, place);
    if (at === undefined || !names.every((name) => NAME.test(name))) return [];
    return names.map((name) => secretOf(at, name));
  },
  source: "infisical.com/docs/api-reference (secrets, read), read 2026-11-21; not seen live",
};

function secretOf(
  { project, environment, folder }: Readonly<Record<string, string>>,
  name: string,
): Question {
  const query = [
    `projectId=${project}`,
    `environment=${environment}`,
    `secretPath=${folder === "" ? "%2F" : folder}`,
    "type=shared",
    "includeImports=false",
    "viewSecretValue=false",
  ];
  return {
    path: `/api/v4/secrets/${name}?${query.join("&")}`,
    read: reading(Shown, ({ secret }) => {
      if (!secret.secretValueHidden) return { kind: "value" };
      const isIt = secret.secretKey === name && secret.environment === environment;
      return isIt ? told([secret.updatedAt]) : nothing;
    }),
  };
}
