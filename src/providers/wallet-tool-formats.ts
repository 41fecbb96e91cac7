import { randomBytes } from "node:crypto";
import { phraseIn, toPhrase } from "../formats/bip39.ts";
import { alphabets, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample, TokenFormat } from "../formats/token-format.ts";
import { isScalar, isSeedPhrase } from "./wallet-keys.ts";

/** A private key that a library of wallets is given, which needs no name. */
export const walletCall: TokenFormat = {
  id: "wallet-call",
  name: "private key in a call (hexadecimal)",
  severity: "critical",
  keywords: ["wallet(", "from_key(", "fromprivatekey(", "privatekeytoaccount(", "hextoecdsa("],
  begins: true,
  reach: { before: 6, after: 120 },
  pattern:
    /(?:wallet|from_key|fromPrivateKey|privateKeyToAccount|HexToECDSA)\(\s{0,20}["'\x60](?<secret>(?:0x)?[0-9a-f]{64})["'\x60]/gi,
  isGenuine: isScalar,
  source: "ethers, viem, web3.js, web3.py and go-ethereum, as remembered in 2026-11",
  samples: { match: calls, ignore: noCalls },
};

/** Truffle reads the seed phrase from a file that holds nothing else; its words and checksum prove it. */
export const walletPhraseFile: TokenFormat = {
  id: "wallet-seed-file",
  name: "seed phrase (file)",
  severity: "critical",
  keywords: [".secret"],
  context: { by: "nearby", proven: true },
  reach: { before: 6, after: 260 },
  // Twelve words of three letters, and what is between them.
  stretch: { of: "[a-z ]", length: 47 },
  pattern: /(?<![a-z"'])(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11,23})(?![a-z"'])/g,
  normalize: (text) => phraseIn(text) ?? text,
  isGenuine: isSeedPhrase,
  source: "the configuration that `truffle init` writes, as remembered in 2026-11",
  samples: { match: phrases, ignore: noPhrases },
};

function calls(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `const wallet = new ethers.Wallet("${key}", provider);`,
    (key) => `const wallet = new Wallet('${key.slice(2)}')`.replace(key.slice(2), key),
    (key) => `acct = Account.from_key("${key}")`,
    (key) => `const account = privateKeyToAccount(\`${key}\`);`,
    (key) => `web3.eth.accounts.privateKeyToAccount(\n  "${key}"\n)`,
    (key) => `key, err := crypto.HexToECDSA("${key}")`,
  ];
  return places.map((write) => sample(`0x${randomText(64, alphabets.hex)}`, write));
}

function noCalls(): readonly string[] {
  return [
    `new ethers.Wallet("0x${"0".repeat(63)}1")`,
    `new ethers.Wallet("0x${randomText(62, alphabets.hex)}")`,
    'new ethers.Wallet(process.env.DEPLOYER, provider); // "0x…"',
  ];
}

function phrases(): readonly Sample[] {
  const places: readonly ((text: string) => string)[] = [
    (text) => `cat > .secret <<EOF\n${text}\nEOF\n`,
    (text) => `# .secret\n${text}\n`,
    (text) => `$ cat .secret\n${text}\n`,
    (text) => `printf '%s\\n' > .secret\n  ${text}\n`,
    (text) => `.secret:\n${text}`,
    (text) => `truffle, .secret\n\n    ${text}\n`,
  ];
  return places.map((write) => sample(phrase(), write));
}

/** "example" is a word of the list, and taken for a placeholder where it stands in a phrase. */
function phrase(): string {
  const text = toPhrase(randomBytes(16));
  return text.includes("example") || !isSeedPhrase(text) ? phrase() : text;
}

function noPhrases(): readonly string[] {
  return [
    ".secret\nthe file must never stand in a repository because whoever reads it can take all",
    `.secret\n${phrase().split(" ").slice(1).join(" ")}`,
    `.secret\n${"test ".repeat(11)}junk`,
  ];
}
