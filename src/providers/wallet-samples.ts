import { randomBytes } from "node:crypto";
import { phraseIn, toPhrase } from "../formats/bip39.ts";
import { sample } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { isSeedPhrase, pair } from "./wallet-keys.ts";

/** Seed phrases where people keep them. */
export function phrases(): readonly Sample[] {
  const places: readonly ((phrase: string) => string)[] = [
    (phrase) => `MNEMONIC="${phrase}"\nPORT=3000`,
    (phrase) => `SEED_PHRASE=${phrase}\nPORT=3000`,
    (phrase) => `{ "mnemonic": "${phrase}", "count": 10 }`,
    (phrase) => `accounts: { mnemonic: '${phrase}' },`,
    (phrase) => `wallet:\n  recovery_phrase: ${phrase}\n  index: 0`,
    (phrase) => `const wallet = ethers.Wallet.fromPhrase("${phrase}");`,
    (phrase) => `mnemonic = ["${phrase.replaceAll(" ", '", "')}"]`,
    (phrase) => `# seed phrase: ${phrase}.`,
    (phrase) => `Recovery phrase:\n${phrase}\n`,
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

/** Rows of words that are no seed phrase. */
export function noPhrases(): readonly string[] {
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

/** Key files of Solana, and code that holds what is in one. */
export function files(): readonly Sample[] {
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

/** Lists of numbers that are no key. */
export function noFiles(): readonly string[] {
  return [
    `SOLANA_KEYPAIR=[${[...randomBytes(64)].join(",")}]`,
    `SOLANA_KEYPAIR=[${[...pair()].slice(1).join(",")}]`,
    `keypair: [${Array.from({ length: 64 }, (_, index) => index).join(",")}]`,
  ];
}

/** Configuration with the keys of accounts. */
export function accounts(): readonly Sample[] {
  const places: readonly ((key: string) => string)[] = [
    (key) => `networks: {\n  mainnet: {\n    url: RPC,\n    accounts: ["${key}"],\n  },\n}`,
    (key) => `networks: { sepolia: { url: RPC, accounts: ['${key}'] } }`,
    (key) => `"networks": { "goerli": { "chainId": 5, "accounts": ["${key}"] } }`,
    (key) => `networks: { main: { accounts: [\n  \`${key}\`,\n] } }`,
    (key) => `// truffle\nprovider: () => new HDWalletProvider("${key}", RPC)`,
    (key) => `// truffle\nprovider: () => new HDWalletProvider(["${key}"], RPC)`,
  ];
  return places.map((write, index) => sample(`${index % 2 ? "" : "0x"}${digits(32)}`, write));
}

function digits(bytes: number): string {
  return randomBytes(bytes).toString("hex");
}

/** Accounts without a key. */
export function noAccounts(): readonly string[] {
  // The first account of Hardhat and Anvil.
  const first = `ac0974bec39a17e36ba4a6b4d238ff94${"4bacb478cbed5efcae784d7bf4f2ff80"}`;
  return [
    `networks: { local: { accounts: ["0x${first}"] } }`,
    `networks: { main: { accounts: ["0x${digits(20)}"] } }`,
    "networks: { main: { accounts: [process.env.KEY] } }",
    `addresses: ["0x${digits(32)}"]`,
  ];
}
