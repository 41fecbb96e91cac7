import { code } from "./code.ts";
import { UnfitProcessor } from "./unfit-processor.ts";

/** What of WebAssembly is used: TypeScript knows it of browsers only. */
declare const WebAssembly: {
  validate(code: Uint8Array): boolean;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: Compiled };
};

/** What kernel/index.ts exports. */
export interface Compiled {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  nextPlace(): number;
  findTexts(from: number, to: number, size: number): number;
  findTextsAt(at: number, size: number): number;
  survey(start: number, to: number): number;
  findValues(start: number, from: number, enough: number, to: number): number;
  findLastValues(start: number, from: number, enough: number, to: number): number;
  nextHead(from: number, to: number, runs: number): number;
  findQuoted(from: number, to: number, last: number): number;
  lineEnd(from: number, lines: number, end: number): number;
  rareBytes(): number;
  writeTextRuns(from: number, to: number, size: number, most: number): number;
  keepNames(count: number): number;
  markNames(count: number, size: number): void;
}

/** The code of kernel/, with a memory of its own. Throws {@link UnfitProcessor}. */
export function compiled(): Compiled {
  const bytes = Buffer.from(code, "base64");
  if (!IS_LITTLE_ENDIAN || !WebAssembly.validate(bytes)) throw new UnfitProcessor();
  return new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
}

/** As tables and answers are, numbers of four bytes: WebAssembly always is, the arrays of JavaScript as the processor is. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1;
