import { expect } from "@jest/globals";
import type { Ended, RekeyOptions, World } from "./world.ts";

/** What is said of a history, by three jobs as by one. */
export async function toldOf(world: World, options: RekeyOptions = {}): Promise<Ended> {
  const [one, three] = [
    await world.rekey(["scan", "--history", "--jobs", "1"], options),
    await world.rekey(["scan", "--history", "--jobs", "3"], options),
  ];
  const withoutTime = ({ stdout, ...rest }: Ended) => ({
    ...rest,
    stdout: stdout.replace(/ in [\d.]+ s/u, ""),
  });
  expect(withoutTime(three)).toEqual(withoutTime(one));
  return one;
}

/** The lines of what was not read. */
export function notRead({ stdout }: Ended): readonly string[] {
  return stdout.split("\n").filter((line) => line.startsWith("NOT READ"));
}
