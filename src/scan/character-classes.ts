/** `_`, `-`, `.` and the space: they join the words of names. */
const JOINTS = "_-. ";
const JOINT = 37;

/** By class: letters without their case are 1 to 26, digits 27 to 36, joints 37, all others share the rest. */
const CLASSES = Uint8Array.from({ length: 256 }, (_, byte) => computedClass(byte));

/** By class: the bytes that have it. */
const SPELLINGS: readonly (readonly number[])[] = Array.from({ length: JOINT + 1 }, (_, own) =>
  Array.from(CLASSES.keys()).filter((byte) => CLASSES[byte] === own),
);

/** The class of a byte, in six bits: bytes of one class are the same letter, or join words in the same way. */
export function classOf(byte: number): number {
  return CLASSES[byte] ?? 0;
}

/** All bytes that can stand for a byte where letter case and joints do not count. */
export function spellings(byte: number): readonly number[] {
  const own = classOf(byte);
  return own > JOINT ? [byte] : (SPELLINGS[own] ?? []);
}

function computedClass(byte: number): number {
  const text = String.fromCharCode(byte);
  if (/[a-z]/i.test(text)) return (byte | 0x20) - 0x60;
  if (/\d/.test(text)) return byte - 0x30 + 27;
  if (JOINTS.includes(text)) return JOINT;
  return 38 + (byte % 26);
}
