import { tokenAdvice } from "./common-advice.ts";
import type { Playbook } from "./provider.ts";

/** How PyPI tokens are rotated. Sources: pypi.org/help, pypi/warehouse (read 2026-11). */
export const pypiPlaybook: Playbook = {
  risk: "publish versions of the projects it is scoped to, or of all projects of its owner, which run on the machines of everybody who installs them",
  console: {
    create: { label: "Add API token", url: "https://pypi.org/manage/account/token/" },
    revoke: { label: "Account settings", url: "https://pypi.org/manage/account/" },
  },
  identify:
    "The list under **API tokens** shows name, scope and the day of last use, never the value. Tokens of TestPyPI belong to `test.pypi.org` and open nothing on PyPI.",
  revoke: {
    steps: [
      "Sign in as the owner, open **Account settings** and go to **API tokens**.",
      "In the row of the leaked token choose **Options → Remove token**.",
      "Enter the password and confirm.",
    ],
    effects: [
      "Uploads with the token are answered 403 at once.",
      "Files that a stranger has uploaded stay until you remove or yank them: compare the release history.",
      "PyPI deletes tokens that GitHub finds in public repositories, and mails the owner. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "Open **Account settings → API tokens → Add API token**.",
      "Enter the name, and under **Scope** choose the project.",
      "Choose **Create token**, and copy it now: it is shown only once.",
    ],
    advice: [
      tokenAdvice.name,
      "To publish from GitHub Actions, GitLab CI or Google Cloud set up a trusted publisher: then there is no token to leak.",
      "One project per token; a token for the entire account is needed for the first upload of a new project only.",
    ],
    selfCheck: {
      shape: "`pypi-` followed by more than 70 letters, digits, `_` and `-`",
      pattern: "^pypi-Ag[A-Za-z0-9_-]{60,1100}$",
    },
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rsp 'Token: ' TOKEN && echo",
      'printf \'user = "__token__:%s"\\n\' "$TOKEN" |',
      "curl -sS -w '\\n%{http_code}\\n' -K - -H 'Accept: application/json' -F :action=file_upload -F protocol_version=1 -F metadata_version=1.2 -F name=rotation-check -F version=0 -F filetype=sdist -F pyversion=source https://upload.pypi.org/legacy/",
      "unset TOKEN",
    ],
    alive: "400 with `Include at least one message digest`",
    dead: "403 with `Invalid or non-existent authentication information`",
    otherwise:
      "It asks for an upload without a file, which cannot succeed; there is no other way to ask. Another 403 means that the token lives and is for another project. 429 and 5xx say nothing. For TestPyPI put `test.pypi.org` in place of `upload.pypi.org`.",
  },
  badLogLines: [
    "403 Invalid or non-existent authentication information",
    "HTTPError: 403 Forbidden",
    "Invalid API Token",
    "isn't allowed to upload to project",
  ],
  subtleties: [
    "The user name is always `__token__`: a real name beside a token fails.",
    "The token may stand in `~/.pypirc`, in `poetry config` (the system's keyring), in `UV_PUBLISH_TOKEN`, `TWINE_PASSWORD` and in CI.",
    "A token can be narrowed by whoever has it, which makes further tokens that no list shows: they end with the one they were made from.",
    "Changing the password leaves all tokens alive.",
  ],
  abuse: {
    page: { label: "Security history", url: "https://pypi.org/manage/account/#account-events" },
    signs: [
      "releases or files that nobody of yours uploaded: compare their hashes with your own builds",
      "new collaborators, tokens or trusted publishers",
      "mails from PyPI about uploads or changes",
    ],
  },
  goodPractice: [
    "Publish with attestations, so that everyone sees which commit a release was built from.",
    "Keep two people with two-factor authentication as owners of every project.",
    tokenAdvice.onePerUse,
  ],
  troubleshooting: [
    {
      observed: "403 with the new token",
      advice: [
        "See that the user name is `__token__` and that the whole token was copied, `pypi-` included.",
        "See that the token's scope is this project.",
        "See that it goes to the right index: PyPI and TestPyPI have tokens of their own.",
      ],
    },
    {
      observed: "400 with the new token",
      advice: [
        "The token lives: a file of that name exists already, or its metadata is wrong. Raise the version.",
      ],
    },
    {
      observed: "The old token still works",
      advice: [
        tokenAdvice.rightOne,
        "If a stranger made narrower tokens of it, removing the first one ends them all.",
      ],
    },
  ],
  links: [
    { label: "Help: API tokens", url: "https://pypi.org/help/#apitoken" },
    { label: "Trusted publishers", url: "https://docs.pypi.org/trusted-publishers/" },
    { label: "Report a security issue", url: "https://pypi.org/security/" },
  ],
};
