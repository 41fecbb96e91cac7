import { furtherKindsAToG } from "./further-a-to-g.ts";
import { furtherKindsHToP } from "./further-h-to-p.ts";
import { furtherKindsPToZ } from "./further-p-to-z.ts";
import type { KeyKind } from "./kind.ts";

/** Kinds outside of facts.yaml; they have tables of their own. */
export const furtherKinds: readonly KeyKind[] = [
  ...furtherKindsAToG,
  ...furtherKindsHToP,
  ...furtherKindsPToZ,
].map((kind) => ({
  ...kind,
  class: kind.class === "keyed" ? "further-keyed" : "further",
}));
