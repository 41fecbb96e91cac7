/**
 * What office programs, chats and keyboards of other languages write for quotes, spaces and colons, as the bytes of its
 * UTF-8: quotes, spaces with and without a width, the wide colon, and the dash that stands for one (Unicode 17, general
 * punctuation).
 */
const QUOTE = /\xe2\x80[\x98-\x9f]|\xc2[\xab\xbb]/g;
const SPACE = /\xc2\xa0|\xe2\x80[\x80-\x8f\xaf]|\xe2\x81\xa0|\xe3\x80\x80|\xef\xbb\xbf/g;
const COLON = /\xef\xbc\x9a| \xe2\x80[\x93\x94](?= )/g;
const ANY = new RegExp(`(?:${[QUOTE, SPACE, COLON].map(({ source }) => source).join("|")})+`);

/** Letters with accents, which names have in other languages than English: `contraseña`, `lösenord` (Unicode, Latin-1). */
const LETTER = /\xc3[\x80-\x96\x98-\xb6\xb8-\xbf]/g;

/** A text with plain signs and letters in their place. Its offsets are other ones. */
export function plainly(text: string): string {
  const letters = text.includes("\xc3") ? text.replace(LETTER, withoutAccent) : text;
  if (!ANY.test(letters)) return letters;
  return letters.replace(QUOTE, '"').replace(SPACE, " ").replace(COLON, ":");
}

function withoutAccent(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString().normalize("NFD").charAt(0);
}

/** Where in a text the longest part without such signs lies. */
export function betweenSigns(text: string): { readonly start: number; readonly end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  for (const part of text.split(new RegExp(`(${ANY.source})`))) {
    const end = start + part.length;
    if (!ANY.test(part) && part.length > longest.end - longest.start) longest = { start, end };
    start = end;
  }
  return longest;
}
