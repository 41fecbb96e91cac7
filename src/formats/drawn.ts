/** A run of letters in one case that one could say aloud. */
const RUN = /[A-Z]?[a-z]{3,}|[A-Z]{4,}/g;

/**
 * A value that a generator made, as far as its own characters tell: of several kinds, many of them different, and not
 * put together from words. For values whose name already says that they are secret.
 */
export function isDrawn(value: string): boolean {
  const different = new Set(value).size;
  if (/^[0-9a-f]+$/i.test(value)) return /[a-f]/i.test(value) && /[0-9]/.test(value) && different >= 8;
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(value)).length;
  if (kinds < 2 || different < Math.min(14, value.length * 0.55)) return false;
  const spoken = (value.match(RUN) ?? []).filter(isPronounceable).join("").length;
  const jumbled = value.match(/[A-Za-z][0-9](?=[A-Za-z])|[a-z][A-Z](?=[A-Z0-9_-])/g)?.length ?? 0;
  // A long random text may hold what one could say, but hardly much of it without a jumble in between.
  return spoken <= value.length * (jumbled >= value.length / 18 ? 0.7 : 0.4);
}

function isPronounceable(run: string): boolean {
  const vowels = run.match(/[aeiouy]/gi)?.length ?? 0;
  return vowels >= run.length * 0.22 && vowels <= run.length * 0.7 && !/[^aeiouy]{5}/i.test(run);
}
