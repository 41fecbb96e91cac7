import type { Platform } from "./platform.ts";
import { dockerCompose } from "./platforms/docker-compose.ts";
import { vercel } from "./platforms/vercel.ts";

/** Every platform that Rekey recognizes in a repository, in the order in which the issue lists them. */
export const platforms: readonly Platform[] = [vercel, dockerCompose];

/** The platform of this id; undefined for one that an older Rekey knew. */
export function findPlatform(id: string): Platform | undefined {
  return platforms.find((platform) => platform.id === id);
}
