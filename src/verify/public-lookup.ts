import type { LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import { isPublicAddress } from "./public-address.ts";

/** All addresses of a host, as the system knows them. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

/** The addresses of a host, when all of them are public. One that is not makes the others doubtful. */
export async function publicAddresses(resolve: Resolve, hostname: string): Promise<LookupAddress[]> {
  const addresses = await resolve(hostname);
  if (addresses.length > 0 && addresses.every(({ address }) => isPublicAddress(address)))
    return [...addresses];
  throw new Error("this host has no address, or one that is not public");
}

/**
 * Looks up the addresses that a socket connects to. They are checked in here, so that no second answer of a name server
 * can come between the check and the connection.
 */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (hostname, { all }, callback) => {
    publicAddresses(resolve, hostname).then(
      (addresses) => {
        const [{ address, family } = { address: "", family: 4 }] = addresses;
        if (all === true) callback(null, addresses);
        else callback(null, address, family);
      },
      (error: Error) => callback(error, ""),
    );
  };
}
