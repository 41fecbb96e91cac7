import { crc32Base36 } from "../formats/checksum.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { alphanumeric, base64url, either, lowerAlphanumeric, optional, shape } from "../formats/shape.ts";
import { gitlabPlaybook } from "./gitlab-playbook.ts";
import { gitlabRevocations, gitlabVerifications } from "./gitlab-verification.ts";
import { defineProvider } from "./provider.ts";

/** GitLab: tokens of people, projects, runners and pipelines. Instances may choose other prefixes. */
export const gitlab = defineProvider({
  id: "gitlab",
  name: "GitLab",
  variables: ["GITLAB_TOKEN", "GITLAB_PRIVATE_TOKEN", "GITLAB_PAT", "CI_JOB_TOKEN", "GL_TOKEN"],
  formats: [
    selfIdentifying({
      id: "gitlab-personal-token",
      name: "personal, project or group access token",
      severity: "critical",
      shape: shape`glpat-${base64url(20)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: { variable: "GITLAB_TOKEN", header: "PRIVATE-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
      alsoSeen: [(key) => `git clone https://oauth2:${key}@gitlab.com/acme/shop.git`],
    }),
    selfIdentifying({
      id: "gitlab-routable-token",
      name: "personal, project or group access token (routable)",
      severity: "critical",
      // Payload, version, length of the payload, and a checksum of all that.
      shape: shape`glpat-${base64url(27, 300)}.${optional(shape`${lowerAlphanumeric(2)}.`)}${lowerAlphanumeric(9)}`,
      source: "gitlab-org/gitlab, lib/authn/token_field/generator/routable_token.rb, read 2026-11",
      isGenuine: hasChecksum,
      complete: withChecksum,
      seen: { variable: "GITLAB_TOKEN", header: "PRIVATE-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
      alsoSeen: [(key) => `git clone https://oauth2:${key}@gitlab.com/acme/shop.git`],
    }),
    selfIdentifying({
      id: "gitlab-deploy-token",
      name: "deploy token",
      severity: "critical",
      shape: shape`gldt-${base64url(20, 64)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: {
        variable: "CI_DEPLOY_PASSWORD",
        header: "PRIVATE-TOKEN: ",
        url: "https://gitlab.com/api/v4/user",
      },
    }),
    selfIdentifying({
      id: "gitlab-runner-token",
      name: "runner authentication token",
      severity: "high",
      // Newer ones say their type first (t1_) and end as routable tokens do.
      shape: shape`${either("glrt-", "glrtr-")}${base64url(20, 300)}${optional(shape`.${lowerAlphanumeric(2)}${optional(shape`.`)}${lowerAlphanumeric(7, 9)}`)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: { variable: "RUNNER_TOKEN", header: "PRIVATE-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
    }),
    selfIdentifying({
      id: "gitlab-runner-registration-token",
      name: "runner registration token",
      severity: "high",
      shape: shape`GR1348941${base64url(20)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: {
        variable: "REGISTRATION_TOKEN",
        header: "PRIVATE-TOKEN: ",
        url: "https://gitlab.com/api/v4/user",
      },
    }),
    selfIdentifying({
      id: "gitlab-trigger-token",
      name: "pipeline trigger token",
      severity: "high",
      // 40 digits in hexadecimal; other lengths have been announced with the prefix.
      shape: shape`glptt-${base64url(20, 64)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: { variable: "TRIGGER_TOKEN", header: "PRIVATE-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
    }),
    selfIdentifying({
      id: "gitlab-job-token",
      name: "CI job token",
      severity: "medium",
      shape: shape`glcbt-${alphanumeric(1, 5)}_${base64url(20)}${optional(shape`.${lowerAlphanumeric(2)}${optional(shape`.`)}${lowerAlphanumeric(7, 9)}`)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: { variable: "CI_JOB_TOKEN", header: "JOB-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
    }),
    selfIdentifying({
      id: "gitlab-agent-token",
      name: "agent for Kubernetes token",
      severity: "high",
      shape: shape`glagent-${base64url(20, 64)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: { variable: "AGENT_TOKEN", header: "PRIVATE-TOKEN: ", url: "https://gitlab.com/api/v4/user" },
    }),
    selfIdentifying({
      id: "gitlab-oauth-secret",
      name: "OAuth application secret",
      severity: "high",
      shape: shape`gloas-${base64url(20, 64)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: {
        variable: "GITLAB_CLIENT_SECRET",
        header: "PRIVATE-TOKEN: ",
        url: "https://gitlab.com/api/v4/user",
      },
    }),
    selfIdentifying({
      id: "gitlab-other-token",
      name: "feed, mail, SCIM, feature flag or workspace token",
      severity: "high",
      shape: shape`gl${either("ft-", "imt-", "soat-", "ffct-", "wt-")}${base64url(20, 64)}`,
      source: "the rules of betterleaks (gitlab-*) and docs.gitlab.com/security/tokens, read 2026-11",
      seen: {
        variable: "GITLAB_FEED_TOKEN",
        header: "PRIVATE-TOKEN: ",
        url: "https://gitlab.com/api/v4/user",
      },
    }),
    keyed({
      id: "gitlab-session",
      name: "session cookie",
      severity: "critical",
      shape: shape`${lowerAlphanumeric(32)}`,
      words: ["gitlab_session"],
      source: "the rule of gitleaks (gitlab-session-cookie), read 2026-11",
      seen: {
        variable: "GITLAB_SESSION",
        header: "Cookie: _gitlab_session=",
        url: "https://gitlab.com/api/v4/user",
      },
      alsoSeen: [
        (key) => `Cookie: _gitlab_session=${key}; theme=dark`,
        (key) => `curl -b "_gitlab_session=${key}" https://gitlab.example.com`,
        (key) => `document.cookie = "_gitlab_session=${key}";`,
        (key) => `{ "name": "_gitlab_session", "value": "${key}" }`,
      ],
    }),
  ],
  playbook: gitlabPlaybook,
  verifications: gitlabVerifications,
  revocations: gitlabRevocations,
});

/** The CRC-32 of everything before, in base 36: what GitLab checks before it looks a token up. */
function hasChecksum(token: string): boolean {
  return token.slice(-7) === crc32Base36(token.slice(0, -7));
}

function withChecksum(example: string): string {
  const token = example.slice(0, -7);
  return token + crc32Base36(token);
}
