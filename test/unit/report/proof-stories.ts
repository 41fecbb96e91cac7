import type { IncidentEvent } from "../../../src/incident/transition.ts";
import type { Validity } from "../../../src/incident/validity.ts";
import { huggingfaceStory } from "./stories.ts";
import { ada, at, emptyPlan, provider, rekey, type Story, sha } from "./views.ts";

const notAsked: Validity = { kind: "unknown", reason: "not-asked" };

/** A token of GitHub that its provider accepts, with what it tells of it: a private repository is no comfort. */
export function workingStory(): Story {
  const validity: Validity = {
    kind: "active",
    evidence: "GET api.github.com/user answered 200",
    traits: { account: "acme-deploy", scopes: ["repo", "workflow", "admin:org"] },
  };
  return {
    provider: provider("github"),
    format: "github-personal-access-token",
    repository: { owner: "acme", name: "shop", isPublic: false },
    places: [
      {
        location: { commit: sha("a"), path: "scripts/release.sh", startLine: 4, endLine: 4 },
        variable: "GITHUB_TOKEN",
        committer: "grace-h",
      },
    ],
    incident: { mask: "ghp_AbCd…", order: "zero-downtime", validity: notAsked },
    events: [{ kind: "validity-learned", validity, at: at("09:13"), by: rekey }],
  };
}

/** Somebody ticked that the token is revoked, and its provider accepts it all the same. */
export function stillWorksStory(): Story {
  const evidence = "GET huggingface.co/api/whoami-v2 answered 200";
  const story = huggingfaceStory();
  const variables = ["HF_TOKEN"];
  return {
    ...story,
    incident: { severity: "critical", validity: notAsked },
    plan: {
      ...emptyPlan,
      targets: [
        { kind: "huggingface-space", space: "acme/Avatar_Demo", variables, required: true },
        { kind: "github-actions", variables, required: true },
      ],
    },
    events: [
      {
        kind: "validity-learned",
        validity: { kind: "active", evidence, traits: { account: "grace-h", role: "write" } },
        at: at("09:13"),
        by: rekey,
      },
      { kind: "item-ticked", item: "revoke-old-key", at: at("09:31"), by: ada },
      { kind: "item-unticked", item: "revoke-old-key", evidence, at: at("09:31"), by: rekey },
    ],
  };
}

/** The provider refuses the key, git holds it no more, and GitHub says that its secret was updated: Rekey ticks. */
export function provedStory(): Story {
  const dead = "GET api.openai.com/v1/models answered 401";
  const seen: readonly (readonly [item: string, evidence: string])[] = [
    ["revoke-old-key", dead],
    ["confirm-old-key-dead", dead],
    ["replace-github-actions-1", "GitHub says that OPENAI_API_KEY was updated at 2025-10-13 09:40 UTC"],
    ["redeploy-github-actions-1", "deploy.yml succeeded in a run that began at 2025-10-13 09:42 UTC"],
    ["remove-old-value", "not in main and the other branches, 2025-10-13 09:50 UTC"],
  ];
  return {
    provider: provider("openai"),
    repository: { owner: "acme", name: "shop", isPublic: false },
    places: [
      {
        location: { commit: sha("b"), path: "src/chat.ts", startLine: 9, endLine: 9 },
        committer: "grace-h",
      },
    ],
    incident: { mask: "sk-proj-…", order: "zero-downtime", validity: notAsked },
    plan: {
      ...emptyPlan,
      targets: [
        {
          kind: "github-actions",
          environment: "production",
          variables: ["OPENAI_API_KEY"],
          required: true,
          foundIn: { path: ".github/workflows/deploy.yml", line: 21 },
        },
      ],
    },
    events: [
      {
        kind: "validity-learned",
        validity: { kind: "inactive", evidence: dead },
        at: at("09:50"),
        by: rekey,
      },
      ...seen.map(
        ([item, evidence]): IncidentEvent => ({
          kind: "item-ticked",
          item,
          evidence,
          at: at("09:50"),
          by: rekey,
        }),
      ),
    ],
  };
}

/** Nobody may be asked: people confirm. */
export function switchedOffStory(): Story {
  return {
    provider: provider("replicate"),
    repository: { owner: "acme", name: "pictures", isPublic: false },
    places: [
      {
        location: { commit: sha("c"), path: "notebooks/try.ipynb", startLine: 31, endLine: 31 },
        variable: "REPLICATE_API_TOKEN",
        committer: "grace-h",
      },
    ],
    incident: {
      mask: "r8_AbCdE…",
      order: "zero-downtime",
      validity: { kind: "unknown", reason: "switched-off" },
    },
  };
}
