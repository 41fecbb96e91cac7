/** The code of an error of the system, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Object && "code" in error ? String(error.code) : "";
}
