import { didYouMean } from "../policy/spelling.ts";
import { UnfitProcessor } from "../scan/kernel/unfit-processor.ts";
import { CannotScan, OutputClosed } from "./cannot-scan.ts";
import { readEnvironment } from "./environment.ts";
import { codeOf } from "./error-code.ts";
import { HELP, RULES_HELP, SCAN_HELP } from "./help.ts";
import { parseRulesOptions, parseScanOptions } from "./options.ts";
import { printable } from "./printable.ts";
import { openOutput } from "./report/output.ts";
import { version } from "./version.ts";

const FAILED = 2;

const COMMANDS = ["scan", "rules", "help", "--help", "--version"];

async function run(command: string | undefined, args: readonly string[]): Promise<number> {
  switch (command) {
    case "scan":
      return runScan(args);
    case "rules":
      return runRules(args);
    case "--version":
      return say(`rekey ${version()}\n`);
    case "--help":
    case "-h":
    case "help":
      return say(HELP);
    case undefined:
      throw new CannotScan(HELP);
    default:
      throw new CannotScan(
        `There is no "${printable(command)}"${didYouMean(command, COMMANDS) || "."}\n\n${HELP}`,
      );
  }
}

async function runScan(args: readonly string[]): Promise<number> {
  const options = parseScanOptions(args);
  if (options === undefined) return say(SCAN_HELP);
  const { stdout, stderr } = process;
  const stdin = () => process.stdin;
  const environment = readEnvironment();
  const folder = currentFolder();
  const { scan } = await import("./scan.ts");
  return scan(options, { stdin, stdout, stderr, environment, folder, now: new Date() });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new CannotScan("The current folder is not there any more.");
  }
}

async function runRules(args: readonly string[]): Promise<number> {
  const format = parseRulesOptions(args);
  if (format === undefined) return say(RULES_HELP);
  return say((await import("./rules.ts")).rules(format));
}

async function say(text: string): Promise<number> {
  const output = openOutput(undefined, process);
  await output.write(text);
  await output.end();
  return 0;
}

/** Unknown trouble is told by its name alone: its message could quote what was scanned. */
function inWords(error: unknown): string {
  if (error instanceof CannotScan || error instanceof UnfitProcessor) return error.message.trimEnd();
  const { name, message } = error instanceof Error ? error : { name: "Error", message: "" };
  const what = codeOf(error) || (name === "GitFailure" ? message : "");
  return `The scan failed: ${printable(`${name} ${what}`.trim())}. Please report this with the command you gave.`;
}

// Whoever reads us may go at any time; a write tells, and nothing else may.
process.stdout.on("error", () => undefined);
process.stderr.on("error", () => undefined);

// What ends before its answer is there has not scanned.
process.exitCode = FAILED;
const tellUnfinished = (): void => {
  process.stderr.write("The scan ended before it was done. Please report this with the command you gave.\n");
};
process.once("beforeExit", tellUnfinished);

const [command, ...args] = process.argv.slice(2);
run(command, args)
  .finally(() => process.off("beforeExit", tellUnfinished))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = FAILED;
      if (!(error instanceof OutputClosed)) process.stderr.write(`${inWords(error)}\n`);
    },
  );
