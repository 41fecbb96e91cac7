import { expect, test } from "@jest/globals";
import { HostPace } from "../../src/verify/host-pace.ts";
import { HandClock } from "./hand-clock.ts";

const pace = { everyMs: 1_000, maxWaiting: 3, maxRestMs: 900_000 };

test("one host is asked once a second, first come, first served", async () => {
  const clock = new HandClock();
  const hosts = new HostPace(pace, clock);
  const turns: string[] = [];
  const asked = ["a", "b", "c"].map(async (name) => {
    if (await hosts.turn("api.example.com")) turns.push(`${name} at ${clock.now()}`);
  });
  for (let step = 0; step < 4; step++) await clock.pass(500);
  await Promise.all(asked);
  expect(turns).toEqual(["a at 0", "b at 1000", "c at 2000"]);
});

test("hosts do not wait for each other", async () => {
  const hosts = new HostPace(pace, new HandClock());
  expect(await Promise.all(["a", "b", "c"].map((host) => hosts.turn(host)))).toEqual([true, true, true]);
});

test("only some wait, and who is sent away takes no turn", async () => {
  const clock = new HandClock();
  const hosts = new HostPace(pace, clock);
  const asked = Array.from({ length: 7 }, () => hosts.turn("a"));
  await clock.pass(3_000);
  expect(await Promise.all(asked)).toEqual([true, true, true, true, false, false, false]);
  await clock.pass(1_000);
  expect(await hosts.turn("a")).toBe(true);
});

test("a host that rests is not asked, also by those who waited already", async () => {
  const clock = new HandClock();
  const hosts = new HostPace(pace, clock);
  await hosts.turn("a");
  const waiting = hosts.turn("a");
  hosts.rest("a", 60_000);
  await clock.pass(1_000);
  expect(await waiting).toBe(false);
  expect(await hosts.turn("a")).toBe(false);
  expect(await hosts.turn("b")).toBe(true);
  await clock.pass(58_999);
  expect(await hosts.turn("a")).toBe(false);
  await clock.pass(1);
  expect(await hosts.turn("a")).toBe(true);
});

test("no rest is longer than a quarter of an hour, and a short one does not end a long one", async () => {
  const clock = new HandClock();
  const hosts = new HostPace(pace, clock);
  hosts.rest("a", Number.MAX_VALUE);
  hosts.rest("a", 1);
  hosts.rest("a", -1);
  await clock.pass(899_999);
  expect(await hosts.turn("a")).toBe(false);
  await clock.pass(1);
  expect(await hosts.turn("a")).toBe(true);
});
