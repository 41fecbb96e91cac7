import type { Platform } from "../platform.ts";

/** Google Cloud Run, where the deployment takes no secrets from Secret Manager: variables of a service. */
export const cloudRun: Platform = {
  id: "cloud-run",
  name: "Google Cloud Run",
  unit: "service",
  clues: [
    {
      path: /^\.github\/workflows\/[^/]+$|(?:^|\/)cloudbuild[\w.-]*\.ya?ml$|\.sh$/u,
      text: /^(?![\s\S]*(?:--(?:set|update)-secrets[= ]|availableSecrets:))[\s\S]*(?:\bgcloud (?:beta )?run (?:deploy|services update)|deploy-cloudrun@|'run',\s*'deploy')/u,
      app: /\brun (?:deploy|services update) ["']?(?<app>[a-z][\w-]+)/u,
    },
  ],
  replace: {
    where: "the variables",
    page: "https://console.cloud.google.com/run",
    steps: [
      "Open the service, **Edit and deploy new revision**, **Variables & Secrets**.",
      "Better than a variable: put the new key into Secret Manager, and choose **Reference a secret**. A variable shows its value to everybody who may see the service.",
      "Where a workflow sets the variable, change it there: the next deployment undoes what the page says.",
    ],
    commands: [
      'printf %s "$KEY" | gcloud secrets versions add YOUR_SECRET --data-file=-',
      "gcloud run services update {app} --region YOUR_REGION --update-secrets {name}=YOUR_SECRET:latest",
    ],
  },
  restart: {
    text: "See that a new revision serves all traffic",
    steps: ["Each change makes a new revision. It must be ready, and have 100 % of the traffic."],
  },
  see: ["`gcloud run revisions list` shows a revision that was deployed after the change."],
  pitfalls: [
    "Old revisions that have a tag still answer with the old key: delete them, or rely on the revocation.",
  ],
  source: "docs.cloud.google.com/run/docs/configuring/services/secrets, 2026-11",
};
