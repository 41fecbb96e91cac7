import type { Repository } from "../incident/repository.ts";
import type { IssueText } from "../report/incident-view.ts";
import type { Label } from "../report/labels.ts";

/** A tracking issue as it is on GitHub now. */
export interface IssueOnGitHub {
  readonly number: number;
  readonly url: string;
  readonly isOpen: boolean;
  /** When anybody last changed anything about it. */
  readonly updatedAt: Date;
  readonly title: string;
  readonly body: string;
}

/** Tracking issues and comments. */
export interface Issues {
  /** The issue that carries this incident's hidden id, among those that this app opened. */
  findByIncident(repository: Repository, incident: string): Promise<IssueOnGitHub | undefined>;
  /** Undefined when it was deleted or transferred. */
  get(repository: Repository, number: number): Promise<IssueOnGitHub | undefined>;
  create(repository: Repository, text: IssueText, labels: readonly Label[]): Promise<IssueOnGitHub>;
  update(repository: Repository, number: number, change: IssueChange): Promise<void>;
  /** Assigns who can be assigned, and silently nobody else. */
  assign(repository: Repository, number: number, logins: readonly string[]): Promise<void>;
  comment(repository: Repository, number: number, text: string): Promise<number>;
  /** The comment of this app that holds the marker, if any. */
  findComment(repository: Repository, number: number, marker: string): Promise<number | undefined>;
  readComment(repository: Repository, comment: number): Promise<CommentOnGitHub | undefined>;
}

/** A comment as it is on GitHub now. */
export interface CommentOnGitHub {
  readonly text: string;
  /** ISO 8601, to the second. */
  readonly updatedAt: string;
}

/** What is written over an issue. */
export interface IssueChange extends IssueText {
  readonly state: "open" | "completed" | "not_planned";
}
