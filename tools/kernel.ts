import { writeFileSync } from "node:fs";
import { compiledKernel } from "./compiled-kernel.ts";

/** Compiles kernel/: `npm run kernel`, after each change of it. */
writeFileSync(new URL("../src/scan/kernel/code.ts", import.meta.url), await compiledKernel());
