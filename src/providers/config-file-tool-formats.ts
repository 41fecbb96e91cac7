import { type NamedFormat, named } from "../formats/named-format.ts";
import { randomText } from "../formats/sample.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isMadeUpPassword } from "../values/made-up-password.ts";

const remembered = "as remembered in 2026-11";

/** A password between quotes, or up to a space; the last character belongs to no list. */
export const PASSWORD = {
  value: String.raw`[^\s"'\x60<>\\,;]{5,127}[^\s"'\x60<>\\,;)}\]([{]`,
  unless: String.raw`^\s"'\x60<>\\,;)}\]`,
  longest: 128,
  isGenuine: isMadeUpPassword,
} as const satisfies Partial<NamedFormat>;

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
];
