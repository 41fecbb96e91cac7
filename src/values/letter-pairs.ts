/**
 * How surprising a letter is as the first of a word, in thirds of a bit, as one digit of base 36 for each of a to z.
 * Counted with the table below.
 */
const FIRST = "beacdehgclmedgfbncadgifqmq";

/**
 * How surprising each letter is after another, in thirds of a bit: a row for the letter before, a column for the letter
 * after. Counted over the 3,900 different words that stand in the names, comments and documentation of at least three
 * of the packages that this project is built with, each weighed by the root of their number (2026-11).
 */
const NEXT = [
  "odbeqlguerj9favet9c8hhmohp",
  "9ihj8mrobit7mqbmrccjarrxhx",
  "9pgo9rvadsddpv6quek9etswly",
  "blmf4mju7osgmlcpugcmelqrjy",
  "dmc9hgjpmptdf9ngl88dphlent",
  "apkl9btt6ttcqn8qrejfcssxfx",
  "coqp6nfb9xqeibfqsadjbopxmo",
  "7rrr5qsq9ttkjm8ppcjdexqxis",
  "fhceegexuxnde5ahtgcarfzlxh",
  "akmm6ssmhlsmsm9hki5sajjsmm",
  "dnlh4hgp7vvipejmvm8khpipiv",
  "aonf7mqt8rn9rqakwrffekqway",
  "7frm6uny8mrjeob9usfnfrssnt",
  "cpcabi7pdpkkojdltp98iiqwlv",
  "jheelijujpidc6gdw8eecfdops",
  "9tql8soidvoakp9cv8fcersrmy",
  "ilrrrrrlgllclrlrllll1rllrl",
  "9ohg5kip9xjkfhamyfcdgknwgy",
  "etdn7lsd9wkilmddpqb7bolshw",
  "atho6npb7twiorcmybcfgwmsft",
  "eeeickgyevuac8ldy999suvpuv",
  "8wqs2wkw8wwsqpewwqmplsssss",
  "7rrk8po98wrhrb9pwbcowwhrww",
  "cpak9mpi9ppomuj6uop7muujip",
  "ehfpcjjpapmecab8ui9epufojj",
  "8lrl3rrk9lkilrdllrhlirkljj",
].join("");

const thirdsOf = (digits: string) => Uint8Array.from(digits, (digit) => Number.parseInt(digit, 36));

/** By letter, 0 for a: what it costs as the first of a word, in thirds of a bit. */
export const firstLetterCosts = thirdsOf(FIRST);

/** By 26 times the letter before plus the letter after, each 0 for a: what the second costs, in thirds of a bit. */
export const nextLetterCosts = thirdsOf(NEXT);
