import { expect, test } from "@jest/globals";
import { isPublicAddress } from "../../src/verify/public-address.ts";
import { type Chance, property } from "../unit/chance.ts";

test.each([
  "1.1.1.1",
  "8.8.8.8",
  "9.255.255.255",
  "11.0.0.0",
  "100.63.255.255",
  "100.128.0.0",
  "126.255.255.255",
  "128.0.0.0",
  "169.253.255.255",
  "169.255.0.0",
  "172.15.255.255",
  "172.32.0.0",
  "191.255.255.255",
  "192.0.1.0",
  "192.0.3.0",
  "192.167.255.255",
  "192.169.0.0",
  "198.17.255.255",
  "198.20.0.0",
  "198.51.99.255",
  "203.0.114.0",
  "223.255.255.255",
  "2001:200::1",
  "2003::1",
  "2606:4700:4700::1111",
  "2a00:1450:4001:80b::200e",
  "::ffff:8.8.8.8",
  "::ffff:808:808",
  "64:ff9b::808:808",
])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  "0.0.0.0",
  "0.255.255.255",
  "10.0.0.0",
  "10.255.255.255",
  "100.64.0.0",
  "100.100.100.200",
  "100.127.255.255",
  "127.0.0.1",
  "127.255.255.255",
  "168.63.129.16",
  "169.254.0.0",
  "169.254.169.254",
  "169.254.255.255",
  "172.16.0.0",
  "172.31.255.255",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.0.0",
  "192.168.255.255",
  "198.18.0.0",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.0",
  "255.255.255.255",
  "::",
  "::1",
  "::8.8.8.8",
  "::ffff:0:8.8.8.8",
  "::ffff:127.0.0.1",
  "::ffff:a9fe:a9fe",
  "::FFFF:10.0.0.1",
  "64:ff9b::",
  "64:ff9b::1",
  "64:ff9b::7f00:1",
  "64:ff9b:1::808:808",
  "100::1",
  "2001::1",
  "2001:2::1",
  "2001:10::1",
  "2001:db8::1",
  "2002:808:808::1",
  "3ffe::1",
  "3fff::1",
  "4000::1",
  "5f00::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fe80::1%eth0",
  "2606:4700:4700::1111%eth0",
  "fec0::1",
  "ff02::1",
  "",
  "localhost",
  "8.8.8",
  "08.8.8.8",
  "0x8.8.8.8",
  "134744072",
  "8.8.8.8:443",
  "[2606:4700:4700::1111]",
])("%s is not public", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

property("an IPv6 address that stands for an IPv4 one is never better than that", 2_000, (chance) => {
  const bytes = Array.from({ length: 4 }, () => chance.below(256));
  bytes.splice(0, 2, ...chance.pick(beginnings));
  const isPublic = isPublicAddress(bytes.join("."));
  for (const prefix of ["::ffff:", "64:ff9b::"]) {
    for (const end of [bytes.join("."), groupsOf(bytes).join(":")]) {
      expect([prefix + end, isPublicAddress(prefix + end)]).toEqual([prefix + end, isPublic]);
    }
  }
  for (const tunnel of [`2002:${groupsOf(bytes).join(":")}::1`, `2001:0:${groupsOf(bytes).join(":")}::1`]) {
    expect(isPublicAddress(tunnel)).toBe(false);
  }
});

property("the spelling of an IPv6 address changes nothing", 2_000, (chance) => {
  const groups = Array.from({ length: 8 }, () => (chance.below(3) === 0 ? chance.below(65_536) : 0));
  groups[0] = chance.pick([0, 0x64, 0x2000, 0x2001, 0x2606, 0xfc00, 0xfe80]);
  const written = spellings(chance, groups);
  expect([written, new Set(written.map(isPublicAddress)).size]).toEqual([written, 1]);
});

/** The first two bytes: of ranges that are special, and of any. */
const beginnings: readonly [readonly number[], ...(readonly number[])[]] = [
  [10, 0],
  [100, 64],
  [127, 0],
  [169, 254],
  [172, 16],
  [192, 168],
  [198, 18],
  [0, 0],
  [8, 8],
  [93, 184],
  [151, 101],
  [224, 0],
  [255, 255],
];

function groupsOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]): readonly string[] {
  return [(a << 8) | b, (c << 8) | d].map((group) => group.toString(16));
}

function spellings(chance: Chance, groups: readonly number[]): readonly string[] {
  const plain = groups.map((group) => group.toString(16)).join(":");
  const padded = groups.map((group) => group.toString(16).padStart(4, "0")).join(":");
  const dotted = [...groups.slice(0, 6).map((group) => group.toString(16)), bytesOf(groups.slice(6))].join(
    ":",
  );
  const short = new URL(`http://[${plain}]`).hostname.slice(1, -1);
  return [plain, padded, dotted, short, chance.pick([plain, padded]).toUpperCase()];
}

function bytesOf(groups: readonly number[]): string {
  return groups.flatMap((group) => [group >> 8, group & 255]).join(".");
}
