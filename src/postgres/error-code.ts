/** The code of an error of the operating system or of PostgreSQL, such as "ENOENT". */
export function errorCode(error: unknown): string | undefined {
  // No `instanceof Error`: in Jest's sandbox the errors of Node's own modules are of another realm.
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
