import { randomBytes } from "node:crypto";
import { expect, test } from "@jest/globals";
import { isEncryptedPgp } from "../../../src/formats/pgp.ts";
import { costOf } from "../../support/cost.ts";

const number = (bits: number) =>
  Buffer.concat([Buffer.of(bits >> 8, bits & 255), randomBytes(Math.ceil(bits / 8))]);
const curve = Buffer.of(3, 1, 2, 3);

/** The number of each algorithm, and the public half that it has. */
const algorithms: readonly (readonly [name: string, id: number, half: readonly Buffer[]])[] = [
  ["RSA", 1, [number(2047), number(17)]],
  ["ElGamal", 16, [number(1024), number(3), number(1020)]],
  ["DSA", 17, [number(1024), number(160), number(1023), number(1022)]],
  ["ECDH", 18, [curve, number(515), Buffer.of(3, 1, 8, 9)]],
  ["ECDSA", 19, [curve, number(515)]],
  ["EdDSA", 22, [curve, number(263)]],
  ["X25519", 25, [randomBytes(32)]],
  ["Ed448", 28, [randomBytes(57)]],
];

const ENCRYPTED = [254, 9, 3, 8];
const PLAIN = [0];
const STUB = [255, 0, 101, 2, ...Buffer.from("GNU"), 1];

/** What stands before the public half in version 4. */
const head = (id: number) => Buffer.of(4, 0, 0, 0, 0, id);

function secretKey([, id, half]: (typeof algorithms)[number], usage: readonly number[]): Buffer {
  return Buffer.concat([head(id), ...half, Buffer.from(usage), randomBytes(60)]);
}

/** A packet in the new form, with a length of five bytes. */
function packet(tag: number, body: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([Buffer.of(0xc0 | tag, 255), length, body]);
}

const [rsa = ["", 0, []]] = algorithms;
const name = packet(13, Buffer.from("Ann <ann@acme.io>"));

test.each(algorithms)("%s: a key with a passphrase is told from a plain one", (...algorithm) => {
  expect(isEncryptedPgp(packet(5, secretKey(algorithm, ENCRYPTED)))).toBe(true);
  expect(isEncryptedPgp(packet(5, secretKey(algorithm, PLAIN)))).toBe(false);
});

test("a key is plain where one of its subkeys is, and encrypted where the others are stubs", () => {
  const [encrypted, plain, stub] = [secretKey(rsa, ENCRYPTED), secretKey(rsa, PLAIN), secretKey(rsa, STUB)];
  const told = (first: Buffer, second: Buffer) =>
    isEncryptedPgp(Buffer.concat([packet(5, first), name, packet(7, second)]));
  expect(told(encrypted, encrypted)).toBe(true);
  expect(told(stub, encrypted)).toBe(true);
  expect(told(encrypted, plain)).toBe(false);
  expect(told(stub, plain)).toBe(false);
  expect(told(stub, stub)).toBe(false);
});

test("lengths of all forms are read, and keys of versions 3 and 6", () => {
  const body = secretKey(rsa, ENCRYPTED);
  const short = Buffer.concat([head(27), randomBytes(32), Buffer.from(ENCRYPTED), randomBytes(60)]);
  const [high, low] = [(body.length - 192) >> 8, (body.length - 192) & 255];
  const version3 = Buffer.concat([Buffer.of(3, 0, 0, 0, 0, 0, 0), body.subarray(5)]);
  const version6 = Buffer.concat([
    Buffer.of(6, 0, 0, 0, 0, 27, 0, 0, 0, 32),
    randomBytes(32),
    Buffer.of(253),
  ]);
  for (const bytes of [
    Buffer.concat([Buffer.of(0x95, body.length >> 8, body.length & 255), body]),
    Buffer.concat([Buffer.of(0x94, short.length), short]),
    Buffer.concat([Buffer.of(0x96, 0, 0, body.length >> 8, body.length & 255), body]),
    Buffer.concat([Buffer.of(0xc5, 192 + high, low), body]),
    Buffer.concat([Buffer.of(0xc5, short.length), short]),
    packet(5, version3),
    packet(5, version6),
  ])
    expect(isEncryptedPgp(bytes)).toBe(true);
});

test("what cannot be read to its end counts as plain", () => {
  const whole = packet(5, secretKey(rsa, ENCRYPTED));
  const others: readonly Buffer[] = [
    Buffer.of(),
    whole.subarray(0, -1),
    Buffer.concat([whole, Buffer.of(0)]),
    Buffer.concat([whole, Buffer.of(0xc5, 230), whole]),
    Buffer.concat([Buffer.of(0x97), whole.subarray(6)]),
    packet(5, secretKey(["", 99, rsa[2]], ENCRYPTED)),
    packet(5, secretKey(rsa, [77])),
    packet(5, Buffer.concat([Buffer.of(5), secretKey(rsa, ENCRYPTED)])),
    packet(6, secretKey(rsa, ENCRYPTED)),
    packet(5, head(1)),
  ];
  expect(others.map(isEncryptedPgp)).toEqual(others.map(() => false));
});

test("whatever bytes there are, it ends soon and harms nothing", () => {
  for (let round = 0; round < 2_000; round++) {
    const bytes = Buffer.concat([
      Buffer.of(0xc5, round % 200, round % 7, 0, 0, 0, 0, round % 30),
      randomBytes(300),
    ]);
    expect([true, false]).toContain(isEncryptedPgp(bytes));
  }
  expect(costOf(() => isEncryptedPgp(Buffer.alloc(1_000_000, 0xc0)))).toBeLessThan(1_000);
});
