import { z } from "zod";
import { globProblem } from "./glob.ts";

/** A text that is not empty and not longer than this. YAML can write a zero, and PostgreSQL stores none. */
export const line = (limit: number) =>
  z
    .string()
    .min(1)
    .max(limit)
    .refine((text) => !text.includes("\0"), "must not hold the character U+0000");

/** A glob for paths. */
export const glob = line(500).check((context) => {
  const problem = globProblem(context.value);
  if (problem !== undefined) context.issues.push({ code: "custom", message: problem, input: context.value });
});

/** A page or an endpoint, without anybody's credentials. */
export const webAddress = line(500).regex(
  /^https?:\/\/[^\s@]+$/u,
  "must be an http or https address without user name and password",
);
