/** What is asked of GitHub: to read, to write, or to write what people are notified of, such as issues. */
export type Request = "read" | "write" | "content";

/** What each installation may still ask of GitHub: one account for all processes. */
export interface ApiBudget {
  /**
   * Takes what one request about a repository costs. Undefined when it may be sent, else how long to wait before
   * asking again: those who wait for one repository wait behind each other, and not behind those of another.
   */
  spend(installationId: number, request: Request, repository: string): Promise<number | undefined>;
  /**
   * Notes that GitHub asked the installation to slow down, for that long or, without a time, for a minute and longer
   * each time; gives how long nothing will be sent.
   */
  park(installationId: number, waitMs: number | undefined): Promise<number>;
}
