import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultPolicy, POLICY_PATH, type Policy } from "../../policy/policy.ts";
import { CannotScan } from "../cannot-scan.ts";
import { codeOf } from "../error-code.ts";
import { printable } from "../printable.ts";

/** The texts that make a policy: its own, and those of the files whose rules it imports. */
export interface PolicyTexts {
  readonly text: string;
  readonly imports: readonly { readonly path: string; readonly text?: string }[];
}

/** A policy, and what people should know of it, one sentence each. */
export interface FoundPolicy {
  readonly policy: Policy;
  readonly notes: readonly string[];
  /** Absent where no file says anything. */
  readonly texts?: PolicyTexts;
}

/** The policy that is named, or that of the work tree; without one, the policy that holds where no file says otherwise. */
export async function findPolicy(named: string | undefined, root: string | undefined): Promise<FoundPolicy> {
  const none = { policy: defaultPolicy, notes: [] };
  const file = named ?? (root === undefined ? undefined : join(root, POLICY_PATH));
  if (file === undefined) return none;
  const text = read(file, named !== undefined);
  if (text === undefined) return existsSync(misspelt(file)) ? { ...none, notes: [MISSPELT] } : none;
  // YAML and zod take 40 ms to load, and most repositories have no policy.
  const { parsePolicy, withImports } = await import("../../policy/parse-policy.ts");
  const { catalogue } = await import("../../providers/catalogue.ts");
  const { catalogueNames } = await import("./kept-names.ts");
  const parsed = parsePolicy(text, defaultPolicy, () => catalogueNames(catalogue));
  const imports = parsed.policy.importRules.map((path) => {
    const content = root === undefined ? undefined : read(join(root, path), false);
    return content === undefined ? { path } : { path, text: content };
  });
  const found = withImports(parsed, imports);
  if (found.problems.length > 0) throw unusable(file, found.problems);
  return { ...found, texts: { text, imports } };
}

function unusable(file: string, problems: readonly string[]): CannotScan {
  const lines = problems.map((problem) => `  ${printable(problem)}`);
  return new CannotScan(`${printable(file)} cannot be used:\n${lines.join("\n")}`);
}

const MISSPELT = `${POLICY_PATH.replace(/yml$/u, "yaml")} is not read: the policy is called ${POLICY_PATH}.`;

function misspelt(file: string): string {
  return file.replace(/yml$/u, "yaml");
}

/** The same policy in another thread, where it is known to be in order. */
export async function policyOf(texts: PolicyTexts | undefined): Promise<Policy> {
  if (texts === undefined) return defaultPolicy;
  const { parsePolicy, withImports } = await import("../../policy/parse-policy.ts");
  return withImports(parsePolicy(texts.text), texts.imports).policy;
}

/** Undefined where nothing is; a file that is there and cannot be read must not be taken for none. */
function read(file: string, mustExist: boolean): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const isThere = !["ENOENT", "ENOTDIR"].includes(codeOf(error));
    if (!mustExist && !isThere) return undefined;
    throw new CannotScan(`The policy ${printable(file)} ${isThere ? "cannot be read" : "is not there"}.`);
  }
}
