import { spawnSync } from "node:child_process";
import { expect, test } from "@jest/globals";
import type { ChecklistItem } from "../../../src/incident/checklist.ts";
import { repositoryId } from "../../../src/incident/repository.ts";
import type { RotationPlan, Target } from "../../../src/incident/target.ts";
import { buildChecklist } from "../../../src/report/checklist.ts";
import type { ChecklistFacts } from "../../../src/report/checklist-facts.ts";
import { platforms } from "../../../src/targets/platforms.ts";
import { emptyPlan, provider } from "./views.ts";

const facts: ChecklistFacts = {
  order: "contain-now",
  today: "2026-11-21",
  repositoryName: "acme/shop",
  mask: "AbCd…",
  occurrencePaths: [],
  variables: ["HF_TOKEN"],
};

function itemsFor(plan: Partial<RotationPlan>, more: Partial<ChecklistFacts> = {}): readonly ChecklistItem[] {
  return buildChecklist(provider("huggingface"), { ...emptyPlan, ...plan }, { ...facts, ...more }).flatMap(
    ({ items }) => items,
  );
}

function detailOf(target: Target): string {
  const items = itemsFor({ targets: [target] });
  return items.map(({ detail = "" }) => detail).join("\n\n");
}

/** The lines of the blocks of code for bash. */
function scriptsIn(detail: string): readonly string[] {
  return [...detail.matchAll(/^```bash\n(?<script>[\s\S]*?)\n```$/gmu)].map(
    ({ groups }) => groups?.script ?? "",
  );
}

const troubles = new Map<string, string>();

/** What bash has against a script; asked once for what many platforms share. */
function trouble(script: string): string {
  const known = troubles.get(script);
  if (known !== undefined) return known;
  const { status, stderr } = spawnSync("bash", ["-n"], { input: script, encoding: "utf8" });
  const found = status === 0 ? stderr : `${status}: ${stderr}`;
  troubles.set(script, found);
  return found;
}

test.each(platforms.map(({ id }) => id))(
  "the commands of %s are whole, and bash can read them",
  (platform) => {
    const target = { kind: "platform", platform, required: true } as const;
    const variables = ["HF_TOKEN", "HF_API_KEY"];
    for (const one of [{}, { app: "it's a (test)", entry: "a/b;c" }]) {
      const detail = detailOf({ ...target, ...one, variables });
      expect(detail).not.toMatch(/\{(?:name|app|entry|owner|repo)\}|undefined/u);
      for (const script of scriptsIn(detail)) expect([script, trouble(script)]).toEqual([script, ""]);
    }
  },
);

test("a command that takes the new key asks for it once, for all of its names", () => {
  const detail = detailOf({
    kind: "platform",
    platform: "fly",
    app: "shop",
    variables: ["HF_TOKEN", "HF_API_KEY"],
    required: true,
  });
  expect(detail).toContain(
    [
      "( printf 'New key: '; read -rs KEY; echo",
      '  printf %s "$KEY" | fly secrets set HF_TOKEN=- --app shop',
      '  printf %s "$KEY" | fly secrets set HF_API_KEY=- --app shop )',
    ].join("\n"),
  );
  expect(detail).toContain("under all of these names: `HF_TOKEN` and `HF_API_KEY`");
});

test("a page that needs a name nobody told us is shown to be completed", () => {
  const target = { kind: "platform", platform: "netlify", variables: [], required: true } as const;
  const [item] = itemsFor({ targets: [target] }).filter(({ id }) => id === "replace-platform-1");
  expect(item?.text).toBe("Replace `HF_TOKEN` in the environment variables of Netlify");
  expect(item?.detail).toContain("`https://app.netlify.com/sites/YOUR_SITE/configuration/env`");
  const [known] = itemsFor({ targets: [{ ...target, app: "shop" }] }).filter(
    ({ id }) => id === "replace-platform-1",
  );
  expect(known?.text).toContain("](https://app.netlify.com/sites/shop/configuration/env)");
});

test("a workflow is started again by its name, or run again where nobody can start it", () => {
  const detail = detailOf({
    kind: "github-actions",
    variables: ["HF_TOKEN"],
    required: true,
    workflows: [
      { file: "deploy.yml", byHand: true },
      { file: "it's.yml", byHand: false },
    ],
  });
  expect(detail).toContain("gh workflow run deploy.yml --repo acme/shop");
  expect(detail).toContain('gh run rerun "$(gh run list --workflow ');
  expect(detail).not.toContain("WORKFLOW.yml");
  for (const script of scriptsIn(detail)) expect(trouble(script)).toBe("");
});

test("the places that read the key are named once: where it is replaced, or else where it is removed", () => {
  const readers = [
    { path: "src/a.ts", line: 3 },
    { path: "b`<script>`.py", line: 1 },
  ];
  const told = (targets: readonly Target[]) =>
    itemsFor({ readers, targets })
      .filter(({ detail = "" }) => detail.includes("Code reads the key here: `src/a.ts:3` and "))
      .map(({ id }) => id);
  expect(told([])).toEqual(["replace-everywhere"]);
  expect(told([{ kind: "github-actions", variables: [], required: true }])).toEqual(["remove-old-value"]);
});

test("other repositories with the key are steps of their own, and hidden ones are counted", () => {
  const named = [
    {
      id: repositoryId(7),
      fullName: "acme/old",
      paths: Array.from({ length: 7 }, (_, index) => `src/${index}.ts`),
    },
  ];
  const steps = (hidden: number) =>
    itemsFor({}, { elsewhere: { named, hidden } }).filter(({ text }) => text.endsWith(", too"));
  expect(steps(2)).toEqual([
    {
      id: "replace-in-repository-7",
      text: "Replace it in `acme/old`, too",
      required: true,
      detail: expect.stringMatching(/- `src\/0\.ts`\n[\s\S]*- and 2 more files\./u),
    },
    expect.objectContaining({
      id: "replace-in-private-repositories-2",
      text: "Replace it in the 2 private repositories where it was found, too",
      required: true,
    }),
  ]);
  expect(steps(1).map(({ id }) => id)).toContain("replace-in-private-repositories-1");
  expect(steps(0)).toHaveLength(1);
});
