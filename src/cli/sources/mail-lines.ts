import { type Decoder, decoderFor } from "./transfer-encoding.ts";

const [FROM, DASH] = [0x46, 0x2d];

/** What divides mails in a file: `From`, somebody or a commit, and a time (as `git mailsplit` knows it). */
const MAIL = /^From \S+ .*\d:\d\d.* \d{4}\r?$/;

/** RFC 5322, 2.2: a name and a colon, or what goes on from the line before. */
const HEADER = /^(?:[!-9;-~]+:|[ \t])/;

/** The lines of patches in mails as they were before they were encoded to be sent; all other lines as they are. */
export class MailLines {
  /** Undefined behind the headers, or where there are none. */
  #headers: string[] | undefined = [];
  #boundaries: string[] = [];
  #decoder: Decoder | undefined;

  take(line: Buffer): readonly Buffer[] {
    const isMail = line[0] === FROM && MAIL.test(begin(line));
    if (isMail || (line[0] === DASH && this.#isBoundary(begin(line)))) {
      const last = this.end();
      if (isMail) this.#boundaries = [];
      this.#headers = [];
      return [...last, line];
    }
    if (this.#headers === undefined) return this.#decoder?.take(line) ?? [line];
    this.#takeHeader(this.#headers, begin(line).replace(/\r$/, ""));
    return [line];
  }

  /** What was still waiting for the rest of its line. */
  end(): readonly Buffer[] {
    const last = this.#decoder?.end() ?? [];
    this.#decoder = undefined;
    return last;
  }

  #isBoundary(text: string): boolean {
    return this.#boundaries.some((boundary) => text.startsWith(boundary));
  }

  #takeHeader(headers: string[], text: string): void {
    if (HEADER.test(text)) {
      headers.push(text);
      return;
    }
    this.#headers = undefined;
    if (text !== "") return;
    const all = headers.join("\n").replaceAll(/\n[ \t]+/g, " ");
    const encoding = /^content-transfer-encoding: *(?<name>[\w-]+)/im.exec(all)?.groups?.name;
    const boundary = /^content-type:.*\bboundary="?(?<text>[^";]+)/im.exec(all)?.groups?.text;
    if (boundary !== undefined) this.#boundaries.push(`--${boundary}`);
    this.#decoder = decoderFor(encoding ?? "");
  }
}

/** More of a line than tells what it is. */
function begin(line: Buffer): string {
  return line.toString("latin1", 0, 1_000);
}
