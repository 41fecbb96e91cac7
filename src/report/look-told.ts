import { count, listed } from "./words.ts";

/** What a look at everything that can be seen has brought, besides the answer of the provider. */
export interface LookTold {
  /** The steps that it ticked, as the checklist words them. */
  readonly ticked: readonly string[];
  /** How much is left where nothing of the key should be any more; texts are issues, pull requests and comments. */
  readonly left: {
    readonly texts: number;
    readonly dependabotSecrets: number;
    readonly trackedFiles: number;
  };
}

/** What stands below the verdict of the provider where somebody has asked with `/rekey verify`. */
export function lookTold({ ticked, left }: LookTold): string {
  const seen =
    ticked.length === 0
      ? "Rekey also looked at what else it can see, and found no further step done."
      : `Rekey also looked at what else it can see, and ticked ${count(ticked.length, "step")}:\n\n${ticked.map((step) => `- ${step}`).join("\n")}`;
  const kinds = [
    left.texts > 0 ? count(left.texts, "text with the key in it", "texts with the key in them") : [],
    left.dependabotSecrets > 0
      ? count(left.dependabotSecrets, "old secret of Dependabot", "old secrets of Dependabot")
      : [],
    left.trackedFiles > 0 ? `${count(left.trackedFiles, "file")} with an environment that git tracks` : [],
  ].flat();
  return kinds.length === 0 ? seen : `${seen}\n\nStill there: ${listed(kinds)}. The checklist says more.`;
}
