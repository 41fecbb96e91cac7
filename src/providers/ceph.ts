import { selfIdentifying } from "../formats/define-format.ts";
import { base64, either, shape } from "../formats/shape.ts";
import { isRandom } from "../values/randomness.ts";
import { defineProvider } from "./provider.ts";

/** When Ceph began, and a day that no key is older than: seconds since 1970. */
const YEARS = { from: Date.UTC(2008) / 1000, to: Date.UTC(2040) / 1000 };

/** In front of the key stand 2 bytes for its kind, 8 for the time at which it was made, and 2 for its length. */
const HEAD = { time: 2, length: 12 };

/** Ceph: storage of one's own. */
export const ceph = defineProvider({
  id: "ceph",
  name: "Ceph",
  variables: ["CEPH_KEY", "CEPH_ADMIN_KEY", "CEPH_SECRET", "CEPH_CLIENT_KEY"],
  formats: [
    selfIdentifying({
      id: "ceph-key",
      name: "key of a user",
      severity: "critical",
      shape: shape`${either("AQA", "AQB", "AQC", "AQD")}${base64(10)}${either("B", "R", "h", "x")}AA${base64(22)}==`,
      isGenuine: isCephKey,
      complete: (example) => {
        const bytes = Buffer.from(example, "base64");
        bytes.writeUInt32LE(
          YEARS.from + (bytes.readUInt32LE(HEAD.length) % (YEARS.to - YEARS.from)),
          HEAD.time,
        );
        return bytes.toString("base64");
      },
      source: "docs.ceph.com and CryptoKey in Ceph's source, as remembered in 2026-11",
      seen: {
        variable: "CEPH_ADMIN_KEY",
        header: "x-ceph-key: ",
        url: "https://ceph.acme-shop.io:8443/api/auth",
      },
      alsoSeen: [(key) => `[client.admin]\n\tkey = ${key}\n\tcaps mon = "allow *"`],
    }),
  ],
  pages: {
    docs: {
      label: "Ceph user management",
      url: "https://docs.ceph.com/en/latest/rados/operations/user-management/",
    },
  },
});

function isCephKey(key: string): boolean {
  const bytes = Buffer.from(key, "base64");
  const time = bytes.readUInt32LE(HEAD.time);
  return time >= YEARS.from && time < YEARS.to && isRandom(key.slice(-24));
}
