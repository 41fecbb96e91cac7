import { setImmediate } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import { FewAtOnce } from "../../src/cli/findings/few-at-once.ts";
import { InTurn } from "../../src/cli/in-turn.ts";

test("results are taken in the order in which their work began", async () => {
  const taken: string[] = [];
  const turns = new InTurn<string>((result) => {
    taken.push(result);
  });
  const slow = Promise.withResolvers<string>();
  await turns.add(slow.promise, 1);
  await turns.add(Promise.resolve("second"), 1);
  expect(taken).toEqual([]);
  slow.resolve("first");
  await turns.end();
  expect(taken).toEqual(["first", "second"]);
});

test("whoever adds more than may wait waits", async () => {
  const turns = new InTurn<string>(() => undefined);
  const [first, second] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  await turns.add(first.promise, 1_500);
  const order: string[] = [];
  const adding = turns.add(second.promise, 1_500).then(() => order.push("added"));
  const isDone = first.promise.then(() => order.push("first is done"));
  first.resolve("");
  await Promise.all([adding, isDone]);
  expect(order).toEqual(["first is done", "added"]);
});

test("a result is taken when the one before it has been, also where that takes long", async () => {
  const order: string[] = [];
  const turns = new InTurn<string>(async (result) => {
    order.push(`${result} begins`);
    await setImmediate();
    order.push(`${result} ends`);
  });
  for (const result of ["first", "second"]) await turns.add(Promise.resolve(result), 1);
  await turns.end();
  expect(order).toEqual(["first begins", "first ends", "second begins", "second ends"]);
});

test("what goes wrong ends it at once, also while others wait", async () => {
  const turns = new InTurn<string>(() => {
    throw new Error("nobody reads");
  });
  await turns.add(Promise.resolve(""), 1);
  const never = new Promise<string>(() => undefined);
  await expect(turns.end()).rejects.toThrow("nobody reads");
  await expect(turns.add(never, 1)).rejects.toThrow("nobody reads");
});

test("few works are begun at once, and the next when one has ended, also badly", async () => {
  const few = new FewAtOnce(2);
  const works = [1, 2, 3].map(() => Promise.withResolvers<number>());
  const begun: number[] = [];
  const results = works.map(({ promise }, index) =>
    few.run(() => {
      begun.push(index);
      return promise;
    }),
  );
  expect([begun, few.left]).toEqual([[0, 1], 3]);
  works[1]?.reject(new Error("bad"));
  await expect(results[1]).rejects.toThrow("bad");
  expect([begun, few.left]).toEqual([[0, 1, 2], 2]);
  works[0]?.resolve(0);
  works[2]?.resolve(2);
  expect([await results[0], await results[2], few.left]).toEqual([0, 2, 0]);
});

test("what has not begun when it is stopped never begins", async () => {
  const few = new FewAtOnce(1);
  const first = Promise.withResolvers<void>();
  const begun: string[] = [];
  const isDone = few.run(() => first.promise);
  void few.run(async () => void begun.push("second"));
  few.stop();
  first.resolve();
  await isDone;
  expect([begun, few.left]).toEqual([[], 0]);
});
