import { createCipheriv, randomBytes } from "node:crypto";

/** The key of rclone's `obscure`: it stands in its source, so that what it hides is readable for everybody. */
const KEY = Buffer.from("9c935b48730a554d6bfd7c63c886a92bd390198eb8128afbf4de162b8b95f638", "hex");

/** True for a text that `rclone obscure` made of something that one can type. */
export function isRcloneObscured(text: string): boolean {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length < 18 || bytes.toString("base64url") !== text) return false;
  return /^[\x20-\x7e]+$/.test(crypt(bytes.subarray(0, 16), bytes.subarray(16)).toString("latin1"));
}

/** What `rclone obscure` makes of a text. */
export function rcloneObscured(text: string): string {
  const start = randomBytes(16);
  return Buffer.concat([start, crypt(start, Buffer.from(text))]).toString("base64url");
}

function crypt(start: Buffer, bytes: Buffer): Buffer {
  return createCipheriv("aes-256-ctr", KEY, start).update(bytes);
}
