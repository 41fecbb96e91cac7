const NEXT = /<(?<address>[^<>]{1,2000})>; rel="next"/;

/**
 * The cursor of the next page, out of the address in the header Link. The address itself is never asked: where a
 * request goes is for us to say.
 */
export function nextCursor(link: string | undefined, parameter: string): string | undefined {
  const address = NEXT.exec(link ?? "")?.groups?.address;
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).searchParams.get(parameter) ?? undefined;
}
