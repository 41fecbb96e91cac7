import { randomBytes } from "node:crypto";
import { fromBase58, fromBase58Check, toBase58, toBase58Check } from "../formats/base58.ts";
import { isBech32, toBech32 } from "../formats/bech32.ts";
import { phraseIn } from "../formats/bip39.ts";
import { keyed, selfIdentifying } from "../formats/define-format.ts";
import { named } from "../formats/named-format.ts";
import { isPublished } from "../formats/published.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { base58, either, lowerAlphanumeric, shape } from "../formats/shape.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import { defineProvider } from "./provider.ts";
import { addressOf, bytesIn, isImportFormat, isPair, isScalar, isSeedPhrase, pair } from "./wallet-keys.ts";
import { accounts, files, noAccounts, noFiles, noPhrases, phrases } from "./wallet-samples.ts";
import { walletCall, walletPhraseFile } from "./wallet-tool-formats.ts";

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
    walletPhraseFile,
    walletCall,
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
      unlike: () => [
        // The first account of Hardhat and Anvil.
        `0xac0974bec39a17e36ba4a6b4d238ff94${"4bacb478cbed5efcae784d7bf4f2ff80"}`,
        "0".repeat(63).concat("1"),
        randomText(62, alphabets.hex),
      ],
    }),
    {
      id: "wallet-accounts",
      name: "private key of an account (hexadecimal)",
      severity: "critical",
      keywords: ["accounts", "hdwalletprovider"],
      nearby: ["hardhat", "truffle", "networks", "chainid", "chain_id", "rpc"],
      begins: true,
      reach: { before: 6, after: 120 },
      pattern:
        /(?:accounts["']?\s{0,4}[:=]\s{0,4}\[|HDWalletProvider\(\s{0,20}\[?)\s{0,20}["'\x60](?<secret>(?:0[xX])?[0-9A-Fa-f]{64})["'\x60]/g,
      isGenuine: isScalar,
      source: "the configuration of Hardhat and Truffle, as remembered in 2026-11",
      samples: { match: accounts, ignore: noAccounts },
    },
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

/** A name, and up to 40 characters behind it, perhaps in the next line, a row of words: between spaces, commas or quotes. */
function phrasePattern(): RegExp {
  const joint = String.raw`(?: {1,2}|\\?["'], ?\\?["']|, ?)`;
  return new RegExp(
    `(?:mnemonic|seed|phrase|recovery|wallet|bip-?39)[^\\n]{0,40}?(?:(?<=[:.=][^\\n]{0,4})\\n\\s{0,20}["'\`]?)?(?<![a-z])(?<secret>[a-z]{3,8}(?:${joint}[a-z]{3,8}){11,23})(?![a-z])`,
    "gi",
  );
}
