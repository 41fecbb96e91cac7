import type { Kysely } from "kysely";
import type { AnswerStore } from "../ports/answers.ts";
import type { Schema } from "./schema.ts";

/** Comments that are written once, in PostgreSQL. */
export function answerStore(database: Kysely<Schema>): AnswerStore {
  return {
    async begin(key) {
      const inserted = await database
        .insertInto("answers")
        .values({ key, comment: null })
        .onConflict((conflict) => conflict.doNothing())
        .returning("key")
        .executeTakeFirst();
      if (inserted !== undefined) return "new";
      const row = await database
        .selectFrom("answers")
        .select("comment")
        .where("key", "=", key)
        .executeTakeFirstOrThrow();
      return row.comment === null ? "begun" : "done";
    },
    async finish(key, comment) {
      await database
        .updateTable("answers")
        .set({ comment: String(comment) })
        .where("key", "=", key)
        .execute();
    },
  };
}
