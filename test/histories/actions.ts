import fc from "fast-check";

/** The branches, keys and people of a history are few, so that they meet. */
const BRANCHES = ["main", "one", "two"] as const;
const SIDE_BRANCHES = ["one", "two"] as const;

export type Branch = (typeof BRANCHES)[number];

/** What somebody does. What cannot be done at that moment is left out. */
export type Action =
  | {
      readonly kind: "push";
      readonly branch: Branch;
      /** What each commit does: adds this key, cleans up, or something harmless. */
      readonly commits: readonly (0 | 1 | "clean-up" | "harmless")[];
      readonly isForced: boolean;
    }
  | { readonly kind: "open-pull"; readonly branch: Branch; readonly isDraft: boolean }
  | { readonly kind: "turn-pull"; readonly branch: Branch }
  | { readonly kind: "merge-pull"; readonly branch: Branch }
  | { readonly kind: "queue-pull"; readonly branch: Branch; readonly method: "merge" | "squash" | "rebase" }
  | { readonly kind: "tag"; readonly branch: Branch; readonly isAnnotated: boolean }
  | { readonly kind: "tick"; readonly who: Who; readonly key: 0 | 1; readonly isAll: boolean }
  | { readonly kind: "untick"; readonly who: Who; readonly key: 0 | 1 }
  | { readonly kind: "close-issue"; readonly who: Who; readonly key: 0 | 1 }
  | { readonly kind: "delete-issue"; readonly key: 0 | 1 }
  | { readonly kind: "command"; readonly who: Who; readonly key: 0 | 1; readonly text: string }
  | { readonly kind: "press-recheck"; readonly branch: Branch }
  | { readonly kind: "rename" }
  | { readonly kind: "restart" }
  | { readonly kind: "sweep" };

export type Who = "mia" | "wes" | "olaf";

/** What becomes of the webhooks that wait when a step is over. */
export type Network = "in order" | "reversed" | "doubled" | "later" | "lost";

/** A fault at GitHub during a step. */
export interface Trouble {
  readonly what: "check-runs" | "issues" | "commits" | "pulls" | "compare" | "git";
  readonly when: "before" | "after";
  readonly status: 500 | 502 | "reset";
}

export interface Step {
  readonly action: Action;
  readonly network: Network;
  readonly trouble: Trouble | undefined;
  /** Whether everybody waits until Rekey is done before the next step. */
  readonly isCalm: boolean;
}

const branch = fc.constantFrom(...BRANCHES);
const side = fc.constantFrom(...SIDE_BRANCHES);
const key = fc.constantFrom<0 | 1>(0, 1);
const who = fc.constantFrom<Who>("mia", "mia", "wes", "olaf");

const push = fc.record({
  kind: fc.constant("push" as const),
  branch: fc.oneof({ weight: 1, arbitrary: branch }, { weight: 3, arbitrary: side }),
  commits: fc.array(fc.constantFrom<0 | 1 | "clean-up" | "harmless">(0, 1, "clean-up", "harmless"), {
    minLength: 1,
    maxLength: 3,
  }),
  isForced: fc.boolean(),
});

const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: push },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("open-pull" as const), branch: side, isDraft: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("turn-pull" as const), branch: side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("merge-pull" as const), branch: side }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("queue-pull" as const),
      branch: side,
      method: fc.constantFrom("merge", "squash", "rebase"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("tag" as const), branch, isAnnotated: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("tick" as const), who, key, isAll: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("untick" as const), who, key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("close-issue" as const), who, key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete-issue" as const), key }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("command" as const),
      who,
      key,
      text: fc.constantFrom(
        "/rekey recheck",
        "/rekey active",
        "/rekey dismiss false_positive it is an example",
        "/rekey dismiss wont_fix nobody cares",
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("press-recheck" as const), branch: side }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("restart" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sweep" as const) }) },
);

const trouble: fc.Arbitrary<Trouble> = fc.record({
  what: fc.constantFrom("check-runs", "issues", "commits", "pulls", "compare", "git"),
  when: fc.constantFrom("before", "after"),
  status: fc.constantFrom<500 | 502 | "reset">(500, 502, "reset"),
});

const step: fc.Arbitrary<Step> = fc.record({
  action,
  network: fc.oneof(
    { weight: 4, arbitrary: fc.constant<Network>("in order") },
    { weight: 3, arbitrary: fc.constantFrom<Network>("reversed", "doubled", "later", "lost") },
  ),
  trouble: fc.option(trouble, { nil: undefined, freq: 4 }),
  isCalm: fc.boolean(),
});

/** A history of one repository, as people and GitHub might write it on a bad day. */
export const history: fc.Arbitrary<readonly Step[]> = fc.array(step, { minLength: 4, maxLength: 14 });
