/** So many formats are named; the reason is the same for all. */
const NAMED = 3;

/** Why a file was not scanned whole, and what people can do about it. It follows the name of the file. */
export function unfinishedReason(formats: readonly string[]): string {
  const rest = formats.length - NAMED;
  const names = [...formats.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])];
  return `only a part of it was scanned, because too much in it looks like ${names.join(", ")}; please split the file, or let the policy ignore its path`;
}
