/** Web-flow commits on behalf of people who use GitHub's pages: nobody to assign work to. */
const WEB_FLOW = "web-flow";

/** The login when it is a person's. Apps and bots end in `[bot]`. */
export function personsLogin(login: string | undefined): string | undefined {
  if (login === undefined || login === WEB_FLOW || login.endsWith("[bot]")) return undefined;
  return login;
}
