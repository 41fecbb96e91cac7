import { once } from "node:events";
import { OutsideError } from "../../src/ports/outside-error.ts";
import { openLocks } from "../../src/store/locks.ts";

/**
 * A process of its own that takes a lock, waits for a line, and says whether it could still write:
 * `node test/support/holder.ts <address of the database>`.
 */
const locks = openLocks(process.argv[2] ?? "", () => undefined);
try {
  await locks.exclusively("a key", async (lock) => {
    process.stdout.write("at work\n");
    await once(process.stdin, "data");
    await lock.confirm();
    process.stdout.write("written\n");
  });
} catch (error) {
  process.stdout.write(`${error instanceof OutsideError ? error.code : "trouble"}\n`);
}
await locks.close();
process.stdin.destroy();
