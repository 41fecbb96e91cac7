import type { Repository } from "../incident/repository.ts";
import type { Page } from "./page.ts";

/** Where the app is installed, and what it sees there. */
export interface Installations {
  page(cursor?: string): Promise<Page<Installation>>;
  /** False when GitHub says that there is no such installation. */
  isThere(id: number): Promise<boolean>;
  /** Some of the repositories that it lets us see, and how many there are. */
  repositories(id: number, cursor?: string): Promise<Page<Repository> & { readonly total: number }>;
}

/** An installation of the app. */
export interface Installation {
  readonly id: number;
  readonly isSuspended: boolean;
}
