import type { Remains } from "../../incident/remains.ts";
import { OutsideError } from "../../ports/outside-error.ts";

/** Something that was seen and that proves a step of the checklist. */
export interface Evidence {
  readonly item: string;
  /** What was seen and when, without a period. Holds outside text: whoever renders it escapes it. */
  readonly seen: string;
  /** When a service was asked how it is: that counts only where the key was replaced before. */
  readonly askedAt?: Date;
}

/** What one look brought: the steps that it proves, and what it saw that has still to go. */
export interface Look {
  readonly evidence: readonly Evidence[];
  /** What could not be seen is left out: then what was known before stands. */
  readonly remains: Partial<Remains>;
}

/** A look at something that was not there, or that we may not see. */
export const sawNothing: Look = { evidence: [], remains: {} };

/** Evidence is a help: what GitHub does not let us see proves nothing, and stops nothing. */
export async function unlessRefused<T>(look: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof OutsideError && error.retry === "never") return undefined;
    throw error;
  }
}
