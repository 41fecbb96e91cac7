import { BlockList, isIP } from "node:net";

/** The IANA registry of special IPv4 addresses, read 2026-11: what is no single host on the internet. */
const special4 = listOf("ipv4", [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  // Where clouds keep their metadata.
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  // It looks public, and is the host below a machine of Azure (learn.microsoft.com, IP address 168.63.129.16, 2026-11).
  "168.63.129.16/32",
]);

/** All that IANA has given out for single hosts (registry of the IPv6 address space, read 2026-11). */
const unicast6 = listOf("ipv6", ["2000::/3"]);

/** What is special in there: protocols with Teredo, documentation, 6to4, the old 6bone. */
const special6 = listOf("ipv6", ["2001::/23", "2001:db8::/32", "2002::/16", "3ffe::/16", "3fff::/20"]);

/** Addresses that are another way to write an IPv4 address: mapped ones (RFC 4291), and those of NAT64 (RFC 6052). */
const wrapped4 = listOf("ipv6", ["::ffff:0:0/96", "64:ff9b::/96"]);

/**
 * True for an address of one host on the public internet. Where an IPv6 address stands for an IPv4 one, that one is
 * judged; those of tunnels (6to4, Teredo) lead to no provider, and are refused whole.
 */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special4.check(address);
    case 6:
      return !address.includes("%") && isPublic6(address);
    default:
      return false;
  }
}

function isPublic6(address: string): boolean {
  if (wrapped4.check(address, "ipv6")) return isPublicAddress(lastFourBytes(address));
  return unicast6.check(address, "ipv6") && !special6.check(address, "ipv6");
}

/** The IPv4 address at the end. The parser of URLs writes all spellings in one way, as groups of digits. */
function lastFourBytes(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(":").slice(-2);
  const bytes = groups
    .map((group) => Number.parseInt(group || "0", 16))
    .flatMap((two) => [two >> 8, two & 255]);
  return bytes.join(".");
}

function listOf(family: "ipv4" | "ipv6", subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [address = "", bits] = subnet.split("/");
    list.addSubnet(address, Number(bits), family);
  }
  return list;
}
