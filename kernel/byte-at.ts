import { BYTES } from "./memory";

/** The byte at a place. */
export function byteAt(at: i32): u32 {
  return <u32>load<u8>(BYTES + <usize>at);
}
