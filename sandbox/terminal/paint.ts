import { styleText } from "node:util";

/** How a piece of text looks. */
export type Paint = "bold" | "code" | "faint" | "good" | "bad" | "wait" | "italic" | "link";

const STYLES = {
  bold: "bold",
  code: "cyan",
  faint: "dim",
  good: "green",
  bad: "red",
  wait: "yellow",
  italic: "italic",
  link: "underline",
} as const;

/** The text in its looks; as it is where nobody sees colors: in files, in pipes and with NO_COLOR. */
export function painted(shown: string, paints: readonly Paint[]): string {
  if (shown === "" || paints.length === 0) return shown;
  return styleText(
    paints.map((paint) => STYLES[paint]),
    shown,
    { stream: process.stdout, validateStream: true },
  );
}
