import { alphabets } from "../formats/sample.ts";
import { isPassword } from "../values/password.ts";
import { erlangCookie } from "./config-file-erlang-formats.ts";
import { login } from "./config-file-formats.ts";
import { bundler, composer, docker, npmrc, pypirc, xml } from "./config-file-registry-formats.ts";
import { configFileSamples } from "./config-file-samples.ts";
import { servicePassword } from "./config-file-service-formats.ts";
import { toolFormats } from "./config-file-tool-formats.ts";
import { filezilla, rclone, rcloneB2, s3cfg } from "./config-file-transfer-formats.ts";
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
    npmrc,
    pypirc,
    docker,
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
    xml,
    composer,
    bundler,
    rclone,
    filezilla,
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
    s3cfg,
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
    servicePassword,
    rcloneB2,
    erlangCookie,
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
