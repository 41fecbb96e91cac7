/**
 * The login in one of GitHub's own addresses, `12345+login@users.noreply.HOST`: all that git knows of accounts.
 * Logins have letters, digits and hyphens; those of apps end in `[bot]` and are not people's.
 */
export function noreplyLogin(email: string | undefined, serverUrl: string): string | undefined {
  const host = new URL(serverUrl).hostname;
  const [address, domain] = (email ?? "").split("@");
  if (domain !== `users.noreply.${host}`) return undefined;
  return /^(?:\d+\+)?(?<login>[A-Za-z\d][A-Za-z\d-]{0,38})$/.exec(address ?? "")?.groups?.login;
}
