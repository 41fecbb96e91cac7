const CHARACTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/** True where the last six characters are the checksum of a Bech32 text (BIP-173), which is in one letter case. */
export function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const split = lower.lastIndexOf("1");
  const values = [...lower.slice(split + 1)].map((character) => CHARACTERS.indexOf(character));
  if (split < 1 || values.length < 6 || values.includes(-1)) return false;
  return polymod([...expanded(lower.slice(0, split)), ...values]) === 1;
}

/** A Bech32 text in small letters: the human-readable part, a 1, the five-bit values and their checksum. */
export function toBech32(prefix: string, values: readonly number[]): string {
  const rest = polymod([...expanded(prefix), ...values, 0, 0, 0, 0, 0, 0]) ^ 1;
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (rest >>> shift) & 31);
  return `${prefix}1${[...values, ...checksum].map((value) => CHARACTERS.charAt(value)).join("")}`;
}

function expanded(prefix: string): readonly number[] {
  const codes = [...prefix].map((character) => character.charCodeAt(0));
  return [...codes.map((code) => code >>> 5), 0, ...codes.map((code) => code & 31)];
}

const GENERATORS = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const;

function polymod(values: readonly number[]): number {
  return values.reduce((sum, value) => {
    const shifted = ((sum & 0x1ffffff) << 5) ^ value;
    return GENERATORS.reduce(
      (mixed, generator, bit) => ((sum >>> (25 + bit)) & 1 ? mixed ^ generator : mixed),
      shifted,
    );
  }, 1);
}
