/** Closes a switch over a union: the compiler refuses a missing case, and at run time a surprise is loud. */
export function assertNever(value: never): never {
  throw new Error(`unexpected case: ${JSON.stringify(value)}`);
}
