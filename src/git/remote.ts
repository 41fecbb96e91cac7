import type { Extra } from "./git-environment.ts";
import { GitFailure } from "./git-failure.ts";

/** Where a repository is, and how git may speak with it. */
export interface Origin {
  /** Without credentials. */
  readonly url: string;
  /** Gives a token that may read this repository, and nothing else. */
  readonly token: () => Promise<string>;
  /** Variables that lead to a proxy or to further certificates. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The token reaches git through its environment: it is in no address, no argument and no file. */
export async function accessTo({ url, token, variables }: Origin): Promise<Extra> {
  const authorization = Buffer.from(`x-access-token:${await token()}`).toString("base64");
  return {
    transport: transportOf(url),
    settings: { "http.extraHeader": `Authorization: Basic ${authorization}` },
    ...(variables === undefined ? {} : { variables }),
  };
}

/** Plain HTTP is for a GitHub on this very machine only. */
function transportOf(url: string): "https" | "http" {
  const { protocol, hostname } = new URL(url);
  const isLoopback = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  if (protocol === "https:") return "https";
  if (protocol === "http:" && isLoopback) return "http";
  throw new GitFailure("unreachable");
}
