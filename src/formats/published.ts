import { createHash } from "node:crypto";

/** Keys that everybody has, by the first 16 hexadecimal digits of their SHA-256: no key stands in this repository. */
const published: ReadonlySet<string> = new Set([
  // RFC 7515, 7517 and 8037.
  ...hashes(`
    5ccf2edb4f070f0b a45404ae333dd955 190edf59d5736c3b 8b1b17a9740c068a ecaa6793a6374193 2e4ff57e9c832eda
  `),
  // The accounts of Hardhat and Anvil.
  ...hashes(`
    bc1a50966c9e6486 8335c55334821eef b26ab6529d20ebeb 64034b44c579b335 4d3e46eec8244d1d 0aedba9d586f34f9
    28e543d3753fc9d1 f070994a85994785 38e69fdd19aefeb4 967f21586cdf1248 0b33e0132123e78d 84bc109b3d59b017
    85bde548053aab4b f1513114f60e5e95 5330d388af894c9e a2e06155cb1a424f 4a67d7a0d8a16d6d b08bdfde9930d920
    cf1fc66f853151a4 100546a8b020a55a
  `),
  // The accounts of Ganache and Truffle.
  ...hashes(`
    578592185588730b 30e55f5463e22af0 70b801afae94d2e6 0bc9fde2b028e3b0 f51c2c795f782308 6dea34b661141091
    faeb1dab5a326eef 196fbadca8b7eea6 ecd5e9d0b08a8a9f 3fd5610ee03a3503 f24167accb5d690f 07f935b61d37e0e5
    e4f1734df0250d54 7d1b5fc238610328 33f532fd39fa0d77 728383dec6323112 664b73b16aa57748 e4639de7f01667f6
    98a38f6dad3f47af c15f3d9dfdc98389
  `),
  // Phrases of Ganache and Truffle, and the random ones of BIP-39's test vectors.
  ...hashes(`
    9c5d0a6656e5d3f3 b83e96417f61cb14 d6da54d12db9eac8 b12ee277a669b18f 341c225b06c91708 6d828debd306e21a
    cc95a8a1b5e9bf13 30452ba5605dd252 b2e71100d10bee74 b8ae5c99142647d1 0f388b04e512d7a0 b1bff22ae077ce1a
    662c451cc5886e1d 867f9f5929a7201c
  `),
  // The seeds of BIP-32's test vectors.
  ...hashes(`
    2243ae4c73014469 fa146b83df550394
  `),
]);

/** True for a key that a standard, a vendor or a development tool prints for everybody. */
export function isPublished(value: string): boolean {
  return published.has(createHash("sha256").update(value).digest("hex").slice(0, 16));
}

function hashes(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
