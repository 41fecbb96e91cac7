// What the scanner does with every byte, in AssemblyScript (https://www.assemblyscript.org), because it looks at sixteen
// bytes together. `npm run kernel` compiles it into src/scan/kernel/code.ts; src/scan/kernel/kernel.ts is what calls it,
// and test/unit/scan/kernel says the same in plain words.

export { nextHead } from "./heads";
export { lineEnd } from "./lines";
export { markNames } from "./marks";
export { keepNames } from "./names";
export { nextPlace } from "./next";
export { findQuoted } from "./quoted";
export { rareBytes, survey } from "./survey";
export { writeTextRuns } from "./text-runs";
export { findTexts, findTextsAt } from "./texts";
export { findLastValues, findValues } from "./values";
