import type { KeyObject } from "node:crypto";
import type { Account } from "./entities.ts";
import type { JsonObject } from "./json.ts";

/** How far a permission of an app reaches. */
export type PermissionLevel = "read" | "write" | "admin";

/** The permissions of an app, by GitHub's names. */
export type Permissions = Readonly<Record<string, PermissionLevel>>;

/** A registered GitHub App. */
export interface App {
  readonly id: number;
  readonly slug: string;
  readonly owner: Account;
  readonly bot: Account;
  readonly publicKey: KeyObject;
  readonly hookId: number;
  webhookUrl: string | null;
  webhookSecret: string;
  permissions: Permissions;
  events: readonly string[];
  readonly createdAt: Date;
}

/** An app on an account. */
export interface Installation {
  readonly id: number;
  readonly app: App;
  readonly account: Account;
  selection: "all" | "selected";
  readonly repositoryIds: Set<number>;
  suspendedAt: Date | null;
  deleted: boolean;
  readonly createdAt: Date;
  updatedAt: Date;
}

/** What a token stands for. */
export type Token =
  | { readonly kind: "user"; readonly account: Account }
  | {
      readonly kind: "installation";
      readonly installation: Installation;
      readonly expiresAt: Date;
      readonly repositoryIds: ReadonlySet<number> | null;
      readonly permissions: Permissions;
    };

/** One attempt to deliver a webhook. */
export interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly app: App;
  readonly event: string;
  readonly action: string | null;
  readonly redelivery: boolean;
  readonly deliveredAt: Date;
  readonly installationId: number | null;
  readonly repositoryId: number | null;
  readonly url: string | null;
  requestHeaders: Readonly<Record<string, string>>;
  /** The body that was signed and sent, byte for byte; empty when it was not kept. */
  rawPayload: string;
  payload: JsonObject;
  /** "pending" while no answer has come; "undelivered" when nobody listens or the payload is too large. */
  state: "pending" | "answered" | "failed" | "undelivered";
  status: number | null;
  failure: string | null;
  responseBody: string;
  durationMs: number;
}
