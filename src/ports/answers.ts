/** Comments that are written once per key. */
export interface AnswerStore {
  /** Notes the intention; "new" the first time, "begun" when an earlier try may have written it, else "done". */
  begin(key: string): Promise<"new" | "begun" | "done">;
  finish(key: string, comment: number): Promise<void>;
}
