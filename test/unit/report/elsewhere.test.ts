import { expect, test } from "@jest/globals";
import { repositoryId } from "../../../src/incident/repository.ts";
import type { RotationPlan, Target } from "../../../src/incident/target.ts";
import { buildChecklist } from "../../../src/report/checklist.ts";
import type { ChecklistFacts } from "../../../src/report/checklist-facts.ts";
import { emptyPlan, provider } from "./views.ts";

function stepsOf(plan: RotationPlan, more: Partial<ChecklistFacts>) {
  const facts: ChecklistFacts = {
    order: "contain-now",
    today: "2025-10-13",
    repositoryName: "acme/avatars",
    mask: "AbCd…",
    occurrencePaths: ["backend/.env"],
    variables: ["HF_TOKEN", "HF_API_KEY"],
    ...more,
  };
  const groups = buildChecklist(provider("huggingface"), plan, facts);
  const items = groups.flatMap((group) => group.items);
  return { groups, detail: (wanted: string) => items.find(({ id }) => id === wanted)?.detail ?? "" };
}

test("what still has to go is named, in words that do nothing", () => {
  const target: Target = { kind: "github-actions", variables: ["HF_TOKEN"], required: true };
  const url = "https://github.com/acme/shop/issues/7#issuecomment-1";
  const shown = [
    { kind: "comment", number: 7, url },
    { kind: "review-comment", number: 9, url, repository: "acme/`shop`" },
    { kind: "issue", number: 8, url: "javascript:alert(1)" },
  ] as const;
  const trackedFiles = ["back`end/.env", ".env.local"];
  const remains = { dependabotSecrets: [{ name: "HF_TOKEN" }, { name: "OTHER" }], trackedFiles };
  const { detail } = stepsOf({ ...emptyPlan, targets: [target] }, { remains, texts: { shown, hidden: 2 } });
  expect(detail("replace-github-actions-1")).toContain("**Dependabot has `HF_TOKEN`, too**");
  expect(detail("replace-github-actions-1")).not.toContain("OTHER");
  expect(detail("ignore-env-files")).toContain("**``back`end/.env`` and `.env.local` are still tracked.**");
  expect(detail("ignore-env-files")).toContain(
    "git rm --cached -- 'back`end/.env'\ngit rm --cached -- .env.local",
  );
  expect(detail("remove-old-value")).toContain(
    `- [Comment on &#35;&#8203;7](${url})
- [Review comment on &#35;&#8203;9](${url}) of \`\` acme/\`shop\` \`\`
- Issue &#35;&#8203;8
- 2 texts in private repositories, which this public issue does not name
`,
  );
});

test("what is found in another repository is named there, with its own commands, and not where it may not be", () => {
  const [shop, hidden] = [repositoryId(2), repositoryId(3)];
  const actions = { kind: "github-actions", variables: ["HF_TOKEN", "HF_API_KEY"], required: true } as const;
  const foundIn = { path: "deploy.yml", line: 3 };
  const plan: RotationPlan = {
    ...emptyPlan,
    targets: [
      { ...actions, foundIn: { ...foundIn, repository: hidden, path: "hidden.yml" } },
      { ...actions, foundIn: { ...foundIn, repository: shop } },
      { ...actions, foundIn },
    ],
    readers: [
      { path: "a.ts", line: 1 },
      { path: "b.ts", line: 2, repository: shop },
    ],
  };
  const remains = {
    dependabotSecrets: actions.variables.map((name) => ({ name, repository: shop })),
    trackedFiles: [],
  };
  const elsewhere = { named: [{ id: shop, fullName: "acme/shop", paths: [".env"] }], hidden: 1 };
  const { groups, detail } = stepsOf(plan, { remains, elsewhere });
  const [, , replace] = groups;
  expect(replace?.items.map(({ id, text }) => [id, text])).toEqual([
    ["replace-github-actions-3", "Replace `HF_TOKEN` and `HF_API_KEY` in the Actions secrets"],
    ["redeploy-github-actions-3", "Run the deploy workflow again"],
    ["replace-everywhere", "Replace the key everywhere else it is used"],
    [
      "replace-github-actions-2",
      "In `acme/shop`, replace `HF_TOKEN` and `HF_API_KEY` in the Actions secrets",
    ],
    ["redeploy-github-actions-2", "In `acme/shop`, run the deploy workflow again"],
    ["replace-in-repository-2", "Replace it everywhere else in `acme/shop`"],
    ["replace-in-private-repositories-1", "Replace it in the private repository where it was found, too"],
    ["restart-services", "Restart or redeploy everything else that reads the key"],
  ]);
  expect(detail("replace-github-actions-2")).toContain("gh secret set HF_TOKEN --repo acme/shop");
  expect(detail("replace-github-actions-2")).toContain(
    "**Dependabot has `HF_TOKEN` and `HF_API_KEY`, too**, and GitHub says that they were not updated",
  );
  expect(detail("replace-github-actions-3")).not.toContain("**Dependabot has");
  expect(detail("replace-everywhere")).toContain("reads the key here: `a.ts:1`.");
  expect(detail("replace-in-repository-2")).toContain("reads the key here: `b.ts:2`.");
  expect(JSON.stringify(replace)).not.toContain("hidden.yml");
});

test("a key with many names is replaced under all of them", () => {
  const variables = ["A_KEY", "B_KEY", "C_KEY", "D_KEY", "E_KEY"];
  const target: Target = { kind: "github-actions", variables, required: true };
  const { groups, detail } = stepsOf({ ...emptyPlan, targets: [target] }, {});
  expect(groups[2]?.items[0]?.text).toBe(
    "Replace `A_KEY`, `B_KEY`, `C_KEY` and 2 other names in the Actions secrets",
  );
  expect(detail("replace-github-actions-1")).toContain(
    "Replace it under all of these names: `A_KEY`, `B_KEY`, `C_KEY`, `D_KEY` and `E_KEY`. Where one of them keeps",
  );
});
