import { ask, elsewhere, form, get, header } from "./key-request.ts";
import type { Revocation } from "./revocation.ts";
import { active, inactive, type Verification } from "./verification.ts";

const service = "https://gitlab.com";

const auth = header("private-token");

/**
 * Deploy tokens need a project's address; trying a trigger starts a pipeline, and trying a registration token a runner.
 * Nothing neutral is known for feed, mail, agent and OAuth secrets, and /user, which scanners ask, always answers 401.
 */
export const gitlabVerifications: readonly Verification[] = [
  {
    id: "gitlab-self",
    formats: ["gitlab-personal-token", "gitlab-routable-token"],
    requests: [get("{host}/api/v4/personal_access_tokens/self", auth)],
    service,
    answers: [
      inactive(200, ['"revoked":true', '"active":false']),
      active(200, '"active":true'),
      active(403, "insufficient_scope"),
      inactive(401),
    ],
    // The number of a person or of a project's bot.
    traits: { account: "user_id", scopes: "scopes.*", expires: "expires_at" },
    source: "docs.gitlab.com/api/personal_access_tokens; the rule of TruffleHog (gitlab_v2), read 2026-11",
  },
  {
    id: "gitlab-runner",
    formats: ["gitlab-runner-token"],
    requests: [
      ask("{host}/api/v4/runners/verify", elsewhere, {
        harmless: "It verifies a runner's token, and starts nothing.",
        body: form({ token: "{key}" }),
      }),
    ],
    service,
    // GitLab's own words: whatever stands on the way may answer 403, too.
    answers: [active(200), inactive(403, '"message":"403 Forbidden')],
    source: "docs.gitlab.com/api/runners, verify authentication, read 2026-11",
  },
];

/** A token revokes itself. Never `/self/rotate`: used twice, it revokes the new token, too. */
export const gitlabRevocations: readonly Revocation[] = [
  {
    id: "gitlab-self-revoke",
    formats: ["gitlab-personal-token", "gitlab-routable-token"],
    request: { method: "DELETE", url: "{host}/api/v4/personal_access_tokens/self", ...auth },
    accepted: [204],
    effect: "The token stops working for good; the bot user of a project's or group's token goes with it.",
    source: "docs.gitlab.com/api/personal_access_tokens, read 2026-11",
  },
];
