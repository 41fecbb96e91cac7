import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

const SECURITY = { label: "My Account: Security", url: "https://sonarcloud.io/account/security" } as const;

/** How SonarQube tokens are rotated. Source: docs.sonarsource.com (managing tokens, scoped organization tokens), read 2026-11. */
export const sonarPlaybook: Playbook = {
  risk: "upload analyses, and with a user's token read the source code and issues of all its projects and change their settings",
  console: { create: SECURITY, revoke: SECURITY },
  identify:
    "`squ_` belongs to a user, `sqp_` to a project and `sqa_` is for all analyses, all of them of a SonarQube server; `sqco_` is a scoped token of an organization in the cloud. 40 hexadecimal digits can be either. The list shows name, type and last use.",
  revoke: {
    steps: [
      "Sign in where the token comes from: `sonarcloud.io`, or your own server, whose address stands in `sonar.host.url`.",
      "Open **My Account → Security** (newer pages of the cloud: **Access tokens**), and choose **Revoke** beside the token.",
      "**Somebody else's token (own server):** a system administrator opens **Administration → Security → Users**, the menu in the column **Tokens**, and chooses **Revoke**.",
      "**`sqco_`:** an admin opens the organization **→ Administration → Scoped Organization Tokens**, and revokes it.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rsp 'Token of the same user: ' TOKEN && echo",
        'printf \'user = "%s:"\\n\' "$TOKEN" |',
        "curl -sS -w '\\n%{http_code}\\n' -K - --data-urlencode name=YOUR-TOKEN-NAME https://YOUR-SONARQUBE/api/user_tokens/revoke",
        "unset TOKEN",
      ],
      note: "It takes the name of the token, which `GET /api/user_tokens/search` lists, and any token of the same user. `204` means done.",
    },
    effects: [
      "Analyses with the token fail from then on, and pull requests may wait for a quality gate that never comes.",
      "Results that were uploaded stay.",
      tokenAdvice.noPartner,
    ],
  },
  create: {
    steps: [
      "Open **My Account → Security**.",
      "Enter the name, choose the type (**Project Analysis Token** on a server) and the expiry.",
      "Choose **Generate**.",
      "**In the cloud, from the Team plan on:** make a scoped token under the organization's **Administration → Scoped Organization Tokens** instead, for the projects that need it.",
      tokenAdvice.copyNow,
    ],
    advice: [
      tokenAdvice.name,
      "For CI take a project analysis token or a scoped organization token: it can upload results and read no code.",
      "A user token does all that its user may: keep it for scripts that need the web API.",
      "Let it expire; a server can enforce that for all new tokens.",
    ],
    selfCheck: {
      shape: "`sqp_` (`squ_`, `sqa_`) and 40 small letters and digits, or `sqco_` and 59 letters and digits",
      pattern: "^(sq[upa]_[a-z0-9]{40}|sqco_[A-Za-z0-9]{59})$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      'printf \'user = "%s:"\\n\' "$TOKEN" |',
      "curl -sS -w '\\n%{http_code}\\n' -K - https://YOUR-SONARQUBE/api/authentication/validate",
      "unset TOKEN",
    ],
    alive: '200 with `"valid":true`',
    dead: '401, or 200 with `"valid":false`',
    otherwise: "Read the answer: the status alone says nothing. In the cloud the host is `sonarcloud.io`.",
  },
  badLogLines: [
    "Not authorized. Please check the user token",
    "You're not authorized to analyze this project",
    "HTTP 401 Unauthorized",
    "Error 401 on",
  ],
  subtleties: [
    "The token may stand as `sonar.token` or the older `sonar.login` in `sonar-project.properties`, a `pom.xml`, `build.gradle` or on the scanner's command line: look for all of them.",
    "In the cloud a token that was idle for 60 days is removed by itself: a dead token there is no proof that somebody revoked it.",
    "A user's tokens end with the user, who is often somebody that has left.",
    "`SONAR_HOST_URL` decides who is asked: a token for one server is refused by the others.",
  ],
  abuse: {
    page: { label: "SonarQube Cloud", url: "https://sonarcloud.io" },
    signs: [
      "analyses of branches or projects that your pipelines did not start",
      "issues that were marked as false positives, or quality gates that were loosened",
      "a last use of the token that nobody can explain; on a server also the audit log",
    ],
  },
  goodPractice: [tokenAdvice.onePerUse, tokenAdvice.rotate, tokenAdvice.neverLog],
  troubleshooting: [
    {
      observed: "401 or not authorized with the new token",
      advice: [
        "See that `sonar.host.url` and, in the cloud, `sonar.organization` are right.",
        "A project analysis token works for its own project only.",
        tokenAdvice.complete,
      ],
    },
    {
      observed: "403 with the new token",
      advice: ["It lives. Its user lacks **Execute Analysis** on the project."],
    },
    {
      observed: "The old token still works",
      advice: [
        "It may belong to another user: an administrator sees everybody's under **Users**.",
        "You may have signed in to another server than the one it was made on.",
      ],
    },
  ],
  links: [
    {
      label: "Managing tokens (server)",
      url: "https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens/",
    },
    {
      label: "Scoped organization tokens (cloud)",
      url: "https://docs.sonarsource.com/sonarqube-cloud/administering-sonarcloud/scoped-organization-tokens",
    },
    { label: "Sonar Community", url: "https://community.sonarsource.com" },
  ],
};
