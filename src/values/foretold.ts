const ROWS = [
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "`1234567890-=",
  "~!@#$%^&*()_+",
  "QWERTYUIOP{}",
  "ASDFGHJKL:",
  "ZXCVBNM<>?",
];

/** By character: where its key is, so that neighbors differ by one; 0 for all other characters. */
const KEYS = keysOf();

/** Runs and repetitions are believed from their third and from their fifth character on. */
const BELIEVED_STEPS = 2;
const BELIEVED_REPEATS = 5;

/** By character: where it stood last. One for all, because to make a new one for each text takes longer than its use. */
const LAST_PLACES = new Int16Array(128);

/** Tells, along a text, which characters follow from those before: `aaaa`, `9876`, `qwerty`, `beefbeefbeef`. One at a time. */
export class Foretelling {
  readonly #text: string;
  #steps = 0;
  #step = 2;
  #keySteps = 0;
  #keyStep = 2;
  #lag = 0;
  #repeats = 0;

  constructor(text: string) {
    this.#text = text;
    LAST_PLACES.fill(-1);
  }

  /** To be asked once for each place, in order. */
  isForetold(index: number): boolean {
    const code = this.#text.charCodeAt(index);
    const before = index > 0 ? this.#text.charCodeAt(index - 1) : 0;
    const step = (code | 32) - (before | 32);
    this.#steps = step === this.#step && step >= -1 && step <= 1 ? this.#steps + 1 : 1;
    this.#step = step;
    const keyStep = (KEYS[code] ?? 0) - (KEYS[before] ?? 0);
    this.#keySteps = keyStep === this.#keyStep && (keyStep === 1 || keyStep === -1) ? this.#keySteps + 1 : 1;
    this.#keyStep = keyStep;
    return this.#isRepeated(index, code) || this.#steps >= BELIEVED_STEPS || this.#keySteps > BELIEVED_STEPS;
  }

  #isRepeated(index: number, code: number): boolean {
    if (this.#lag > 0 && this.#text.charCodeAt(index - this.#lag) === code) this.#repeats++;
    else {
      const last = LAST_PLACES[code] ?? -1;
      this.#lag = last < 0 ? 0 : index - last;
      this.#repeats = last < 0 ? 0 : 1;
    }
    if (code < 128) LAST_PLACES[code] = index;
    return this.#repeats >= BELIEVED_REPEATS;
  }
}

function keysOf(): Uint8Array {
  const made = new Uint8Array(128);
  for (const [row, keys] of ROWS.entries()) {
    for (let column = 0; column < keys.length; column++)
      made[keys.charCodeAt(column)] = 16 * (row + 1) + column;
  }
  return made;
}
