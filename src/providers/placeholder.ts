/** Of at least seven letters each: fewer than one random key in ten million holds one by chance. */
const LONG_WORD = /example|placeholder|redacted|change_?me|your_?(?:api|key|new|token|secret)|x{8}|\*{8}/i;

/** Shorter words count only in one letter case and on their own, as in `YOUR_TOKEN` and `[INSERT KEY]`. */
const SHORT_WORD = /(?<![A-Za-z0-9+/=])(?:your|Your|YOUR|insert|Insert|INSERT)(?![A-Za-z0-9+/=])/;

/** Shorter runs than this occur in random keys, too. */
const SHORTEST_RUN = 4;

/**
 * True for a value that stands where a key would stand: `xxxx`, `AbCdEf`, `12345`, `YOUR_TOKEN_HERE`. In doubt
 * it is a key: a key taken for a placeholder is a leak that nobody hears of.
 */
export function isPlaceholder(secret: string): boolean {
  return LONG_WORD.test(secret) || SHORT_WORD.test(secret) || isMonotonous(secret) || isForetold(secret);
}

/** Random keys of 20 characters and more have many different ones, even when they are written in hexadecimal. */
function isMonotonous(secret: string): boolean {
  const different = new Set(secret.toLowerCase()).size;
  return secret.length >= 20 && different <= Math.min(8, secret.length / 5);
}

/** At least half of the characters follow from those before: `0000`, `AbCd`, `9876`, `abababab`, `a1b2c3d4`. */
function isForetold(secret: string): boolean {
  const text = secret.toLowerCase();
  const foretold = Math.max(inRuns(text, 1, SHORTEST_RUN), inRuns(text, 2, 2 * SHORTEST_RUN));
  return text.length > 0 && 2 * foretold >= text.length;
}

/** Counts the characters in runs: each is `stride` places after one that it repeats, follows or precedes. */
function inRuns(text: string, stride: number, shortest: number): number {
  let total = 0;
  let length = stride;
  let step: number | undefined;
  for (let index = stride; index < text.length; index++) {
    const difference = text.charCodeAt(index) - text.charCodeAt(index - stride);
    if (difference === step) {
      length++;
      continue;
    }
    if (length >= shortest) total += length;
    step = Math.abs(difference) <= 1 ? difference : undefined;
    length = step === undefined ? stride : stride + 1;
  }
  return length >= shortest ? total + length : total;
}
