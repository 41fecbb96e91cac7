import { someOf } from "../report/summary.ts";
import type { LocalGit } from "../sources/local-git.ts";
import type { StoredObjects } from "./stored-objects.ts";

/** What a ref leads to, behind its tags: a commit, mostly. */
export interface RefEnd {
  readonly ref: string;
  readonly type: string;
  readonly id: string;
}

/** Where all refs lead to; git fails where one of them leads to nothing. */
export async function refEnds(git: LocalGit): Promise<readonly RefEnd[]> {
  const format = "%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(refname)";
  const refs = await git.output(["for-each-ref", `--format=${format}`]);
  return refs.split("\n").flatMap((line) => {
    const [type = "", id = "", innerType = "", innerId = "", ref] = line.split(" ");
    if (ref === undefined) return [];
    return [type === "tag" ? { ref, type: innerType, id: innerId } : { ref, type, id }];
  });
}

/** The same where something is broken: each object is read by itself, and refs that lead to none are told. */
export async function readRefs(git: LocalGit, objects: StoredObjects) {
  const ends: RefEnd[] = [];
  const broken: string[] = [];
  const tags = new Set<string>();
  let left = await listRefs(git);
  // Git believes what an object is called: tags that are damaged, or made so, may lead to each other for ever.
  for (let depth = 0; left.size > 0 && depth <= tags.size; depth++) {
    const behind = new Map<string, string[]>();
    for await (const object of objects.read([...left.keys()])) {
      const refs = left.get(object.id) ?? [];
      if (object.kind !== "whole" && object.kind !== "large") broken.push(...refs);
      else if (object.kind === "whole" && object.type === "tag") {
        tags.add(object.id);
        for (const ref of refs) addTo(behind, taggedBy(object.bytes), ref);
      } else for (const ref of refs) ends.push({ ref, type: object.type, id: object.id });
    }
    left = behind;
  }
  broken.push(...[...left.values()].flat());
  return { ends, unread: broken.length === 0 ? [] : [brokenRefs(broken)] };
}

/** The refs by the objects that they name, and what is checked out where it is none of these. */
async function listRefs(git: LocalGit): Promise<Map<string, string[]>> {
  const refs = new Map<string, string[]>();
  for (const line of (await git.output(["for-each-ref", "--format=%(objectname) %(refname)"])).split("\n")) {
    const [id = "", ref] = line.split(" ");
    if (ref !== undefined) addTo(refs, id, ref);
  }
  const head = await git.output(["rev-parse", "--verify", "--quiet", "HEAD"]).catch(() => "");
  if (head !== "" && !refs.has(head.trim())) addTo(refs, head.trim(), "HEAD");
  return refs;
}

function addTo(refs: Map<string, string[]>, id: string, ref: string): void {
  const known = refs.get(id);
  if (known === undefined) refs.set(id, [ref]);
  else known.push(ref);
}

/** A tag begins with the name of what it is for (fsck.c of git 2.39). */
function taggedBy(tag: Buffer): string {
  return /^object (?<id>[0-9a-f]{40,64})$/mu.exec(tag.toString("latin1"))?.groups?.id ?? "";
}

function brokenRefs(refs: readonly string[]): string {
  const lead = refs.length === 1 ? "leads" : "lead";
  return `what ${someOf(refs)} ${lead} to: missing or broken in this repository; git fsck tells more`;
}
