import type { Playbook } from "./provider.ts";

/** How a name with a password is replaced, whatever it opens. There is no console: every server is its own provider. Source: RFC 7617, as remembered in 2026-11. */
export const basicAuthPlaybook: Playbook = {
  risk: "sign in as this user at the server that stands beside it, and wherever else the same name and password are accepted",
  identify:
    "The name stands before the colon; the address, the command and the file around it tell what it opens: a registry of packages (`.npmrc`, `pip.conf`), a Git host (`.git/config`), a proxy, a website behind a login. A header holds both in base64.",
  revoke: {
    steps: [
      "Find out which system answers at the address, and who runs it.",
      "**A person's password:** change it there, and end the open sessions. Then change it wherever else the same password is used.",
      "**A technical user:** make a second user with the same rights, switch to it, then delete the leaked one.",
      "**A token in the place of a password** (Git hosts, registries): revoke it where tokens are listed; the password is another thing.",
      "**A file of users behind a web server (`.htpasswd`):** run `htpasswd FILE USER`, which asks for the new password, and reload the server.",
      "**A proxy:** change the user at the proxy, then `HTTP_PROXY` and `HTTPS_PROXY` wherever it is set.",
    ],
    effects: [
      "Requests with the old password are answered 401 (a proxy: 407) from then on.",
      "Sessions and tokens that were made with it may live on: end them apart.",
      "Everything that shares the login stops at once: scripts, mirrors, build machines.",
      "Nobody is told of a leaked password: what is not changed by you stays open.",
    ],
  },
  create: {
    steps: [
      "Let a password manager make the password: 32 letters and digits need no escaping in an address.",
      "Set it at the server, and copy it straight into your secret store.",
      "Take name and password out of the address: most tools read them from a variable, `~/.netrc` or a credential helper.",
    ],
    advice: [
      "Prefer an access token to a person's password: it can be limited, and revoked by itself.",
      "One user per program, with the rights to read where that is enough.",
      "Never use a person's own password in a program.",
    ],
  },
  overlap: true,
  check: {
    kind: "command",
    language: "bash",
    lines: [
      "read -rp 'Address, without name and password: ' ADDRESS",
      "read -rp 'Name: ' NAME",
      "read -rsp 'Password: ' PASSWORD && echo",
      'printf \'user = "%s:%s"\\n\' "$NAME" "$PASSWORD" |',
      "curl -sS -o /dev/null -w 'with: %{http_code}\\n' -K - \"$ADDRESS\"",
      "curl -sS -o /dev/null -w 'without: %{http_code}\\n' \"$ADDRESS\"",
      "unset PASSWORD",
    ],
    alive: "with: 200, without: 401 or 403",
    dead: "with: 401",
    otherwise:
      "Twice 200 means that this address asks for no password: try another one. A redirect leads to a page for signing in and says nothing, like no answer at all. Several failures in a row can lock the user.",
  },
  badLogLines: [
    "401 Unauthorized",
    "407 Proxy Authentication Required",
    "Authentication failed",
    "access denied",
    "HTTP Basic: Access denied",
  ],
  subtleties: [
    "An address with a password in it stands in more places than the file: shell history, process lists, logs of proxies and CI, `.git/config`, lockfiles.",
    "A hash (`.htpasswd`) hides a weak password for minutes only: change the password, not just the file.",
    "The same password often opens several systems: search your secret store for it.",
    "Tools keep it: `git credential`, `pip cache`, `~/.netrc`, `~/.docker/config.json`.",
  ],
  abuse: {
    signs: [
      "logins of this user in the server's log from addresses that are not yours",
      "logins after your own programs had changed to the new password",
      "failed logins with this name at other systems: somebody tries the pair",
      "downloads or changes that nobody of yours made",
    ],
  },
  goodPractice: [
    "Put no password into an address: use a variable, a credential helper or a secret manager.",
    "Let the server slow down after failed logins, and ask people for a second factor.",
    "Give each password one place, and each place its own.",
  ],
  troubleshooting: [
    {
      observed: "401 with the new password",
      advice: [
        "Characters such as `@`, `:`, `/`, `#` or `%` must be percent-encoded in an address.",
        "See whether the user is locked after failed logins, and whether the server was reloaded.",
        "See which source the tool reads first: the address, a variable, `~/.netrc` or a credential helper.",
      ],
    },
    {
      observed: "403 with the new password",
      advice: ["The login works, but the user lacks the right: compare it with the old user's."],
    },
    {
      observed: "The old password still works",
      advice: [
        "The address may ask for no password at all: try it without.",
        "See that you changed it in the right system: a directory (LDAP) may answer, or a cache in front of it.",
        "With Jenkins, Artifactory, Nexus and the like, an API token or encrypted password of the same user lives by itself: revoke it, too.",
      ],
    },
  ],
  links: [{ label: "RFC 7617: Basic authentication", url: "https://www.rfc-editor.org/rfc/rfc7617" }],
};
