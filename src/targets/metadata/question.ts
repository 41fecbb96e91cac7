import type { z } from "zod";

/** A question to a platform, and how its answer is read. A `GET` whose answer holds times, and no value. */
export interface Question {
  /** Below the origin of the platform. What came from outside is escaped in it. */
  readonly path: string;
  /** Besides the token; names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** True where 206 is a right answer, too: the newest of a longer list. */
  readonly isPart?: true;
  readonly read: (json: unknown) => Told;
}

/** What a platform tells. */
export type Told =
  /** When what was asked about happened, once for each entry that has the name. */
  | { readonly kind: "times"; readonly times: readonly Date[] }
  /** What to ask next, where one answer only says where the other one is. */
  | { readonly kind: "further"; readonly question: Question }
  /** A value stands in the answer: this place is no place to ask again with this token. */
  | { readonly kind: "value" }
  | { readonly kind: "nothing" };

/** Nothing that could be taken for an answer. */
export const nothing: Told = { kind: "nothing" };

/** What an answer says; nothing where it is an error, a page, cut off, or anything else than what was asked for. */
export function interpret(
  question: Question,
  answer: { readonly status: number; readonly body: string },
): Told {
  const isRight = answer.status === 200 || (answer.status === 206 && question.isPart === true);
  const json = isRight ? parsed(answer.body) : undefined;
  return json === undefined ? nothing : question.read(json.value);
}

/** Reads only what has this shape. */
export function reading<T>(shape: z.ZodType<T>, tell: (said: T) => Told): Question["read"] {
  return (json) => {
    const said = shape.safeParse(json);
    return said.success ? tell(said.data) : nothing;
  };
}

/** What stands under one of the names in a platform's list. */
export interface Entry {
  readonly name: string;
  /** Absent where the platform does not say. */
  readonly at?: Date | undefined;
  readonly showsValue: boolean;
}

/** When the entries of these names were changed: all of them, and every name must have one. */
export function changesOf(names: readonly string[], entries: readonly Entry[]): Told {
  const own = entries.filter(({ name }) => names.includes(name));
  if (own.some(({ showsValue }) => showsValue)) return { kind: "value" };
  const times = own.flatMap(({ at }) => at ?? []);
  const isWhole =
    times.length === own.length && names.every((name) => own.some((entry) => entry.name === name));
  return isWhole ? told(times) : nothing;
}

/** Times that were told. */
export function told(times: readonly Date[]): Told {
  return times.length === 0 ? nothing : { kind: "times", times };
}

function parsed(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) };
  } catch {
    return undefined;
  }
}
