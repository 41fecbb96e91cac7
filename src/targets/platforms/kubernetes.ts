import { clusterSecrets } from "../cluster-secrets.ts";
import type { Platform } from "../platform.ts";

/** Kubernetes: Secrets made by hand, sealed, fetched from another store, or made by Helm and Kustomize. */
export const kubernetes: Platform = {
  id: "kubernetes",
  name: "Kubernetes",
  unit: "workload",
  units: "workloads",
  entry: "Secret",
  clues: [
    {
      path: /(?:^|\/)values[\w.-]*\.ya?ml$/u,
      block: /^/u,
      entry:
        /(?:\bexistingSecret:\s*|secretKeyRef:(?:\s|\{)[^}]{0,400}?\bname:\s{0,8})["']?(?<entry>[a-z0-9][a-z0-9.-]{0,100})/u,
    },
    {
      path: /(?:^|\/)kustomization\.ya?ml$/u,
      block: /^secretGenerator:/mu,
      entry: /^[- \t]{1,40}name:[ \t]{0,8}["']?(?<entry>[a-z0-9][a-z0-9.-]{0,100})/mu,
    },
  ],
  together: { path: /\.ya?ml$/u, find: clusterSecrets },
  replace: {
    where: "the Secrets",
    steps: [
      "Change the source of the Secret, else a controller undoes it. Do it in every cluster and namespace.",
      "SealedSecret: `kubeseal --raw` makes the new sealed value of what it reads from standard input; commit it. ExternalSecret: change the key in the store behind it, then annotate it with `force-sync`. Helm values: set the new value where the release gets it from, and upgrade. Kustomize: change the file that the generator reads.",
      "A Secret that was made by hand: the command changes this one key of it and keeps the others. Where the key of the Secret has another name than the variable, put that one in.",
    ],
    commands: [
      'printf %s "$KEY" | kubectl create secret generic {entry} --from-file={name}=/dev/stdin --dry-run=client -o yaml | kubectl apply --server-side --force-conflicts --field-manager=rotation -f -',
    ],
  },
  restart: {
    text: "Roll out the {units} again",
    steps: [
      "Environment variables are read when a Pod starts. Files of a mounted Secret follow within a minute or two, unless they are mounted with `subPath`.",
      "Wait until `kubectl rollout status` says of each that it is done.",
    ],
    commands: ["kubectl rollout restart {app}"],
  },
  see: [
    "`kubectl get secret -o yaml --show-managed-fields` shows when it was changed; it also prints the values, in Base64. All Pods must have started after that.",
  ],
  pitfalls: [
    "Base64 is no encryption: a Secret with values must not be in the repository.",
    "An immutable Secret must be deleted and made anew.",
    "Backups of etcd and the release history of Helm keep the old value: harmless once it is revoked.",
  ],
  source: "kubernetes.io/docs/concepts/configuration/secret, 2026-11",
};
