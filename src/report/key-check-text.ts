import { assertNever } from "../incident/assert-never.ts";
import type { KeyCheck, SelfCheck } from "../providers/provider.ts";
import { codeBlock } from "./markdown.ts";
import { asking, bashWord, folded, pasteable, powershellWord, pythonWord } from "./shell.ts";

type HttpCheck = Extract<KeyCheck, { readonly kind: "http" }>;

/** How to find out whether a key works, with the commands and what their answers mean. */
export function keyCheckText(check: KeyCheck): string {
  switch (check.kind) {
    case "http":
      return [httpCommands(check), meaning(check)].join("\n\n");
    case "command":
      return [codeBlock(check.language, pasteable(check.lines)), meaning(check)].join("\n\n");
    case "none":
      return check.why;
    default:
      return assertNever(check);
  }
}

/** What the answers of a check mean. */
export function meaning(check: Exclude<KeyCheck, { readonly kind: "none" }>): string {
  return `- The key works: ${check.alive}\n- The key is dead: ${check.dead}\n- Anything else: ${check.otherwise}`;
}

/** A status short enough to stand in a checklist item: " (401)"; nothing otherwise. */
export function answerInBrackets(check: KeyCheck, answer: "alive" | "dead"): string {
  if (check.kind === "none") return "";
  const words = check[answer].replace(/\.$/u, "");
  return /^`?\d{3}/u.test(words) && words.length <= 24 && !words.includes("(") ? ` (${words})` : "";
}

function httpCommands(check: HttpCheck): string {
  const placeholder = /YOUR[-_][A-Z0-9_-]+/u.exec(check.url)?.[0];
  const how = "This asks for the key, shows nothing of it, and prints the status of the answer.";
  return [
    placeholder === undefined ? how : `${how} Put your own value where \`${placeholder}\` stands.`,
    codeBlock("bash", bash(check)),
    folded("PowerShell", "powershell", powershell(check)),
    folded("Python: save as check_key.py, run it, delete it", "python", python(check)),
  ].join("\n\n");
}

/** The header goes to curl through standard input: neither the list of processes nor the history shows the key. */
function bash({ url, header, headers = {} }: HttpCheck): readonly string[] {
  const format = `${header.name}: ${header.prefix}`.replaceAll("%", "%%");
  const others = Object.entries(headers).map(([name, value]) => ` -H ${bashWord(`${name}: ${value}`)}`);
  return asking(
    [["Key", "KEY"]],
    [
      `printf '${format}%s\\n' "$KEY" |`,
      `  curl -sS -o /dev/null -w '%{http_code}\\n' -H @-${others.join("")} ${bashWord(url)}`,
    ],
  );
}

function powershell({ url, header, headers = {} }: HttpCheck): readonly string[] {
  const prefix = header.prefix === "" ? "" : `'${header.prefix.replaceAll("'", "''")}' + `;
  const others = Object.entries(headers).map(
    ([name, value]) => `; ${powershellWord(name)} = ${powershellWord(value)}`,
  );
  return [
    "& {",
    "  $secure = Read-Host -AsSecureString 'Key'",
    "  $key = [Net.NetworkCredential]::new('', $secure).Password",
    `  $headers = @{ ${powershellWord(header.name)} = ${prefix}$key${others.join("")} }`,
    `  try { (Invoke-WebRequest -UseBasicParsing -Headers $headers -Uri ${powershellWord(url)}).StatusCode }`,
    "  catch { [int]$_.Exception.Response.StatusCode }",
    "}",
  ];
}

/** Some providers refuse the default user agent of Python, which would look like a dead key. */
function python({ url, header, headers = {} }: HttpCheck): readonly string[] {
  const others = Object.entries({ "User-Agent": "key-check", ...headers }).map(
    ([name, value]) => `${pythonWord(name)}: ${pythonWord(value)}`,
  );
  return [
    "import getpass, urllib.error, urllib.request",
    'key = getpass.getpass("Key: ").strip()',
    `headers = {${pythonWord(header.name)}: ${JSON.stringify(header.prefix)} + key, ${others.join(", ")}}`,
    "try:",
    `    print(urllib.request.urlopen(urllib.request.Request(${pythonWord(url)}, headers=headers)).status)`,
    "except urllib.error.HTTPError as error:",
    "    print(error.code)",
  ];
}

/** The look at a new key that needs no network: is it complete and of the right kind? */
export function selfCheckText({ shape, pattern: anchored }: SelfCheck): string {
  // All three commands look at the whole line by themselves.
  const pattern = anchored.replace(/^\^|\$$/gu, "");
  const complete = "complete";
  const incomplete = "not complete, copy it again";
  return [
    `Is it complete? A whole key is ${shape}. This asks for it and prints nothing of it:`,
    codeBlock(
      "bash",
      asking(
        [["New key", "KEY"]],
        [
          `printf '%s' "$KEY" | grep -Eqx -e ${bashWord(pattern)} &&`,
          `  echo '${complete}' || echo '${incomplete}'`,
        ],
      ),
    ),
    folded("PowerShell", "powershell", [
      "& {",
      "  $key = [Net.NetworkCredential]::new('', (Read-Host -AsSecureString 'New key')).Password",
      `  if ($key -cmatch ${powershellWord(`^(?:${pattern})$`)}) { '${complete}' } else { '${incomplete}' }`,
      "}",
    ]),
    folded("Python", "python", [
      "import getpass, re",
      `print("${complete}" if re.fullmatch(${pythonWord(pattern)}, getpass.getpass("New key: ")) else "${incomplete}")`,
    ]),
  ].join("\n\n");
}
