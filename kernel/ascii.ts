export const TAB: u32 = 0x09;
export const LINE_FEED: u32 = 0x0a;
export const RETURN: u32 = 0x0d;
export const SPACE: u32 = 0x20;
export const DOUBLE: u32 = 0x22;
export const PERCENT: u32 = 0x25;
export const SINGLE: u32 = 0x27;
export const BRACKET: u32 = 0x28;
export const CLOSING: u32 = 0x29;
export const COMMA: u32 = 0x2c;
export const HYPHEN: u32 = 0x2d;
export const SLASH: u32 = 0x2f;
export const COLON: u32 = 0x3a;
export const SEMICOLON: u32 = 0x3b;
export const LESS: u32 = 0x3c;
export const EQUALS: u32 = 0x3d;
export const BACKSLASH: u32 = 0x5c;
export const UNDERSCORE: u32 = 0x5f;
export const BACKTICK: u32 = 0x60;
export const BAR: u32 = 0x7c;

/** True for a letter or a digit. */
export function isAlphanumeric(byte: u32): bool {
  return (byte | 0x20) - 0x61 < 26 || byte - 0x30 < 10;
}
