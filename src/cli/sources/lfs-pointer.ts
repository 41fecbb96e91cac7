const FIRST_LINE = Buffer.from("version https://git-lfs.github.com/spec/v1\n");

/** True of a file whose content is stored elsewhere; in its place stands where (git-lfs, docs/spec.md). */
export function isLfsPointer(bytes: Uint8Array): boolean {
  return FIRST_LINE.equals(bytes.subarray(0, FIRST_LINE.length));
}
