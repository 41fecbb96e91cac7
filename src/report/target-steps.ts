import { assertNever } from "../incident/assert-never.ts";
import type { ChecklistItem } from "../incident/checklist.ts";
import type { Target } from "../incident/target.ts";
import { blocks, bullets, numbered } from "./blocks.ts";
import { jsonRequest } from "./json-request.ts";
import { code, codeBlock, codes, link, prose, text } from "./markdown.ts";
import { type NamedTarget, replaceItem, severalNames } from "./named-target.ts";
import { bashWord, folded, variableWord } from "./shell.ts";
import { coolifyItems } from "./target-coolify.ts";
import { localFileDetail } from "./target-local-file.ts";
import { platformItems } from "./target-platform.ts";

/** The items that put the new key into one place. */
export function targetItems(named: NamedTarget): readonly ChecklistItem[] {
  const { target } = named;
  switch (target.kind) {
    case "coolify":
      return coolifyItems({ ...named, target });
    case "huggingface-space":
      return spaceItems({ ...named, target });
    case "github-actions":
      return actionsItems({ ...named, target });
    case "platform":
      return platformItems({ ...named, target });
    case "local-file":
      return [replaceItem(named, `in ${code(target.path)}`, localFileDetail({ ...named, target }))];
    case "other":
      return [otherItem({ ...named, target })];
    default:
      return assertNever(target);
  }
}

/** True when a target's own items see to it that the new value is read. */
export function restartsItself({ kind }: Target): boolean {
  return kind !== "local-file" && kind !== "other";
}

type Kind<K extends Target["kind"]> = NamedTarget<Extract<Target, { readonly kind: K }>>;

function spaceItems(named: Kind<"huggingface-space">): readonly ChecklistItem[] {
  const { space, required } = named.target;
  const url = `https://huggingface.co/spaces/${space}`;
  const name = variableWord(named.variables[0]);
  const api = jsonRequest({
    method: "POST",
    url: `https://huggingface.co/api/spaces/${space}/secrets`,
    tokenName: "Hugging Face token with write access to the Space",
    variable: name,
  });
  return [
    replaceItem(
      named,
      `in the secrets of the Space ${link(space, `${url}/settings`)}`,
      blocks(
        numbered([
          "Open the **Settings** of the Space, and there **Variables and secrets** (older: **Secrets**).",
          `Next to ${code(name)} press **Replace**, paste the new key and save. If it is not there yet, make it with **New secret**.`,
        ]),
        "It must be a secret. Variables of a public Space can be read by everybody.",
        folded("With the API", "bash", api),
      ),
    ),
    {
      id: `restart-huggingface-space-${named.position}`,
      text: `Wait until the Space ${text(space)} is **Running** again`,
      required,
      detail: blocks(
        "A changed secret restarts the Space by itself: wait until it shows **Running**. If it still uses the old value, **Settings** → **Factory rebuild**.",
        `Then try it at ${link(addressOf(space), `https://${addressOf(space)}`)}, or where it is embedded.`,
      ),
    },
  ];
}

/** Where a Space runs by itself: owner and name in small letters, with hyphens. Seen at public Spaces in 2026-11. */
function addressOf(space: string): string {
  return `${space.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "-")}.hf.space`;
}

function actionsItems(named: Kind<"github-actions">): readonly ChecklistItem[] {
  const { environment, required } = named.target;
  const repository = named.recipe.facts.repositoryName;
  const fullName = bashWord(repository.includes("/") ? repository : `OWNER/${repository}`);
  const where = environment === undefined ? "" : ` of the environment ${code(environment)}`;
  const scope = environment === undefined ? "" : ` --env ${bashWord(environment)}`;
  const commands = named.variables.map(
    (name) => `gh secret set ${variableWord(name)}${scope} --repo ${fullName}`,
  );
  return [
    replaceItem(
      named,
      `in the Actions secrets${where}`,
      blocks(
        "In the repository: **Settings** → **Secrets and variables** → **Actions**. Or with the command line, which asks for the new value and does not show it:",
        codeBlock("bash", commands),
        ...dependabotBlocks(named, fullName),
        bullets([
          ...severalNames(named.variables),
          "The same name may exist for the environment, the repository and the organization; the first one found in that order wins. Replace it on every level; those of the organization stand in its own settings, under the same words.",
          "Dependabot and Codespaces keep secrets of their own.",
        ]),
      ),
    ),
    {
      id: `redeploy-github-actions-${named.position}`,
      text: "Run the deploy workflow again",
      required,
      detail: blocks(
        "The next run reads the new value; what is deployed already still has the old one.",
        codeBlock("bash", runAgain(named.target.workflows, fullName)),
      ),
    },
  ];
}

/** What runs for Dependabot reads Dependabot's secrets: an old one there is as good as not replaced. */
function dependabotBlocks(
  { target, variables, recipe }: Kind<"github-actions">,
  fullName: string,
): readonly string[] {
  const stale = (recipe.facts.remains?.dependabotSecrets ?? [])
    .filter(({ repository }) => repository === target.foundIn?.repository)
    .map(({ name }) => name);
  const names = variables.filter((name) => stale.includes(name));
  if (names.length === 0) return [];
  const told = codes(names);
  const commands = names.map(
    (name) => `gh secret set ${variableWord(name)} --app dependabot --repo ${fullName}`,
  );
  return [
    `**Dependabot has ${told}, too**, and GitHub says that ${names.length === 1 ? "it was" : "they were"} not updated since the leak:`,
    codeBlock("bash", commands),
  ];
}

/** A workflow that nobody can start by hand is run again as it ran last: it reads the secrets of now. */
function runAgain(
  workflows: Kind<"github-actions">["target"]["workflows"],
  fullName: string,
): readonly string[] {
  if (workflows === undefined || workflows.length === 0)
    return [`gh workflow run WORKFLOW.yml --repo ${fullName}`];
  return workflows.map(({ file, byHand }) => {
    const workflow = bashWord(file);
    if (byHand) return `gh workflow run ${workflow} --repo ${fullName}`;
    const last = `gh run list --workflow ${workflow} --limit 1 --json databaseId --jq '.[].databaseId' --repo ${fullName}`;
    return `gh run rerun "$(${last})" --repo ${fullName}`;
  });
}

function otherItem(named: Kind<"other">): ChecklistItem {
  const { name, url, steps } = named.target;
  const place = url === undefined ? text(name) : link(name, url);
  return replaceItem(named, `in ${place}`, numbered(steps.map((step) => prose(step))));
}
