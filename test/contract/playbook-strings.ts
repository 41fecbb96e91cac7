/** A string of a playbook and the way to it: `revoke.steps.0`. */
export interface PlaybookString {
  readonly path: string;
  readonly text: string;
}

/** Every string in a playbook, however deep. */
export function stringsOf(value: unknown, path = ""): readonly PlaybookString[] {
  if (typeof value === "string") return [{ path, text: value }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    stringsOf(part, path === "" ? key : `${path}.${key}`),
  );
}

/** The ways to every empty array in a playbook. */
export function emptyArraysOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value) && value.length === 0) return [path];
  return Object.entries(value).flatMap(([key, part]) => emptyArraysOf(part, `${path}.${key}`));
}

/** True for what people read; false for commands, patterns, addresses and the names of kinds. */
export function isProse({ path }: PlaybookString): boolean {
  return !/(?:\.lines\.\d+|\.pattern|\.url|\.kind|\.language|\.method|\.header\.\w+|\.headers\..+)$/.test(
    path,
  );
}

/** True for what stands before the key in a request, such as "Bearer ": it may end in a space. */
export function isPrefix({ path }: PlaybookString): boolean {
  return path.endsWith(".header.prefix");
}
