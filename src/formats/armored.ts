import { sample } from "./surroundings.ts";
import type { Sample } from "./token-format.ts";

const escaped = (key: string) => key.replaceAll("\n", "\\n");
const indented = (key: string, by: string) => key.replaceAll("\n", `\n${by}`);

/** How keys of several lines stand in files. */
const places: readonly ((key: string) => string)[] = [
  (key) => `${key}\n`,
  (key) => `${key.replaceAll("\n", "\r\n")}\r\n`,
  (key) => `{ "type": "service_account", "private_key": "${escaped(key)}\\n" }`,
  (key) => `PRIVATE_KEY="${escaped(key)}"\nPORT=3000`,
  (key) => `data:\n  key: |\n    ${indented(key, "    ")}\n  port: 3000`,
  (key) => `const key = \`${key}\`;`,
  (key) => `const key =\n  "${key.replaceAll("\n", '\\n" +\n  "')}";`,
  (key) => `# ${indented(key, "# ")}`,
  (key) => `cat > key.pem <<EOF\n\t${indented(key, "\t")}\nEOF`,
  (key) => `"value": "${escaped(key).replaceAll("+", "\\u002B").replaceAll("/", "\\/")}"`,
  (key) => `SSH_KEY='${key.replaceAll("\n", " ")}'`,
  (key) => `2026-01-01T09:59:59.1234567Z ${indented(key, "2026-01-01T10:00:00.7654321Z ")}\n`,
  (key) => `web-1  | ${indented(key, "web-1  | ")}\n`,
];

/** A sample for each place, with a key of its own. */
export function inFiles(makeKey: () => string): readonly Sample[] {
  return places.map((write) => sample(makeKey(), write));
}

/** As PEM writes bytes. */
export function armored(label: string, parts: readonly Buffer[]): string {
  const lines =
    Buffer.concat(parts)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`].join("\n");
}
