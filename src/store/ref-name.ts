import { assertNever } from "../incident/assert-never.ts";
import type { GatedRef } from "../incident/repository.ts";

/** How a ref is named in its columns. */
export function refName(ref: GatedRef): { readonly kind: GatedRef["kind"]; readonly name: string } {
  switch (ref.kind) {
    case "branch":
    case "tag":
    case "merge-group":
      return { kind: ref.kind, name: ref.name };
    case "pull-request":
      return { kind: ref.kind, name: String(ref.number) };
    default:
      return assertNever(ref);
  }
}

/** The ref that its columns name; throws on a kind that we never wrote. */
export function parseRef(kind: string, name: string): GatedRef {
  if (kind === "branch" || kind === "tag" || kind === "merge-group") return { kind, name };
  if (kind === "pull-request") return { kind, number: Number(name) };
  throw new Error("the store holds a ref of an unknown kind");
}
