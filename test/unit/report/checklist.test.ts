import { describe, expect, test } from "@jest/globals";
import { requiredItems } from "../../../src/incident/checklist.ts";
import type { RotationOrder } from "../../../src/incident/rotation-order.ts";
import type { RotationPlan, Target } from "../../../src/incident/target.ts";
import { catalogue } from "../../../src/providers/catalogue.ts";
import type { Provider } from "../../../src/providers/provider.ts";
import { buildChecklist } from "../../../src/report/checklist.ts";
import { nastyText, randomSource } from "./random-text.ts";
import { emptyPlan, provider } from "./views.ts";

const orders: readonly RotationOrder[] = ["contain-now", "zero-downtime"];

function facts(order: RotationOrder, more: Partial<Parameters<typeof buildChecklist>[2]> = {}) {
  return {
    order,
    today: "2025-10-13",
    repositoryName: "acme/Avatars App",
    mask: "AbCd…",
    occurrencePaths: ["backend/.env"],
    variables: ["HF_TOKEN", "HF_API_KEY"],
    ...more,
  };
}

const everyTarget: readonly Target[] = [
  {
    kind: "coolify",
    url: "https://coolify.example.com/",
    application: "Web",
    uuid: "abc",
    variables: [],
    required: true,
  },
  { kind: "coolify", url: "https://coolify.example.com", variables: ["HF_TOKEN"], required: false },
  { kind: "huggingface-space", space: "acme/demo", variables: ["HF_TOKEN"], required: true },
  { kind: "github-actions", variables: ["HF_TOKEN"], required: true, environment: "production" },
  { kind: "local-file", path: "server/.env", variables: ["HF_TOKEN", "HF_API_KEY"], required: true },
  {
    kind: "other",
    name: "Vault",
    url: "https://vault.example.com",
    steps: ["Write it"],
    variables: ["HF_TOKEN"],
    required: true,
  },
];

const UNFILLED = /undefined|\[object|\{app\}|\{date\}|\{environment\}/u;

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

describe.each(catalogue.map((each) => [each.id, each] as const))(
  "the checklist of %s",
  (_, each: Provider) => {
    test.each(orders)("is sound, %s", (order) => {
      for (const targets of [[], everyTarget]) {
        const checklist = buildChecklist(each, { ...emptyPlan, targets }, facts(order));
        const items = checklist.flatMap((group) => group.items);
        const ids = items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const details = items.map(({ detail = "" }) => detail);
        expect(ids.filter((id) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id))).toEqual([]);
        expect(items.filter(({ text }) => !/^[A-Z][^\n]+[^.\n]$/u.test(text))).toEqual([]);
        expect(details.filter((detail) => UNFILLED.test(detail))).toEqual([]);
        expect(
          details.filter((detail) => count(detail, /<details>/gu) !== count(detail, /<\/details>/gu)),
        ).toEqual([]);
        expect(details.filter((detail) => count(detail, /^`{3,}/gmu) % 2 !== 0)).toEqual([]);
      }
    });
  },
);

test("containment revokes first, zero downtime revokes last", () => {
  const titles = (order: RotationOrder) =>
    buildChecklist(provider("huggingface"), emptyPlan, facts(order)).map(({ title }) => title);
  expect(titles("contain-now")).toEqual([
    "Revoke the leaked key",
    "Create a new key",
    "Replace it everywhere",
    "Check that it works",
    "Afterwards",
  ]);
  expect(titles("zero-downtime")).toEqual([
    "Create a new key",
    "Replace it everywhere",
    "Check that it works",
    "Revoke the leaked key",
    "Afterwards",
  ]);
});

test("with nothing known, the gate waits for the plain rotation", () => {
  const checklist = buildChecklist(provider("huggingface"), emptyPlan, facts("contain-now"));
  expect(requiredItems(checklist)).toEqual([
    "revoke-old-key",
    "confirm-old-key-dead",
    "create-new-key",
    "replace-everywhere",
    "restart-services",
    "starts-without-errors",
    "new-key-accepted",
    "logs-are-clean",
    "remove-old-value",
  ]);
});

test("every target has its items, and optional targets do not hold the gate", () => {
  const plan: RotationPlan = {
    ...emptyPlan,
    targets: everyTarget,
    processes: [{ name: "worker", commands: ["celery worker --loglevel=debug"] }],
  };
  const [, , replace] = buildChecklist(provider("huggingface"), plan, facts("contain-now"));
  expect(replace?.items.map(({ id, required }) => (required ? id : `(${id})`))).toEqual([
    "replace-coolify-1",
    "redeploy-coolify-1",
    "(replace-coolify-2)",
    "(redeploy-coolify-2)",
    "replace-huggingface-space-1",
    "restart-huggingface-space-1",
    "replace-github-actions-1",
    "redeploy-github-actions-1",
    "replace-local-file-1",
    "replace-other-1",
    "restart-1",
  ]);
});

test("creating says when it kills the old key", () => {
  const single = provider("huggingface");
  const one = { ...single, playbook: { ...single.playbook, overlap: false } };
  const [create, , , revoke] = buildChecklist(one, emptyPlan, facts("zero-downtime"));
  expect(create?.items[0]?.detail).toContain("stops working the moment the new one is made");
  expect(revoke?.items[0]?.detail).toContain("has ended the old one already");
});

test.each([
  ["401", " (401)"],
  ["`404`.", " (`404`)"],
  ["It is refused.", ""],
  ["401 (or 403)", ""],
  ["401, and the words that the key is gone", ""],
])("the answer of a dead key stands in its step where it is short: %j", (dead, shown) => {
  const { playbook, ...others } = provider("huggingface");
  if (playbook.check.kind !== "http") throw new Error("asked in another way");
  const asked = { ...others, playbook: { ...playbook, check: { ...playbook.check, dead } } };
  const [revoke] = buildChecklist(asked, emptyPlan, facts("contain-now"));
  expect(revoke?.items[1]?.text).toBe(`Confirm that the old key is refused${shown}`);
});

test("the reminder is three months by the calendar, or as many days as the plan says", () => {
  const reminder = (plan: RotationPlan, today: string) =>
    buildChecklist(provider("huggingface"), plan, facts("contain-now", { today }))
      .flatMap(({ items }) => items)
      .find(({ id }) => id === "set-reminder")?.text;
  expect(reminder(emptyPlan, "2025-10-13")).toContain("2026-01-13");
  expect(reminder({ ...emptyPlan, reminder: { days: 90 } }, "2025-10-13")).toContain("2026-01-11");
  expect(reminder({ ...emptyPlan, reminder: { months: 1 } }, "2025-01-31")).toContain("2025-02-28");
  expect(reminder({ ...emptyPlan, reminder: { months: 12 } }, "2024-02-29")).toContain("2025-02-28");
});

test("outside text stays inside its place, also in commands", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
  const random = randomSource(seed);
  for (let run = 0; run < 300; run++) {
    const nasty = () => nastyText(random);
    const targets: readonly Target[] = [
      {
        kind: "coolify",
        url: nasty(),
        application: nasty(),
        uuid: nasty(),
        variables: [nasty()],
        required: true,
      },
      { kind: "huggingface-space", space: nasty(), variables: [nasty()], required: true },
      { kind: "github-actions", environment: nasty(), variables: [nasty()], required: true },
      { kind: "local-file", path: nasty(), variables: [nasty(), nasty()], required: true },
      { kind: "other", name: nasty(), steps: [nasty()], url: nasty(), variables: [], required: true },
    ];
    const plan: RotationPlan = {
      targets,
      processes: [{ name: nasty(), commands: [nasty()], powershell: [nasty()] }],
      smokeTests: [
        {
          name: nasty(),
          steps: [nasty()],
          request: { method: nasty(), url: nasty(), body: nasty(), expect: nasty() },
        },
      ],
      goodLogLines: [nasty()],
      badLogLines: [nasty()],
      fallback: nasty(),
      reminder: { days: 1 },
    };
    const checklist = buildChecklist(
      provider("fal"),
      plan,
      facts("contain-now", {
        repositoryName: nasty(),
        keyId: nasty(),
        occurrencePaths: [nasty()],
        variables: [nasty(), nasty()],
      }),
    );
    for (const { text, detail = "" } of checklist.flatMap(({ items }) => items)) {
      expect([seed, run, text]).toEqual([seed, run, expect.not.stringMatching(/[\n\r\u202e]/u)]);
      const markup = withoutCode(`${text}\n\n${detail}`);
      expect([seed, run, markup]).toEqual([seed, run, expect.not.stringMatching(/<script|@octocat|<!--/u)]);
      expect(markup.match(/<details>/gu)?.length).toBe(markup.match(/<\/details>/gu)?.length);
    }
  }
});

/** What is left of Markdown when blocks and spans of code are taken out, read as GitHub reads them. */
function withoutCode(markdown: string): string {
  let fence: string | undefined;
  const lines = markdown.split("\n").filter((line) => {
    const run = /^`{3,}/u.exec(line)?.[0];
    if (fence === undefined && run !== undefined && !line.slice(run.length).includes("`")) {
      fence = run;
      return false;
    }
    if (fence !== undefined && run !== undefined && run.length >= fence.length && line.trim() === run) {
      fence = undefined;
      return false;
    }
    return fence === undefined;
  });
  const text = lines.join("\n").replace(/\]\(https?:[^()\s]*\)/gu, "]");
  return text.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gu, "");
}
