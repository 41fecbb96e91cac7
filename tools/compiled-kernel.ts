import { fileURLToPath } from "node:url";
import { main } from "assemblyscript/asc";

const SOURCE = fileURLToPath(new URL("../kernel/index.ts", import.meta.url));

/** The options: as fast as it gets, with instructions for sixteen bytes, without a garbage collector and its checks. */
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--initialMemory", "1"];

/** The text of src/scan/kernel/code.ts: what kernel/ compiles to, in base64. Throws where it does not compile. */
export async function compiledKernel(): Promise<string> {
  let code: Uint8Array | undefined;
  let said = "";
  const { error } = await main([SOURCE, ...OPTIONS, "--outFile", "kernel.wasm"], {
    writeFile: (_name, contents) => {
      code = Buffer.from(contents);
    },
    stderr: {
      write: (chunk) => {
        said += String(chunk);
      },
    },
  });
  if (error !== null || code === undefined) throw new Error(`kernel/ does not compile:\n${said}`);
  return render(Buffer.from(code).toString("base64"));
}

const WIDTH = 100;

function render(base64: string): string {
  const lines = base64.match(new RegExp(`.{1,${WIDTH}}`, "g")) ?? [];
  return [
    "/** What kernel/ compiles to, in base64: `npm run kernel` writes it, after each change of kernel/. */",
    "export const code = `",
    ...lines,
    "`;",
    "",
  ].join("\n");
}
