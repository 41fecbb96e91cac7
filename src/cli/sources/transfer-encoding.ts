const LINE_FEED = 0x0a;

/** Makes lines of those of a mail; what is not whole yet waits. */
export interface Decoder {
  take(line: Buffer): readonly Buffer[];
  end(): readonly Buffer[];
}

/** For what stands behind `Content-Transfer-Encoding:`; undefined where lines are as they seem. */
export function decoderFor(encoding: string): Decoder | undefined {
  switch (encoding.toLowerCase()) {
    case "quoted-printable":
      return new QuotedPrintable();
    case "base64":
      return new Base64();
    default:
      return undefined;
  }
}

/** RFC 2045, 6.7: `=3D` is a byte, and a line that ends with `=` goes on in the next one. */
class QuotedPrintable implements Decoder {
  #begun: Buffer[] = [];

  take(line: Buffer): readonly Buffer[] {
    const text = line.toString("latin1").replace(/[ \t\r]+$/, "");
    const goesOn = text.endsWith("=");
    this.#begun.push(unquoted(goesOn ? text.slice(0, -1) : text));
    return goesOn ? [] : this.end();
  }

  end(): readonly Buffer[] {
    const begun = this.#begun;
    this.#begun = [];
    return begun.length === 0 ? [] : [Buffer.concat(begun)];
  }
}

function unquoted(text: string): Buffer {
  const bytes = text.replace(/=[\da-f]{2}/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  );
  return Buffer.from(bytes, "latin1");
}

/** RFC 2045, 6.8. What is none of its digits does not count. */
class Base64 implements Decoder {
  #digits = "";
  #begun: Buffer[] = [];

  take(line: Buffer): readonly Buffer[] {
    this.#digits += line.toString("latin1").replace(/[^\w+/]|_/g, "");
    const whole = this.#digits.length - (this.#digits.length % 4);
    const bytes = Buffer.from(this.#digits.slice(0, whole), "base64");
    this.#digits = this.#digits.slice(whole);
    return this.#linesIn(bytes);
  }

  end(): readonly Buffer[] {
    const lines = this.#linesIn(Buffer.from(this.#digits, "base64"));
    const last = Buffer.concat(this.#begun);
    [this.#digits, this.#begun] = ["", []];
    return last.length === 0 ? lines : [...lines, last];
  }

  #linesIn(bytes: Buffer): readonly Buffer[] {
    const lines: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
      lines.push(Buffer.concat([...this.#begun, bytes.subarray(start, end)]));
      [this.#begun, start] = [[], end + 1];
    }
    if (start < bytes.length) this.#begun.push(bytes.subarray(start));
    return lines;
  }
}
