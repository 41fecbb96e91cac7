import { isRandom, randomness } from "./randomness.ts";

/** Schemes and prefixes under which stores of secrets name what they keep; the part behind them is a name, no value. */
const STORES =
  /^(?:op|sm|ssm|awssm|awsps|aws-sm|aws-ssm|gcpsm|gcp-sm|gsm|gcsm|azkv|akv|azurekeyvault|azkeyvault|keyvault|vault|hcvault|doppler|infisical|bws|bitwarden|keychain|keyring|keeper|akeyless|conjur|secretsmanager|secretmanager|secret-manager|secretref|kms|berglas|chamber|summon|pass|lpass|k8s|kubernetes|env|environ|environment|file|prompt|ref\+[a-z\d]+):(?:\/{2,3})?[\w.@%:/#$*?=&{}-]+$/i;
const ARN = /^arn:(?:aws[\w-]{0,20}|\*|\$\{[\w:.]+\}):[\w-]{2,40}:[\w*${}:.-]*:[\w*${}.-]*:?[^\s"']{0,300}$/;
const CLOUD =
  /^(?:projects|locations|organizations|subscriptions|folders)\/[^\s"']{1,300}\/(?:secrets|keyRings|serviceAccounts|vaults|resourceGroups)\/[^\s"']{1,300}$/;
const KEY_VAULT =
  /^@Microsoft\.KeyVault\(|^os\.environ\/[A-Za-z_]\w*$|^\/(?:var\/)?run\/secrets\/[\w./-]{1,200}$|^\{\{\s*resolve:|^https:\/\/[\w-]{1,60}\.vault\.azure\.net\/secrets\/[\w/-]{1,200}$/i;

/** Contexts and tags of YAML, Terraform, GitHub Actions, CloudFormation. */
const CONTEXT =
  /^!(?:Ref|GetAtt|Sub|ImportValue|FindInMap|Join|secret|env|env_var|include|vault|reference)\b|^(?:secrets?|vars?|env|inputs|github|steps|needs|matrix|runner|local|module|data|each|params?|parameters|outputs?|context|ctx|settings?|config|conf|cfg|process\.env|import\.meta\.env|os\.environ|this|self|props|state|options|opts|args|values|\.Values|\$\.Values|\$?_?ENV|\$_SERVER)(?:\.[A-Za-z_][\w-]*|\[[\w"'.-]+\])+$/;

/** Names between the marks of a template, however it is written: `${X}`, `{{ x }}`, `%(x)s`, `<x>`, `#{x}`, `@x@`; of some, a quote within leaves only the beginning or the end. */
const TEMPLATES =
  /\$\{\{[^{}]{0,200}\}\}|\$\{[^{}]{0,200}\}|\$\([^()]{0,200}\)|\$(?:ENV|__[a-z]{2,10})\{[^{}]{0,200}(?:\}|$)|\{\{[^{}]{0,200}\}\}|\{%[^%]{0,200}%\}|<%[^%]{0,200}%>|%\([\w.-]{1,80}\)[sdr]|%env\([^()]{0,100}\)%|\(\([A-Za-z_][\w./-]{0,80}\)\)|\{env:[A-Za-z_]\w{0,80}(?:\}|$)|#\{[^{}]{0,200}\}|@\{[^{}]{0,200}\}|<<?[A-Za-z][^<>]{0,100}>>?|\[\[[^[\]]{1,100}\]\]|%[A-Za-z_][\w.]{1,60}%|@[A-Z][A-Z\d_]{2,60}@|__[A-Z][A-Z\d_]{2,60}__|\{(?:[A-Za-z_][\w.]{0,60}|\d{0,2})\}|\$[A-Z_][A-Z\d_]{2,60}(?![A-Za-z\d])|(?<![\w%])%[dqrsv](?![\w%])|(?:\$\{|\{\{|#\{)[^}]{0,200}$|[$%]\([^)]{0,200}$|^[^{}]{0,200}\}\}/g;

/** A name by itself: `$X`, `$env:X`, `[x]`, `{x()}`, `<|x|>`, `:x`, `@x`. */
const WHOLE =
  /^(?:\$(?:env:)?(?<shell>[A-Za-z_][\w.:>-]{0,80})|(?:\[(?=.*\]$)|\{(?=.*\}$)|<(?=.*>$))(?<bracketed>.{1,80})[\]}>]|[:@?](?<bound>[A-Za-z_]\w{0,60}))$/;

/** Marks that open a template right before the value, and names of what reads a secret from elsewhere. */
const OPENED =
  /(?:\barn:aws(?:[\w:-]|\$\{[\w:.]{1,40}\}){4,120}:|\$\{|\{\{\s?|\$\(|#\{|<%=?\s?|%\(|(?:getenv|environ(?:\.get)?|env|ENV(?:\.fetch)?|GetEnvironmentVariable|secretKeyRef|lookup|fromSecret|valueFrom|get_secret|getSecret|get_secret_value|access_secret_version)\s?[([]\s?["']?)$/;

/** Behind these stands which entry of a store is meant, or which key of PGP. */
const LOOKED_UP =
  /(?:\bbw get [a-z]{2,12}|--(?:export|delete|list)-secret-(?:sub)?keys?(?: --armor| -a)?)[ =]["']?$/;

/** So far before a value a template opens, in characters. */
const REACH = 120;

/** True for what names a value that is kept elsewhere, or that is put in later. */
export function isReference(value: string, before = ""): boolean {
  const near = before.slice(-REACH);
  if (OPENED.test(near) || LOOKED_UP.test(near)) return true;
  if (STORES.test(value)) return !/^(?:env|pass|file|vault):[^/]{30,}$/.test(value) || !isRandom(value);
  if ([ARN, CLOUD, KEY_VAULT, CONTEXT].some((form) => form.test(value))) return true;
  const { shell, bracketed, bound } = WHOLE.exec(value)?.groups ?? {};
  const whole = shell ?? bracketed ?? bound;
  if (whole !== undefined) return !isRandom(whole);
  return isTemplate(value);
}

/** What is left when the templates are gone is no secret by itself. */
function isTemplate(value: string): boolean {
  const templates = value.slice(0, 2_000).match(TEMPLATES)?.join("");
  if (templates === undefined || isRandom(templates.replace(/\W+/g, ""))) return false;
  const left = value.slice(0, 2_000).replace(TEMPLATES, "").trim();
  return left.length < 8 || KEY_OF_CACHE.test(value) || (!isRandom(left) && randomness(value) < 0.9);
}

/** By which a cache of a workflow finds what it keeps: `${{ runner.os }}-0a1b…`. */
const KEY_OF_CACHE = /^\$\{\{[^{}]{1,200}\}\}[-_](?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})$/;
