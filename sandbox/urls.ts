import type { Repository } from "./entities.ts";
import { fullName } from "./store.ts";

/** Where things are: the addresses a GitHub Enterprise Server would give them. */
export class Urls {
  readonly server: string;

  constructor(server: string) {
    this.server = server;
  }

  /** An address of the REST API. */
  api(path: string): string {
    return `${this.server}/api/v3${path}`;
  }

  /** An address of a page. */
  html(path: string): string {
    return `${this.server}${path}`;
  }

  /** The REST address of a repository, or of something under it. */
  repository(repository: Repository, path = ""): string {
    return this.api(`/repos/${fullName(repository)}${path}`);
  }

  /** The page of a repository, or of something under it. */
  page(repository: Repository, path = ""): string {
    return this.html(`/${fullName(repository)}${path}`);
  }
}

/** The opaque id that GitHub gives beside the number. */
export function nodeId(kind: string, id: number | string): string {
  return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** A path with each segment escaped, slashes kept. */
export function escapePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
