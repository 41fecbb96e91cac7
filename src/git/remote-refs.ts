import { isCommitSha } from "../incident/commit-sha.ts";
import type { NamedRef } from "../ports/refs.ts";
import type { Mirror } from "./mirror.ts";
import { accessTo, type Origin } from "./remote.ts";

/** A line is a name and a ref; repositories with a million refs end here. */
const LIMITS = { milliseconds: 60_000, bytes: 200 * 1024 * 1024 };

/** What a tag names in the end stands in a line of its own, below the tag. */
const PEELED = "^{}";

/** The branches and tags as GitHub has them now. */
export async function remoteRefs(mirror: Mirror, origin: Origin): Promise<readonly NamedRef[]> {
  const args = ["ls-remote", "--quiet", "--heads", "--tags", "--end-of-options", origin.url];
  const command = {
    args,
    extra: await accessTo(origin),
    otherwise: "unreachable",
  } as const;
  const output = await mirror.run(command, LIMITS);
  const refs = new Map<string, NamedRef>();
  for (const line of output.toString("utf8").split("\n")) {
    const [object = "", name = ""] = line.split("\t");
    if (!isCommitSha(object)) continue;
    const ref = name.endsWith(PEELED) ? name.slice(0, -PEELED.length) : name;
    const tag = refs.get(ref);
    refs.set(ref, tag === undefined ? { ref, object } : { ...tag, peeled: object });
  }
  return [...refs.values()];
}
