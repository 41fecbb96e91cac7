import type { Playbook } from "./provider.ts";

/**
 * How a private key is replaced. Nobody issued it, so there is no console: every place that trusts it must learn. Sources:
 * docs.github.com, letsencrypt.org/docs/revoking, RFC 8555, section 7.6, as remembered in 2026-11.
 */
export const privateKeyPlaybook: Playbook = {
  risk: "act as the key's owner wherever its public half is trusted: log in to servers and Git hosts, impersonate a website, sign tokens, code or mail, and read what was encrypted for it",
  identify:
    "A key is known by the fingerprint of its public half. For SSH, `ssh-keygen -lf FILE` prints it (`SHA256:…`; Rekey shows it where it can be computed). For TLS, compare `openssl pkey -in FILE -pubout` with `openssl x509 -in CERT -noout -pubkey`. For PGP, `gpg --show-keys FILE`. Path, comment and neighbors tell what the key is for.",
  revoke: {
    steps: [
      "**SSH servers:** on every server find the line with `ssh-keygen -lf ~/.ssh/authorized_keys` and delete it, for every user, root too. Change the configuration management that writes the file, or it comes back.",
      "**GitHub:** delete it under **Settings → SSH and GPG keys**, or, for a deploy key, in the repository under **Settings → Deploy keys**. Other Git hosts have the same pages.",
      "**TLS:** install the new certificate first, then revoke the old one with the reason **keyCompromise**: at the authority's page, or `certbot revoke --cert-path CERT --key-path LEAKED-KEY --reason keycompromise`, which takes no account: whoever has the key may revoke.",
      "**GitHub App:** open the app **→ General → Private keys**, choose **Generate a private key**, deploy it, then delete the old one.",
      "**Google service account** (the key stood in a JSON file): open **IAM & Admin → Service Accounts →** the account **→ Keys**, and delete the key whose id is `private_key_id` in the file.",
      "**Tokens signed with it (JWT, SAML):** publish the new public key, sign with the new private key, then remove the old one from the JWKS or metadata: from then on its tokens are refused.",
      "**PGP:** run `gpg --gen-revoke KEY-ID`, import the certificate that it makes, and send the key to every key server and person that has it.",
      "**Certificate authority or code signing:** stop and call in whoever runs it: everything signed since the leak is in doubt.",
    ],
    command: {
      language: "bash",
      lines: [
        "read -rp 'File with the leaked key: ' FILE",
        'ssh-keygen -y -f "$FILE" | ssh-keygen -lf -',
        "ssh-keygen -lf ~/.ssh/authorized_keys",
      ],
      note: "For SSH keys: prints the fingerprint of the leaked key and those that your account on this machine trusts. The file must be readable for you only (`chmod 600`). If it asks for a passphrase, the key was at least encrypted.",
    },
    effects: [
      "The key goes on working in every place where its public half is still trusted: there is no switch for all of them.",
      "SSH sessions and tunnels that are open stay open until they are ended.",
      "Browsers notice a revoked certificate late or never; a short lifetime protects better.",
      "Recorded traffic of old TLS without forward secrecy, and mail encrypted to a PGP key, can be read with it afterwards.",
      "GitHub may remove SSH keys that it finds leaked. Never assume it: check.",
    ],
  },
  create: {
    steps: [
      "**SSH:** run `ssh-keygen -t ed25519 -f NEW-FILE` where the key will be used, so that it never travels.",
      "Add the new public half (`NEW-FILE.pub`) to every place of the old one, log in with it once, then remove the old one.",
      "**TLS:** make a new key and request a new certificate. A renewal that reuses the key (`--reuse-key`) helps nobody.",
      "**Others:** the console that takes the public half or makes the pair, as above.",
    ],
    advice: [
      "Write `{app}-{environment}-{date}` into the comment (`-C`).",
      "One key per purpose and host, with a passphrase where a person uses it.",
      "A deploy key that only reads is enough for most jobs; leave **Allow write access** off.",
      "Where you can, go without: short-lived SSH certificates, OpenID Connect for CI and clouds, ACME for TLS.",
    ],
  },
  overlap: true,
  check: {
    kind: "none",
    why: "A private key has no issuer that could be asked, and one host that refuses it proves nothing about the others. Make a list of the places that trusted its public half and try each with `ssh -i FILE -o IdentitiesOnly=yes USER@HOST` (Git hosts: `ssh -i FILE -o IdentitiesOnly=yes -T git@github.com`). The old key must be answered `Permission denied (publickey)` everywhere, and the new one must be let in. For TLS, see with `openssl s_client -connect HOST:443` that the new certificate is served.",
  },
  badLogLines: [
    "Permission denied (publickey)",
    "Host key verification failed",
    "key values mismatch",
    "certificate has expired",
    "invalid signature",
    "A JSON web token could not be decoded",
    "invalid_grant",
  ],
  subtleties: [
    "A passphrase delays whoever has the file, it does not stop them: rotate encrypted keys, too.",
    "`authorized_keys` is not the only list: see `AuthorizedKeysFile`, `AuthorizedKeysCommand` and `TrustedUserCAKeys` in `sshd_config`, cloud metadata, and images that servers are made from.",
    "Which certificates were ever issued for a TLS key stands in the Certificate Transparency logs: search `https://crt.sh/?spkisha256=` with what `openssl pkey -in FILE -pubout -outform DER | sha256sum` prints. Revoke each that still lives.",
    "A leaked host key lets a stranger pose as the server: make new host keys and tell users the new fingerprint.",
    "`ssh-agent` holds a key after its file is gone: `ssh-add -D`.",
    "The same pair often serves in several places: search for the fingerprint, not for the file name.",
    "Some libraries come with test keys; if this one belongs to a test and opens nothing, dismiss the incident as used in tests.",
    "A private key in JSON, YAML or with CRLF is the same key as the one in a file, and Rekey counts it once. In another container (OpenSSH and PEM, say) it looks like a second key.",
  ],
  abuse: {
    signs: [
      "logins with the key's fingerprint in the log of `sshd` (`Accepted publickey ... SHA256:`) from addresses that are not yours",
      "new lines in `authorized_keys`, new users, new scheduled jobs",
      "certificates for your names in the Certificate Transparency logs that you did not order",
      "clones and pushes with the deploy key in the audit log of the Git host",
    ],
  },
  goodPractice: [
    "Private keys are made where they are used and never leave the machine; what must be shared belongs in a secret manager.",
    "Add `*.pem`, `*.key`, `*.p12`, `id_*` to `.gitignore`.",
    "Keep a list of which public key is trusted where: it is the first thing that a rotation needs.",
  ],
  troubleshooting: [
    {
      observed: "The new key is refused",
      advice: [
        "See with `ssh -v` which key is offered, and that the file is readable for its owner only.",
        "See that the public half is one line in `authorized_keys`, under the right user.",
      ],
    },
    {
      observed: "The server does not start with the new certificate",
      advice: ["`key values mismatch` means that certificate and key are of two pairs: install both anew."],
    },
    {
      observed: "The old key still works",
      advice: [
        "Another line, user, image or configuration management still trusts it: search for the fingerprint.",
        "See that `ssh` did not take another key from the agent: `-o IdentitiesOnly=yes`.",
      ],
    },
    {
      observed: "Users are logged out after the change",
      advice: ["Tokens signed with the old key are void, as they should be: let the users log in again."],
    },
  ],
  links: [
    {
      label: "Checking for existing SSH keys",
      url: "https://docs.github.com/en/authentication/connecting-to-github-with-ssh",
    },
    {
      label: "Private keys of GitHub Apps",
      url: "https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/managing-private-keys-for-github-apps",
    },
    { label: "Let's Encrypt: revoking certificates", url: "https://letsencrypt.org/docs/revoking/" },
  ],
};
