/** Collects the lines of one file after the commit, as a patch of added lines and their surroundings. */
export class DiffText {
  readonly #hunks: string[] = [];
  #lines: string[] = [];
  #start = 0;
  #hasAdded = false;
  #firstAdded = "";
  #firstLine = "";
  #hasZero = false;
  #size = 0;

  /** Begins a hunk at a line of the file after the commit. */
  begin(start: number): void {
    this.#finish();
    this.#start = start;
  }

  add(bytes: Buffer, isAdded: boolean): void {
    const text = bytes.toString("latin1");
    if (isAdded && this.#hunks.length === 0 && !this.#hasAdded) this.#firstAdded = text;
    if (this.#start === 1 && this.#lines.length === 0) this.#firstLine = text;
    this.#hasAdded ||= isAdded;
    this.#hasZero ||= isAdded && bytes.includes(0);
    this.#lines.push(`${isAdded ? "+" : " "}${text}`);
    this.#size += text.length + 2;
  }

  /** How many characters are kept. */
  get size(): number {
    return this.#size;
  }

  /** A line with a zero byte is no line of text: the file may be UTF-16 without git noticing. */
  get hasZero(): boolean {
    return this.#hasZero;
  }

  /** The first line of the file, when it is among the lines that are kept. */
  get firstLine(): string {
    return this.#firstLine;
  }

  get firstAdded(): string {
    return this.#firstAdded;
  }

  /** The patch; empty when no line was added. */
  patch(): string {
    this.#finish();
    return this.#hunks.join("\n");
  }

  #finish(): void {
    if (this.#hasAdded) {
      this.#hunks.push(`@@ -0,0 +${this.#start},${this.#lines.length} @@`, this.#lines.join("\n"));
    }
    this.#lines = [];
    this.#hasAdded = false;
  }
}
