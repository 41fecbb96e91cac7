import { repositoryId } from "../../../src/incident/repository.ts";
import { ada, at, emptyPlan, provider, type Story, sha } from "./views.ts";

/** Where the key is used was found in the repository: a workflow, Compose services, a platform. */
export function foundStory(): Story {
  const variables = ["ANTHROPIC_API_KEY"];
  return {
    provider: provider("anthropic"),
    repository: { owner: "acme", name: "helpdesk", isPublic: false },
    places: [
      {
        location: { commit: sha("a"), path: ".env.production", startLine: 3, endLine: 3 },
        variable: "ANTHROPIC_API_KEY",
        committer: "grace-h",
      },
    ],
    incident: {
      mask: "sk-ant-…",
      order: "zero-downtime",
      validity: { kind: "unknown", reason: "not-asked" },
    },
    plan: {
      ...emptyPlan,
      targets: [
        { kind: "local-file", path: ".env.production", variables, required: true },
        {
          kind: "github-actions",
          environment: "production",
          variables,
          required: true,
          foundIn: { path: ".github/workflows/deploy.yml", line: 21 },
          workflows: [
            { file: "deploy.yml", byHand: true },
            { file: "nightly.yml", byHand: false },
          ],
        },
        {
          kind: "platform",
          platform: "vercel",
          app: "helpdesk-web",
          variables,
          required: true,
          foundIn: { path: ".vercel/project.json" },
        },
        {
          kind: "platform",
          platform: "docker-compose",
          app: "api worker",
          variables,
          required: true,
          foundIn: { path: "docker-compose.yml", line: 4 },
        },
        {
          kind: "platform",
          platform: "kubernetes",
          app: "deployment/bot deployment/worker",
          entry: "bot-secrets",
          variables,
          required: true,
          foundIn: { path: "k8s/bot.yaml", line: 17 },
        },
        {
          kind: "platform",
          platform: "netlify",
          variables: ["ANTHROPIC_API_KEY", "CLAUDE_API_KEY"],
          required: false,
          foundIn: { path: "netlify.toml" },
        },
        {
          kind: "github-actions",
          variables,
          required: true,
          foundIn: { repository: repositoryId(77), path: ".github/workflows/ci.yml", line: 9 },
          workflows: [{ file: "ci.yml", byHand: false }],
        },
        {
          kind: "platform",
          platform: "docker-compose",
          app: "old",
          variables,
          required: true,
          foundIn: { repository: repositoryId(77), path: "compose.yml", line: 7 },
        },
      ],
      readers: [
        { repository: repositoryId(77), path: "config/settings.py", line: 3 },
        { path: "server/answers.ts", line: 12 },
        { path: "worker/mail.py", line: 8 },
      ],
    },
    elsewhere: {
      named: [{ id: repositoryId(77), fullName: "acme/helpdesk-old", paths: ["config/settings.py"] }],
      hidden: 0,
    },
  };
}

/** A pipeline that deploys to a cluster, and the code that reads the key, as the repository shows them. */
export function clusterStory(): Story {
  const variables = ["GROQ_API_KEY"];
  return {
    provider: provider("groq"),
    repository: { owner: "acme", name: "answers", isPublic: false },
    places: [
      {
        location: { commit: sha("a"), path: "notes/setup.md", startLine: 5, endLine: 5 },
        committer: "grace-h",
      },
    ],
    incident: {
      mask: "gsk_AbCd…",
      order: "zero-downtime",
      validity: { kind: "unknown", reason: "unreachable" },
    },
    plan: {
      ...emptyPlan,
      targets: [
        {
          kind: "platform",
          platform: "kubernetes",
          app: "deployment/answers",
          entry: "answers-env",
          variables,
          required: true,
          foundIn: { path: "deploy/answers.yaml", line: 31 },
        },
        {
          kind: "platform",
          platform: "gitlab-ci",
          variables,
          required: true,
          foundIn: { path: ".gitlab-ci.yml", line: 9 },
        },
      ],
      readers: [{ path: "src/ask.py", line: 17 }],
    },
  };
}

/** A key that no server issued and none can switch off. */
export function privateKeyStory(): Story {
  return {
    provider: provider("private-key"),
    format: "private-key-openssh",
    repository: { owner: "acme", name: "deploy", isPublic: false },
    places: [
      {
        location: { commit: sha("b"), path: "keys/deploy_key", startLine: 1, endLine: 7 },
        committer: "grace-h",
      },
    ],
    incident: { mask: "-----BEG…", order: "zero-downtime" },
  };
}

/** A password in an address: one at a time, and no console. */
export function databaseStory(): Story {
  return {
    provider: provider("database-url"),
    repository: { owner: "acme", name: "shop", isPublic: false },
    places: [
      {
        location: { commit: sha("d"), path: "config/production.yml", startLine: 8, endLine: 8 },
        variable: "DATABASE_URL",
      },
    ],
    incident: { mask: "postgre…", order: "zero-downtime" },
  };
}

/** A test key that somebody with the right role dismissed. */
export function dismissedStory(): Story {
  return {
    provider: provider("stripe"),
    format: "stripe-test-key",
    repository: { owner: "acme", name: "shop", isPublic: false },
    places: [
      {
        location: { commit: sha("e"), path: "test/fixtures/checkout.json", startLine: 12, endLine: 12 },
        committer: "grace-h",
      },
    ],
    incident: { mask: "sk_test_…", order: "zero-downtime" },
    events: [
      {
        kind: "dismissed",
        resolution: "used_in_tests",
        reason: "The key of the sandbox account; it moves no money",
        at: at("10:20"),
        by: ada,
      },
    ],
  };
}

/** A key in a public repository that also stands in private ones, which its issue does not name. */
export function publicStory(): Story {
  return {
    provider: provider("sendgrid"),
    repository: { owner: "acme", name: "newsletter", isPublic: true },
    places: [
      {
        location: { commit: sha("f"), path: "send.py", startLine: 6, endLine: 6 },
        variable: "SENDGRID_API_KEY",
        committer: "grace-h",
      },
      { location: { commit: sha("f"), path: "", startLine: 4, endLine: 4 } },
    ],
    incident: { mask: "SG.AbCdE…", validity: { kind: "unknown", reason: "rate-limited" } },
    privatePlaces: 2,
  };
}
