import { CODE, INFRASTRUCTURE, SCRIPTS, YAML } from "../files.ts";
import type { Platform } from "../platform.ts";

/** Google Secret Manager: secrets with numbered versions. */
export const gcpSecretManager: Platform = {
  id: "gcp-secret-manager",
  name: "Google Secret Manager",
  unit: "service",
  entry: "secret",
  clues: [
    {
      path: INFRASTRUCTURE,
      block: /google_secret_manager_secret|projects\/[^/\s]+\/secrets\//u,
      entry: /(?:projects\/[^/\s]+\/secrets\/|\bsecret_id\s*=\s*")(?<entry>[\w-]+)/u,
    },
    {
      // Cloud Run as YAML: a reference to Secret Manager looks like one to a Secret of Kubernetes.
      path: YAML,
      text: /^apiVersion:\s*["']?serving\.knative\.dev/mu,
      block: /secretKeyRef:/u,
      entry: /secretKeyRef:(?:\s|\{)[^}]{0,400}?\bname:\s{0,8}["']?(?<entry>[\w-]+)/u,
    },
    {
      path: SCRIPTS,
      line: /--(?:set|update)-secrets[= ]|gcloud secrets\b/u,
      entry: /--(?:set|update)-secrets[= ]["']?\w+=(?<entry>[\w-]+):/u,
    },
    { path: CODE, line: /access_?secret_?version|SecretManagerService|projects\/[^/\s]+\/secrets\//iu },
  ],
  replace: {
    where: "the secrets",
    page: "https://console.cloud.google.com/security/secret-manager",
    steps: [
      "Open the secret, **New version**, put the new key in, and tick **Disable all past versions** when everything runs with the new one.",
    ],
    commands: ['printf %s "$KEY" | gcloud secrets versions add {entry} --data-file=-'],
  },
  restart: {
    text: "Make what reads the secret take the new version",
    steps: [
      "Cloud Run and functions read it into the environment when an instance starts: deploy a new revision, for example with `gcloud run services update` and `--update-secrets`.",
      "What names a version by its number must name the new one.",
    ],
  },
  see: [
    "`gcloud secrets versions list` shows an enabled version that was created after the change, without its value.",
  ],
  pitfalls: [
    "Old versions can be read until they are disabled or destroyed: harmless once the key is revoked.",
    "Old revisions that have a tag still answer with the old key.",
  ],
  source: "docs.cloud.google.com/secret-manager/docs/add-secret-version, 2026-11",
};
