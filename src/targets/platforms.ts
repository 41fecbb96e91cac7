import type { Platform } from "./platform.ts";
import { awsLambda } from "./platforms/aws-lambda.ts";
import { awsSecretsManager } from "./platforms/aws-secrets-manager.ts";
import { awsSsm } from "./platforms/aws-ssm.ts";
import { azureKeyVault } from "./platforms/azure-key-vault.ts";
import { cloudRun } from "./platforms/cloud-run.ts";
import { cloudflarePages, cloudflareWorkers } from "./platforms/cloudflare-workers.ts";
import { coolify } from "./platforms/coolify.ts";
import { dockerCompose } from "./platforms/docker-compose.ts";
import { doppler } from "./platforms/doppler.ts";
import { fly } from "./platforms/fly.ts";
import { gcpSecretManager } from "./platforms/gcp-secret-manager.ts";
import { codespaces, dependabot } from "./platforms/github-stores.ts";
import { gitlabCi } from "./platforms/gitlab-ci.ts";
import { hashicorpVault } from "./platforms/hashicorp-vault.ts";
import { heroku } from "./platforms/heroku.ts";
import { huggingfaceSpace } from "./platforms/huggingface-space.ts";
import { infisical } from "./platforms/infisical.ts";
import { kubernetes } from "./platforms/kubernetes.ts";
import { netlify } from "./platforms/netlify.ts";
import { railway } from "./platforms/railway.ts";
import { render } from "./platforms/render.ts";
import { systemd } from "./platforms/systemd.ts";
import { terraform } from "./platforms/terraform.ts";
import { vercel } from "./platforms/vercel.ts";

/** Every platform that Rekey recognizes in a repository, in the order in which the issue lists them: stores first. */
export const platforms: readonly Platform[] = [
  dependabot,
  codespaces,
  gitlabCi,
  awsSecretsManager,
  awsSsm,
  gcpSecretManager,
  azureKeyVault,
  hashicorpVault,
  doppler,
  infisical,
  terraform,
  vercel,
  netlify,
  fly,
  render,
  railway,
  heroku,
  cloudflareWorkers,
  cloudflarePages,
  huggingfaceSpace,
  coolify,
  awsLambda,
  cloudRun,
  kubernetes,
  dockerCompose,
  systemd,
];

/** The platform of this id; undefined for one that an older Rekey knew. */
export function findPlatform(id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}
