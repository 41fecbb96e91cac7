/**
 * The ids of the platforms that have no kind of target of their own: a policy may list them. Apart from what is known of
 * them, because the command line reads policies and nothing else of this.
 */
export const platformIds = [
  "aws-lambda",
  "aws-secrets-manager",
  "aws-ssm",
  "azure-key-vault",
  "cloud-run",
  "cloudflare-pages",
  "cloudflare-workers",
  "codespaces",
  "dependabot",
  "docker-compose",
  "doppler",
  "fly",
  "gcp-secret-manager",
  "gitlab-ci",
  "hashicorp-vault",
  "heroku",
  "infisical",
  "kubernetes",
  "netlify",
  "railway",
  "render",
  "systemd",
  "terraform",
  "vercel",
] as const;
