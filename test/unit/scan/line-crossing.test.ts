import { expect, test } from "@jest/globals";
import { mayCrossLines } from "../../../src/scan/line-crossing.ts";

test.each([/a\sb/, /[\s\S]{1,9}/, /[^"]{1,20}/, /\W/, /a\nb/, /a.b/s, /\D{3}/])(
  "%p may cross lines",
  (pattern) => {
    expect(mayCrossLines(pattern)).toBe(true);
  },
);

test.each([/a.b/, /[^"\n]{1,20}/, /[^\s"]{1,20}/, /[A-Za-z_-]{3}/, /\w+ \d/, /[^\\\n]/])(
  "%p stays in its line",
  (pattern) => {
    expect(mayCrossLines(pattern)).toBe(false);
  },
);
