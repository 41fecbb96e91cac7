import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../jobs/outside-error.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

/** Larger files are not read through REST; GitHub itself stops at 100 MB. */
const BYTES_AT_MOST = 20 * 1024 * 1024;

const Blob = z.object({ content: z.string(), encoding: z.string(), size: z.number().nullable() });

/** The content of a file as text, or why it could not be read. */
export type BlobText =
  | { readonly kind: "read"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string };

/**
 * Reads a blob. UTF-16 is decoded by its byte order mark; everything else is taken byte by byte, so that keys,
 * which are ASCII, are found in binary files and in any encoding that extends ASCII.
 */
export async function readBlobText(
  client: InstallationClient,
  repository: Repository,
  sha: string,
): Promise<BlobText> {
  const { owner, name: repo } = repository;
  try {
    const { data } = await outside(() => client.rest.git.getBlob({ owner, repo, file_sha: sha }));
    const { content, encoding, size } = parseAnswer(Blob, data);
    if (encoding !== "base64" || (size ?? 0) > BYTES_AT_MOST) return tooLarge;
    return { kind: "read", text: decode(Buffer.from(content, "base64")) };
  } catch (error) {
    if (error instanceof OutsideError && error.retry !== "later")
      return { kind: "unreadable", reason: error.detail };
    throw error;
  }
}

const tooLarge: BlobText = { kind: "unreadable", reason: "the file is too large to be read through the API" };

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const evenLength = bytes.length - (bytes.length % 2);
    return Buffer.from(bytes.subarray(2, evenLength)).swap16().toString("utf16le");
  }
  return bytes.toString("latin1");
}
