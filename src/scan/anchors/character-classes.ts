/** `_`, `-`, `.` and the space: they join the words of names. */
const JOINTS = "_-. ";
const JOINT = 0x5f;
const JOINT_BYTES = [...Buffer.from(JOINTS)];

const FOLDS = Uint8Array.from({ length: 256 }, (_, byte) => computedFold(byte));

/** A byte without its letter case, and `_` for each of those that join words. */
export function foldOf(byte: number): number {
  return FOLDS[byte] ?? 0;
}

/** A text without its letter case, with `_` for each character that joins words. */
export function folded(text: string): string {
  return /[-. A-Z]/.test(text)
    ? text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()).replace(/[-. ]/g, "_")
    : text;
}

/** The bytes that join words, for one of them; undefined for others, which have one spelling but for letter case. */
export function spellings(byte: number): readonly number[] | undefined {
  return foldOf(byte) === JOINT ? JOINT_BYTES : undefined;
}

/** Four bytes in one number, without the bits that tell capitals from small letters, and what is no ASCII from ASCII. */
export function foldedFour(bytes: number): number {
  return (bytes | 0x2020_2020) & 0x7f7f_7f7f;
}

/** The same of the first three of them. */
export function foldedThree(bytes: number): number {
  return (bytes | 0x20_2020) & 0x7f_7f7f;
}

function computedFold(byte: number): number {
  const text = String.fromCharCode(byte);
  if (JOINTS.includes(text)) return JOINT;
  return /[A-Z]/.test(text) ? byte | 0x20 : byte;
}
