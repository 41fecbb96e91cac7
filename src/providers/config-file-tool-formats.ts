import { randomBytes } from "node:crypto";
import { type NamedFormat, named } from "../formats/named-format.ts";
import { randomText } from "../formats/sample.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isFirstPart, isMadeUpPassword } from "../values/made-up-password.ts";
import { randomness } from "../values/randomness.ts";
import { isToyPassword } from "../values/toy-values.ts";
import { configFileSamples } from "./config-file-samples.ts";

const remembered = "as remembered in 2026-11";

/** A password between quotes, or up to a space; the last character belongs to no list. */
const PASSWORD = {
  value: String.raw`[^\s"'\x60<>\\,;]{5,127}[^\s"'\x60<>\\,;)}\]([{]`,
  unless: String.raw`^\s"'\x60<>\\,;)}\]`,
  longest: 128,
  isGenuine: isMadeUpPassword,
} as const satisfies Partial<NamedFormat>;

/** No call, but digits among letters of both cases, or with a sign that joins no words: forms and style sheets have the same names. */
function isOfKinds(value: string): boolean {
  if (/\w\(/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /[!-,/:-@[-^`{-~]/].filter((kind) => kind.test(value));
  return value.length <= 40 && /\d/.test(value) && /[A-Za-z]/.test(value) && kinds.length >= 2;
}

/** Passwords that tools know by names of their own. */
export const toolFormats: readonly TokenFormat[] = [
  named({
    ...PASSWORD,
    id: "config-file-keystore-password",
    name: "password of a keystore",
    severity: "high",
    yields: true,
    names: [
      "keystore_password",
      "key_store_password",
      "keystore_pass",
      "truststore_password",
      "trust_store_password",
      "store_password",
      "key_password",
      "release_store_password",
      "pfx_password",
      "p12_password",
      "certificate_password",
      "cert_password",
    ],
    source: `developer.android.com/studio/publish/app-signing, Spring Boot and the JDK, ${remembered}`,
    key: () => `${randomText(14)}4w`,
    variable: "KEYSTORE_PASSWORD",
    alsoSeen: [
      (key) => `storePassword '${key}'`,
      (key) => `keyPassword = "${key}"`,
      (key) => `-Djavax.net.ssl.keyStorePassword=${key} -jar shop.jar`,
      (key) => `server.ssl.key-store-password=${key}\n`,
    ],
    unlike: () => [
      "changeit",
      "android",
      "password",
      "keystoreProperties['storePassword']",
      "secretsOf.store.password",
      "certs[0][2],",
      "Incomplete",
      "RELEASE_STORE_FILE",
      "my_encryptedKeyPassword",
      "store_pass_2",
      "3221226207",
      "8529u32",
      "::windows::core::HRESULT",
      "-AsPlainText",
      "check_rc=False",
      "server_settings->key_password",
      "gespeicherte Kennwörter",
    ],
  }),
  named({
    ...PASSWORD,
    id: "config-file-gradle",
    name: "password (Gradle)",
    severity: "high",
    yields: true,
    names: [
      "signing_password",
      "signing_key_password",
      "in_memory_key_password",
      "ossrh_password",
      "sonatype_password",
      "nexus_password",
      "maven_central_password",
      "maven_password",
      "artifactory_password",
      "repository_password",
      "gradle_publish_secret",
    ],
    source: `docs.gradle.org/current/userguide/signing_plugin.html and central.sonatype.org, ${remembered}`,
    key: () => `${randomText(14)}4w`,
    variable: "NEXUS_PASSWORD",
    alsoSeen: [(key) => `signing.password=${key}\n`, (key) => `ossrhPassword=${key}\n`],
    unlike: () => ["findProperty('nexusPassword')", "project.nexus.password"],
  }),
  named({
    ...PASSWORD,
    id: "config-file-ansible",
    name: "password (inventory of Ansible)",
    severity: "high",
    yields: true,
    names: [
      "ansible_password",
      "ansible_ssh_pass",
      "ansible_become_password",
      "ansible_become_pass",
      "ansible_sudo_pass",
      "ansible_vault_password",
    ],
    source: `docs.ansible.com, Connecting to hosts, ${remembered}`,
    key: () => `${randomText(14)}4w`,
    variable: "ANSIBLE_PASSWORD",
    alsoSeen: [(key) => `web1 ansible_host=10.1.2.3 ansible_ssh_pass=${key}\n`],
    unlike: () => ["{{", "vault_ansible.password"],
  }),
  {
    ...named({
      ...PASSWORD,
      id: "config-file-service-password",
      name: "password of a service",
      severity: "high",
      level: "warn",
      yields: true,
      names: [
        "mysql_root_password",
        "mysql_password",
        "mariadb_password",
        "mariadb_root_password",
        "postgres_password",
        "postgresql_password",
        "mssql_sa_password",
        "initdb_root_password",
        "rabbitmq_default_pass",
        "rabbitmq_password",
        "redis_password",
        "elastic_password",
        "datasource_password",
        "connection_password",
        "db_password",
        "db_passwd",
        "database_password",
        "smtp_password",
        "mail_password",
        "email_host_password",
        "bind_password",
        "ldap_password",
        "ftp_password",
        "sftp_password",
        "imap_password",
        "oracle_password",
        "sa_password",
        "ssh_password",
        "vpn_password",
        "proxy_password",
        "wifi_password",
        "basic_auth_password",
        "service_account_password",
        "root_password",
      ],
      // What looks drawn is found whatever it is called.
      isGenuine: (value) =>
        isMadeUpPassword(value) && isOfKinds(value) && (randomness(value) < 0.6 || isToyPassword(value)),
      // WordPress has a format of its own; a variable in quotes is a value.
      notAfter: String.raw`[Dd][Ee][Ff][Ii][Nn][Ee]\(\s?["']|["']\$\{?`,
      source: `the images of Docker Hub, Django, Laravel, Spring Boot and Hibernate, ${remembered}`,
      key: () => `Wolkenbruch!${1000 + (randomBytes(2).readUInt16BE() % 9000)}`,
      variable: "MYSQL_ROOT_PASSWORD",
      alsoSeen: [
        (key) => `spring.datasource.password=${key}\n`,
        (key) => `EMAIL_HOST_PASSWORD = '${key}'`,
        (key) => `<property name="hibernate.connection.password">${key}</property>`,
      ],
      unlike: () => [
        "root",
        "mysecretpassword",
        "postgres",
        "settings.DB_PASSWORD",
        "DB_PASSWORD_FILE",
        "token-from-step-3",
        "uuid.uuid4().hex",
      ],
    }),
    isOther: isFirstPart,
  },
  {
    id: "config-file-rclone-b2",
    name: "application key of Backblaze B2 (rclone)",
    severity: "high",
    keywords: ["type = b2", "type=b2"],
    begins: true,
    reach: { before: 6, after: 300 },
    pattern:
      /type\s?=\s?b2\s{1,4}(?:[a-z_]{2,24}[ \t]?=[^\n]{0,80}\n[ \t]{0,8}){0,4}key[ \t]?=[ \t]?(?<secret>K0\d{2}[A-Za-z0-9+/]{27})(?![A-Za-z0-9+/=])/g,
    source: `rclone.org/b2 and backblaze.com, Application Keys, ${remembered}`,
    samples: configFileSamples.rcloneB2,
  },
];
