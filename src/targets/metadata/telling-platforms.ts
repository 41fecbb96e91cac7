import { coolifyMetadata } from "./coolify.ts";
import { flyMetadata } from "./fly.ts";
import { herokuMetadata } from "./heroku.ts";
import { huggingfaceMetadata } from "./huggingface-space.ts";
import { infisicalMetadata } from "./infisical.ts";
import type { Metadata } from "./metadata.ts";
import { netlifyMetadata } from "./netlify.ts";
import { renderMetadata } from "./render.ts";
import { vercelMetadata } from "./vercel.ts";

/**
 * The platforms that can be asked when a key was replaced, by name. What the others tell is too little or too much
 * (facts of 2026-11):
 *
 * - GitLab CI and Railway keep no time of change and show values; Railway is asked by POST only.
 * - Cloudflare tells that some secret of a Worker was changed, and not which. Deployments of Pages hold plain variables.
 * - Doppler's log tells which secret was changed together with its old and its new value.
 * - Vault tells when a path was written, and not which of its fields.
 * - AWS, Google Cloud and Azure take requests that are signed, or tokens that last an hour: there is none to be given.
 *   Besides, Lambda and Cloud Run show all variables with their values.
 * - Kubernetes, Docker Compose, systemd and local files have no service that could be asked.
 */
export const tellingPlatforms: readonly Metadata[] = [
  vercelMetadata,
  netlifyMetadata,
  huggingfaceMetadata,
  coolifyMetadata,
  herokuMetadata,
  flyMetadata,
  renderMetadata,
  infisicalMetadata,
];

/** What the platform of this id tells; undefined for those that are not asked. */
export function findMetadata(id: string): Metadata | undefined {
  return tellingPlatforms.find((metadata) => metadata.id === id);
}
