import { isRcloneObscured } from "../formats/obscured.ts";
import { alphabets } from "../formats/sample.ts";
import { isPassword } from "../values/password.ts";
import { isPlaceholder } from "../values/placeholder.ts";
import { isRandom } from "../values/randomness.ts";
import { login } from "./config-file-formats.ts";
import { configFileSamples } from "./config-file-samples.ts";
import { toolFormats } from "./config-file-tool-formats.ts";
import { genericPlaybook } from "./generic-playbook.ts";
import { defineProvider } from "./provider.ts";

const docs = {
  label: "GitHub: keeping secrets out of repositories",
  url: "https://docs.github.com/en/code-security/secret-scanning",
};

const remembered = "as remembered in 2026-11";

/** What tools keep in their configuration files to sign in. */
export const configFile = defineProvider({
  id: "config-file",
  name: "Configuration file",
  variables: ["NETRC", "NPM_CONFIG_USERCONFIG", "DOCKER_AUTH_CONFIG", "KUBECONFIG", "KEYSTORE_PASSWORD"],
  formats: [
    {
      id: "config-file-netrc",
      name: "password (netrc)",
      severity: "high",
      yields: true,
      keywords: ["machine "],
      begins: true,
      reach: { before: 6, after: 600 },
      pattern:
        /(?<![\w-])machine\s{1,8}(?<host>[\w.-]{1,200})\s{1,20}login\s{1,8}(?<user>[^\s"']{1,120})\s{1,20}password\s{1,8}(?<secret>[!#-&(-[\]-~\x80-\xff]{6,400})/g,
      isGenuine: isPassword,
      keyId: (_, { user, host }) => `${user}@${host}`,
      source: `netrc(5) and curl(1), ${remembered}`,
      samples: configFileSamples.netrc,
    },
    {
      id: "config-file-npmrc",
      name: "credentials (npmrc, yarnrc)",
      severity: "high",
      yields: true,
      keywords: ["_auth", "_password", "npmauth"],
      begins: true,
      ahead: { sign: "=:", never: "\"'`()[]{}<>,;./_-" },
      reach: { before: 6, after: 1_500 },
      pattern:
        /(?:(?<![^:\s"'])_(?:authToken|auth|password)\s{0,4}=|npmAuth(?:Token|Ident):)\s{0,4}\\?["']?(?<secret>[A-Za-z0-9+/_.~:-]{12,1400}={0,2})(?![A-Za-z0-9+/=_.~-])/g,
      isGenuine: isRegistryKey,
      source: `docs.npmjs.com/cli/configuring-npm/npmrc and yarnpkg.com/configuration/yarnrc, ${remembered}`,
      samples: configFileSamples.npmrc,
    },
    {
      id: "config-file-pypirc",
      name: "password (pypirc)",
      severity: "high",
      yields: true,
      keywords: ["password"],
      nearby: [".pypirc", "[distutils]", "[pypi]", "[testpypi]", "index-servers", "upload.pypi.org"],
      begins: true,
      reach: { before: 6, after: 420 },
      pattern: /(?<![\w-])password[ \t]{0,4}[=:][ \t]{0,4}(?<secret>[^\s"'\x60<>\\]{6,400})/g,
      isGenuine: isPassword,
      source: `packaging.python.org/specifications/pypirc, ${remembered}`,
      samples: configFileSamples.pypirc,
    },
    {
      id: "config-file-docker",
      name: "credentials of a registry (Docker)",
      severity: "high",
      yields: true,
      keywords: ['"auth"', '\\"auth\\"', '"identitytoken"', '"registrytoken"'],
      reach: { before: 4, after: 2_100 },
      pattern:
        /\\{0,3}"(?:auth|identitytoken|registrytoken)\\{0,3}"\s{0,8}:\s{0,8}\\{0,3}"(?<secret>[A-Za-z0-9+/_.-]{12,2000}={0,2})\\{0,3}"/g,
      isGenuine: (value) =>
        isCredentials(value) || (value.length >= 24 && !value.includes(".") && isOpaque(value)),
      keyId: userIn,
      source: `docs.docker.com/reference/cli/docker/login, ${remembered}`,
      samples: configFileSamples.docker,
    },
    {
      id: "config-file-kubeconfig",
      name: "token or password (kubeconfig)",
      severity: "critical",
      yields: true,
      keywords: ["user:"],
      ahead: { sign: "\n\\", never: `${alphabets.alphanumeric}"'\`()[]{}<>,;.$_@` },
      nearby: ["current-context", "kind: config", "clusters:", "users:", "contexts:"],
      begins: true,
      reach: { before: 6, after: 15_000 },
      pattern:
        /(?<![\w-])user:[ \t]{0,4}(?:\r?\n|\\n)[ \t]{1,24}(?:(?:username|as|client-[a-z-]{3,20}): ?\S{1,4000}\s{1,24}){0,3}(?:token|password): ?["']?(?<secret>[^\s"'\\]{8,2000})/g,
      isGenuine: isPassword,
      source: `kubernetes.io/docs/reference/config-api/kubeconfig.v1, ${remembered}`,
      samples: configFileSamples.kubeconfig,
    },
    {
      id: "config-file-xml",
      name: "password (Maven, NuGet, Tomcat)",
      severity: "high",
      yields: true,
      keywords: ["<password>", "cleartextpassword", "<passphrase>"],
      nearby: ["<server>", "<servers>", "settings.xml", "packagesourcecredentials", "nuget", "<username>"],
      reach: { before: 20, after: 240 },
      pattern:
        /<(?:password|passphrase)>\s{0,20}(?<secret>[^\s<>]{6,200})\s{0,20}<\/|key=["']ClearTextPassword["'] value=["'](?<secret>[^\s"'<>\\]{6,200})["']/gi,
      // Braces hold a password that Maven has encrypted.
      isGenuine: (text) => !text.startsWith("{") && isPassword(text),
      source: `maven.apache.org/settings.html and learn.microsoft.com/nuget/reference/nuget-config-file, ${remembered}`,
      samples: configFileSamples.xml,
    },
    {
      id: "config-file-composer",
      name: "password (Composer)",
      severity: "high",
      yields: true,
      keywords: ['"password"', '"password\\"'],
      nearby: ["http-basic", "auth.json"],
      reach: { before: 6, after: 240 },
      pattern: /\\?"password\\?"\s{0,4}:\s{0,4}\\?"(?<secret>[^\s"\\]{6,200})\\?"/g,
      isGenuine: isPassword,
      source: `getcomposer.org/doc/articles/authentication-for-private-packages.md, ${remembered}`,
      samples: configFileSamples.composer,
    },
    {
      id: "config-file-rclone",
      name: "password (rclone)",
      severity: "high",
      yields: true,
      keywords: ["pass = ", "password = ", "password2 = ", "pass="],
      begins: true,
      // Each remote of its configuration says its type; every other file may have such a line, with a password as it is.
      nearby: ["rclone", "type = ", "type="],
      reach: { before: 4, after: 320 },
      pattern:
        /(?<![A-Za-z])(?:pass|password2?)\s{0,2}=\s{0,2}(?<secret>[A-Za-z0-9_-]{24,300})(?![A-Za-z0-9_-])/g,
      isGenuine: isRcloneObscured,
      source: `fs/config/obscure of rclone, ${remembered}`,
      samples: configFileSamples.rclone,
    },
    {
      id: "config-file-filezilla",
      name: "password (FileZilla)",
      severity: "high",
      yields: true,
      keywords: ['<pass encoding="base64">'],
      begins: true,
      reach: { before: 6, after: 260 },
      pattern: /<Pass encoding="base64">(?<secret>[A-Za-z0-9+/]{8,200}={0,2})<\/Pass>/g,
      isGenuine: (value) => isPassword(Buffer.from(value, "base64").toString("utf8")),
      source: `sitemanager.xml of FileZilla 3, ${remembered}`,
      samples: configFileSamples.filezilla,
    },
    {
      id: "config-file-wordpress",
      name: "database password (WordPress)",
      severity: "high",
      yields: true,
      keywords: ["db_password"],
      reach: { before: 16, after: 220 },
      pattern:
        /define\(\s?["']DB_PASSWORD["'],\s{1,20}(?<quote>["'])(?<secret>[^"'\s\\]{6,200})\k<quote>\s?\)/g,
      isGenuine: isPassword,
      source: `developer.wordpress.org/advanced-administration/wordpress/wp-config, ${remembered}`,
      samples: configFileSamples.wordpress,
    },
    {
      id: "config-file-s3cfg",
      name: "secret key (s3cfg)",
      severity: "high",
      yields: true,
      keywords: ["secret_key"],
      nearby: [".s3cfg", "host_bucket", "signature_v2"],
      begins: true,
      reach: { before: 6, after: 90 },
      pattern: /(?<![\w-])secret_key\s{0,4}=\s{0,4}(?<secret>[A-Za-z0-9+/]{16,64}={0,2})(?![A-Za-z0-9+/=])/g,
      isGenuine: isRandom,
      source: `s3tools.org/kb/item14.htm, ${remembered}`,
      samples: configFileSamples.s3cfg,
    },
    {
      id: "config-file-client",
      name: "password of a client (MySQL, PostgreSQL)",
      severity: "high",
      yields: true,
      keywords: ["[client", "[mysql", ":5432:", ":*:"],
      reach: { before: 130, after: 500 },
      pattern:
        /(?:\[(?:client|mysql|mysqldump)\](?:\r?\n|\\n)(?:[a-z_-]{2,24}[ \t]{0,4}=[^\n\\]{0,120}(?:\r?\n|\\n)){0,6}?password[ \t]{0,4}=[ \t]{0,4}["']?|(?<![\w.*:/-])[\w.*-]{1,120}:(?:5432|\*):[\w*-]{1,60}:(?!\d{1,9}:)[\w.-]{1,60}:)(?<secret>[^\s"'\\:]{6,200})/g,
      isGenuine: isPassword,
      source: `dev.mysql.com, Using Option Files, and postgresql.org, The Password File, ${remembered}`,
      samples: configFileSamples.client,
    },
    login,
    ...toolFormats,
  ],
  playbook: {
    ...genericPlaybook("Configuration file", { docs }),
    risk: "sign in wherever the file does, as its owner",
    identify: "The file names the host or registry, and mostly the user; both stand near the password.",
    revoke: {
      steps: [
        "Sign in where the file points to: registry, cluster, repository, server.",
        "Revoke the token or change the password there; end the sessions of that user.",
        "For a keystore, change its password, and replace the keys in it if the file itself was readable, too.",
      ],
      effects: ["Builds, deployments and people that used the same file are refused from then on."],
    },
    create: {
      steps: ["Make a new token or password there, and copy it straight into your secret store."],
      advice: [
        "Let the tool ask a credential helper, or read a variable of the environment, instead of a file in the repository.",
        "In CI, log in with OpenID Connect where the registry or cloud knows it.",
      ],
    },
  },
});

/** base64 of `user:password`. */
function isCredentials(base64: string): boolean {
  const text = Buffer.from(base64, "base64").toString("latin1");
  const password = /^[\w.@+$-][\x21-\x39\x3b-\x7e]{0,200}:(?<password>[\x20-\x7e]{4,1500})$/.exec(text)
    ?.groups?.password;
  return password !== undefined && !isPlaceholder(password) && isPassword(password);
}

function userIn(base64: string): string | undefined {
  return isCredentials(base64)
    ? /^[^:]+/.exec(Buffer.from(base64, "base64").toString("latin1"))?.[0]
    : undefined;
}

/** Random by itself: neither words nor a base64 text. */
function isOpaque(value: string): boolean {
  return isRandom(value) && !/^[\x20-\x7e\s]+$/.test(Buffer.from(value, "base64").toString("latin1"));
}

/** A token, `user:password`, either of them in base64, or a UUID. */
function isRegistryKey(value: string): boolean {
  if (isCredentials(value)) return true;
  const plain = value.includes(":") ? value.slice(value.indexOf(":") + 1) : value;
  const decoded = Buffer.from(value, "base64").toString("latin1");
  if (/^[\x21-\x7e]{6,200}$/.test(decoded)) return isPassword(decoded);
  return isPassword(plain) && isRandom(plain);
}
