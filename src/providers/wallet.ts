import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { fromBase58, fromBase58Check, toBase58, toBase58Check } from "../formats/base58.ts";
import { isBech32, toBech32 } from "../formats/bech32.ts";
import { phraseIn, toPhrase } from "../formats/bip39.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { isPublished } from "../formats/published.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base58, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import { defineProvider } from "./provider.ts";

const docs = {
  label: "BIP-39: mnemonic phrases",
  url: "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",
};

function seen(variable: string) {
  return { variable, header: `x-${variable.toLowerCase()}: `, url: "https://ops.acme-shop.io" };
}

/** Keys of blockchain accounts. Most have a checksum; those that development tools give to everybody are none. */
export const wallet = defineProvider({
  id: "wallet",
  name: "Wallet",
  variables: ["MNEMONIC", "SEED_PHRASE", "PRIVATE_KEY", "WALLET_PRIVATE_KEY", "DEPLOYER_PRIVATE_KEY"],
  formats: [
    {
      id: "wallet-seed-phrase",
      name: "seed phrase",
      severity: "critical",
      keywords: ["mnemonic", "seed", "phrase", "recovery", "wallet", "bip39", "bip-39"],
      begins: true,
      reach: { before: 6, after: 420 },
      pattern: phrasePattern(),
      normalize: (text) => phraseIn(text) ?? text,
      isGenuine: isSeedPhrase,
      source: "BIP-39, words and checksum, as remembered in 2026-11",
      samples: { match: phrases, ignore: noPhrases },
    },
    selfIdentifying({
      id: "wallet-extended-key",
      name: "extended private key",
      severity: "critical",
      shape: shape`${either("xprv", "yprv", "zprv")}${base58(107)}`,
      source: "BIP-32, serialization format, and SLIP-132, as remembered in 2026-11",
      seen: seen("WALLET_XPRV"),
      isGenuine: (key) => fromBase58Check(key)?.length === 78 && !isPublished(key),
      complete: () =>
        toBase58Check(
          Buffer.concat([Buffer.from("0488ade4", "hex"), randomBytes(41), Buffer.of(0), randomBytes(32)]),
        ),
    }),
    keyed({
      id: "wallet-import-format",
      name: "private key (WIF)",
      severity: "critical",
      shape: shape`${either("5H", "5J", "5K", "K", "L")}${base58(49, 51)}`,
      words: ["bitcoin", "wif", "btc_", "privkey", "private_key", "wallet"],
      by: "nearby",
      source: "the Bitcoin wiki, Wallet import format, as remembered in 2026-11",
      seen: seen("BITCOIN_PRIVATE_KEY"),
      isGenuine: isImportFormat,
      complete: () => toBase58Check(Buffer.concat([Buffer.of(0x80), randomBytes(32), Buffer.of(1)])),
    }),
    named({
      id: "wallet-private-key",
      name: "private key (hexadecimal)",
      severity: "critical",
      yields: true,
      names: [
        "private_key",
        "priv_key",
        "wallet_key",
        "deployer_key",
        "signer_key",
        "owner_key",
        "deployer_pk",
        "wallet_secret",
        "eth_key",
      ],
      value: "(?:0[xX])?[0-9A-Fa-f]{64}",
      unless: "A-Za-z0-9_-",
      longest: 66,
      isGenuine: isScalar,
      source: "the configuration of Hardhat, Foundry and Truffle, as remembered in 2026-11",
      key: () => `0x${randomText(64, alphabets.hex)}`,
      variable: "DEPLOYER_PRIVATE_KEY",
      alsoSeen: [
        (key) => `new ethers.Wallet(process.env.PRIVATE_KEY || "${key}")`,
        (key) => `cast send --private-key ${key} --rpc-url http://127.0.0.1:8545`,
        (key) => `const privateKey = '${key.slice(2)}'`.replace(key.slice(2), key),
      ],
      unlike: [
        // The first account of Hardhat and Anvil.
        `0xac0974bec39a17e36ba4a6b4d238ff94${"4bacb478cbed5efcae784d7bf4f2ff80"}`,
        "0".repeat(63).concat("1"),
        randomText(62, alphabets.hex),
      ],
    }),
    keyed({
      id: "wallet-solana-key",
      name: "private key (Solana)",
      severity: "critical",
      shape: shape`${base58(86, 88)}`,
      words: ["solana", "phantom", "keypair", "private_key", "secret_key", "wallet"],
      by: "nearby",
      source: "Keypair.fromSecretKey of @solana/web3.js, as remembered in 2026-11",
      seen: seen("SOLANA_PRIVATE_KEY"),
      isGenuine: (key) => isPair(fromBase58(key)),
      complete: () => toBase58(pair()),
      keyId: (key) => addressOf(fromBase58(key)),
    }),
    {
      id: "wallet-solana-file",
      name: "private key (file of Solana)",
      severity: "critical",
      keywords: [
        "solana",
        "keypair",
        "secretkey",
        "secret_key",
        "private_key",
        "privatekey",
        "wallet",
        "id.json",
      ],
      context: { by: "nearby", proven: true },
      reach: { before: 6, after: 900 },
      pattern: /\[\s{0,12}(?<secret>[0-9]{1,3}(?:\s{0,12},\s{0,12}[0-9]{1,3}){63})\s{0,12}\]/g,
      normalize: (list) => list.replace(/\s/g, ""),
      isGenuine: (list) => isPair(bytesIn(list)),
      keyId: (list) => addressOf(bytesIn(list)),
      source: "solana-keygen(1), as remembered in 2026-11",
      samples: { match: files, ignore: noFiles },
    },
    selfIdentifying({
      id: "wallet-nostr-key",
      name: "private key (Nostr)",
      severity: "high",
      shape: shape`nsec1${lowerAlphanumeric(58)}`,
      source: "NIP-19, as remembered in 2026-11",
      seen: seen("NOSTR_PRIVATE_KEY"),
      isGenuine: isBech32,
      complete: () => toBech32("nsec", [...[...randomBytes(51)].map((byte) => byte & 31), 16]),
    }),
  ],
  playbook: {
    ...genericPlaybook("Wallet", { docs }),
    risk: "move everything that the account holds, at once and for good",
    identify:
      "Open the key in a wallet on a machine that you trust, and compare the address with those you use.",
    revoke: {
      steps: [
        "Make a new wallet on a machine that you trust.",
        "**Move everything out first:** coins, tokens, names, and positions in contracts.",
        "Hand over what the account owns or may do: ownership of contracts, roles, places in multisig wallets.",
        "Revoke the allowances that were given to the account, and take its address out of your services.",
      ],
      effects: [
        "A key of a blockchain cannot be revoked: whatever reaches the old address later is lost as well.",
        "Robots watch public repositories for such keys, and empty accounts within seconds.",
      ],
    },
    create: {
      steps: [
        "Make the new key where it is used: in a hardware wallet, a key management service, or a secret store.",
      ],
      advice: [
        "Keep one account for deployments with no more than the fees, and hand ownership to a multisig wallet.",
      ],
    },
  },
});

/** A name, and up to 40 characters behind it a row of words: between spaces, commas or quotes. */
function phrasePattern(): RegExp {
  const joint = String.raw`(?: {1,2}|\\?["'], ?\\?["']|, ?)`;
  return new RegExp(
    `(?:mnemonic|seed|phrase|recovery|wallet|bip-?39)[^\\n]{0,40}?(?<![a-z])(?<secret>[a-z]{3,8}(?:${joint}[a-z]{3,8}){11,23})(?![a-z])`,
    "gi",
  );
}

/** Has its checksum, few words twice, and is nobody's test. */
function isSeedPhrase(text: string): boolean {
  return phraseIn(text) === text && !isPublished(text) && !isAlphabetical(text.split(" "));
}

/** A part of the list that all phrases are made of; of random phrases, one in 400 million. */
function isAlphabetical(words: readonly string[]): boolean {
  return words.every((word, index) => index === 0 || word >= (words[index - 1] ?? ""));
}

function isImportFormat(key: string): boolean {
  const payload = fromBase58Check(key);
  return payload?.[0] === 0x80 && (payload.length === 33 || (payload.length === 34 && payload[33] === 1));
}

/** Below the order of secp256k1 and random. */
function isScalar(key: string): boolean {
  const digits = key.replace(/^0x/i, "").toLowerCase();
  return !digits.startsWith("ffffffff") && new Set(digits).size >= 9 && !isPublished(digits);
}

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b657004220420", "hex");

/** 64 bytes, of which the second half is the public key of the first. */
function isPair(bytes: Buffer | undefined): boolean {
  if (bytes?.length !== 64) return false;
  const key = createPrivateKey({
    key: Buffer.concat([PKCS8, bytes.subarray(0, 32)]),
    format: "der",
    type: "pkcs8",
  });
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  return Buffer.from(x, "base64url").equals(bytes.subarray(32));
}

/** The public half, which is the account's address. */
function addressOf(bytes: Buffer | undefined): string | undefined {
  return bytes === undefined ? undefined : toBase58(bytes.subarray(32));
}

function bytesIn(list: string): Buffer | undefined {
  const numbers = list.split(",").map(Number);
  return numbers.some((number) => number > 255) ? undefined : Buffer.from(numbers);
}

function pair(): Buffer {
  const { d = "", x = "" } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  return Buffer.concat([Buffer.from(d, "base64url"), Buffer.from(x, "base64url")]);
}

function phrases(): readonly Sample[] {
  const places: readonly ((phrase: string) => string)[] = [
    (phrase) => `MNEMONIC="${phrase}"\nPORT=3000`,
    (phrase) => `SEED_PHRASE=${phrase}\nPORT=3000`,
    (phrase) => `{ "mnemonic": "${phrase}", "count": 10 }`,
    (phrase) => `accounts: { mnemonic: '${phrase}' },`,
    (phrase) => `wallet:\n  recovery_phrase: ${phrase}\n  index: 0`,
    (phrase) => `const wallet = ethers.Wallet.fromPhrase("${phrase}");`,
    (phrase) => `mnemonic = ["${phrase.replaceAll(" ", '", "')}"]`,
    (phrase) => `# seed phrase: ${phrase}.`,
    (phrase) => `"source": ["SEED = \\"${phrase}\\"\\n"]`,
  ];
  return places.map((write, index) => sample(phrase([16, 32, 24, 20, 28][index % 5]), write));
}

/** "example" is a word of the list, and taken for a placeholder where it stands in a phrase. */
function phrase(bytes = 16): string {
  const text = toPhrase(randomBytes(bytes));
  return text.includes("example") || !isSeedPhrase(text) ? phrase(bytes) : text;
}

/** With its checksum, as a stretch of the list may have it. */
function alphabetical(): string {
  const text = phrase().split(" ").sort().join(" ");
  return phraseIn(text) === text ? text : alphabetical();
}

function noPhrases(): readonly string[] {
  const words = phrase().split(" ");
  return [
    `MNEMONIC="${words.slice(1).join(" ")}"`,
    `MNEMONIC="${"test ".repeat(11)}junk"`,
    `MNEMONIC="${"abandon ".repeat(11)}about"`,
    'MNEMONIC="myth like bonus scare over problem client lizard pioneer submit female collect"',
    `words: recovery,${alphabetical().replaceAll(" ", ",")}`,
    "the seed phrase must never stand in a file because whoever reads the file can take all that the wallet holds",
    `title: ${words.join(" ")}`,
  ];
}

function files(): readonly Sample[] {
  const places: readonly ((list: string) => string)[] = [
    (list) => `{ "secretKey": [${list}] }`,
    (list) => `SOLANA_KEYPAIR=[${list}]\nPORT=3000`,
    (list) => `const keypair = Keypair.fromSecretKey(Uint8Array.from([${list.replaceAll(",", ", ")}]));`,
    (list) => `solana:\n  wallet: "[${list}]"\n`,
    (list) => `echo '[${list}]' > ~/.config/solana/id.json`,
    (list) => `let private_key: [u8; 64] = [\n    ${list.replaceAll(",", ",\n    ")}\n];`,
  ];
  return places.map((write) => sample([...pair()].join(","), write));
}

function noFiles(): readonly string[] {
  return [
    `SOLANA_KEYPAIR=[${[...randomBytes(64)].join(",")}]`,
    `SOLANA_KEYPAIR=[${[...pair()].slice(1).join(",")}]`,
    `keypair: [${Array.from({ length: 64 }, (_, index) => index).join(",")}]`,
  ];
}
