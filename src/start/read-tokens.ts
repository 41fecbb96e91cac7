import type { Asking, ReadTokens } from "../ports/read-tokens.ts";
import type { ReadTokenConfig } from "../read-tokens.ts";

/** Hands the operator's tokens out: for the accounts that they are meant for, and for no place that showed a value. */
export function readTokensFor({ accounts, tokens }: ReadTokenConfig): ReadTokens {
  const setAside = new Set<string>();
  return {
    find: (asking) => {
      const token = tokens.get(asking.platform);
      const isThere = asking.origin === undefined || asking.origin === token?.origin;
      const isMeant = asking.accounts.every((account) => accounts.includes(account.toLowerCase()));
      return isThere && isMeant && !setAside.has(keyOf(asking)) ? token : undefined;
    },
    setAside: (asking) => void setAside.add(keyOf(asking)),
  };
}

function keyOf({ platform, place }: Asking): string {
  return JSON.stringify([platform, place]);
}
