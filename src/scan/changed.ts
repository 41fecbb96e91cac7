import type { Span } from "./source-text.ts";

/** A stretch of a text, and what stands there in the next version of it; either may be empty. */
export interface Change {
  readonly before: Span;
  readonly now: Span;
}

/** Stretches that are longer are looked at for something that both have in the middle. */
const WORTH_IT = 2_048;

/** What is the same between two changes must be longer than this: who reads one of them reads the other as well. */
const APART = 512;

/** So much of the middle is looked for; it must be rare. */
const PROBE = 64;

/** So many times the length of a text is read to look for it. */
const EFFORT = 2;

/** What differs between two versions of a text, in ascending order. Everything between the changes is the same. */
export function changesBetween(before: Buffer, now: Buffer): readonly Change[] {
  const whole = { before: { start: 0, end: before.length }, now: { start: 0, end: now.length } };
  const versions = { before, now, changes: [], effort: EFFORT * before.length };
  collect(versions, whole);
  return versions.changes;
}

interface Versions {
  readonly before: Buffer;
  readonly now: Buffer;
  readonly changes: Change[];
  /** How many bytes may still be read to look for what both have. */
  effort: number;
}

/** A stretch without the ends that both have, and in parts where both have something in between. */
function collect(versions: Versions, stretch: Change): void {
  const { before, now } = trimmed(versions, stretch);
  if (before.start === before.end && now.start === now.end) return;
  const same = common(versions, { before, now });
  if (same === undefined) {
    add(versions.changes, { before, now });
    return;
  }
  const [left, right] = [same.before, same.now];
  collect(versions, { before: { ...before, end: left }, now: { ...now, end: right } });
  collect(versions, { before: { ...before, start: left }, now: { ...now, start: right } });
}

function add(changes: Change[], { before, now }: Change): void {
  const last = changes.at(-1);
  if (last === undefined || now.start - last.now.end > APART) changes.push({ before, now });
  else {
    changes[changes.length - 1] = {
      before: { ...last.before, end: before.end },
      now: { ...last.now, end: now.end },
    };
  }
}

function trimmed(versions: Versions, { before, now }: Change): Change {
  const start = sameAtStart(versions, { before, now });
  const rest = {
    before: { ...before, start: before.start + start },
    now: { ...now, start: now.start + start },
  };
  const end = sameAtEnd(versions, rest);
  return {
    before: { ...rest.before, end: before.end - end },
    now: { ...rest.now, end: now.end - end },
  };
}

/** A place in both from where on they are the same for a while; undefined where none is found with a few looks. */
function common(versions: Versions, { before, now }: Change) {
  const length = now.end - now.start;
  if (length < WORTH_IT || before.end - before.start < WORTH_IT) return undefined;
  const old = versions.before.subarray(before.start, before.end);
  for (const part of [0.5, 0.25, 0.75]) {
    versions.effort -= old.length;
    if (versions.effort < 0) return undefined;
    const at = now.start + Math.floor(length * part);
    const found = old.indexOf(versions.now.subarray(at, at + PROBE));
    if (found >= 0) return { before: before.start + found, now: at };
  }
  return undefined;
}

/** So many bytes are compared at a time at first, and at least. */
const [FIRST, LEAST, MOST] = [512, 64, 65_536];

/** How many bytes of both are the same from their beginnings on. Node compares many at once faster than we do one by one. */
function sameAtStart(versions: Versions, { before, now }: Change): number {
  const [old, next] = [versions.before, versions.now];
  const length = Math.min(before.end - before.start, now.end - now.start);
  let [done, isGrowing] = [0, true];
  for (let step = FIRST; step >= LEAST; ) {
    const [from, to] = [before.start + done, now.start + done];
    const fits = done + step <= length;
    if (fits && next.compare(old, from, from + step, to, to + step) === 0) {
      done += step;
      if (isGrowing && step < MOST) step *= 2;
    } else {
      isGrowing = false;
      step >>= 1;
    }
  }
  while (done < length && old[before.start + done] === next[now.start + done]) done++;
  return done;
}

/** The same back from their ends. */
function sameAtEnd(versions: Versions, { before, now }: Change): number {
  const [old, next] = [versions.before, versions.now];
  const length = Math.min(before.end - before.start, now.end - now.start);
  let [done, isGrowing] = [0, true];
  for (let step = FIRST; step >= LEAST; ) {
    const [from, to] = [before.end - done, now.end - done];
    const fits = done + step <= length;
    if (fits && next.compare(old, from - step, from, to - step, to) === 0) {
      done += step;
      if (isGrowing && step < MOST) step *= 2;
    } else {
      isGrowing = false;
      step >>= 1;
    }
  }
  while (done < length && old[before.end - done - 1] === next[now.end - done - 1]) done++;
  return done;
}
