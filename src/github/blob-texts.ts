import { z } from "zod";
import type { Repository } from "../incident/repository.ts";
import { OutsideError } from "../ports/outside-error.ts";
import { withLetters } from "../scan/texts/letters.ts";
import { textsIn } from "../scan/texts/text-runs.ts";
import type { InstallationClient } from "./installation-client.ts";
import { outside, parseAnswer } from "./outside.ts";

/** Larger files are not read through REST; GitHub itself stops at 100 MB. */
const BYTES_AT_MOST = 20 * 1024 * 1024;

const Blob = z.object({ content: z.string(), encoding: z.string(), size: z.number().nullable() });

/** The content of a file in every reading of its bytes, or why it could not be read. */
export type BlobTexts =
  | { readonly kind: "read"; readonly texts: readonly string[] }
  | { readonly kind: "unreadable"; readonly reason: string };

/** Reads a blob as git would read it: text with its letters, and what is no text as its runs of text. */
export async function readBlobTexts(
  client: InstallationClient,
  repository: Repository,
  sha: string,
): Promise<BlobTexts> {
  const { owner, name: repo } = repository;
  try {
    const { data } = await outside(() => client.rest.git.getBlob({ owner, repo, file_sha: sha }));
    const { content, encoding, size } = parseAnswer(Blob, data);
    if (encoding !== "base64" || (size ?? 0) > BYTES_AT_MOST) return tooLarge;
    return { kind: "read", texts: textsIn(Buffer.from(content, "base64")).map(withLetters) };
  } catch (error) {
    if (error instanceof OutsideError && error.retry !== "later")
      return { kind: "unreadable", reason: error.detail };
    throw error;
  }
}

const tooLarge: BlobTexts = {
  kind: "unreadable",
  reason: "the file is too large to be read through the API",
};
