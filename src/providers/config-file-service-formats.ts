import { randomBytes } from "node:crypto";
import { named } from "../formats/named-format.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isFirstPart, isMadeUpPassword, isOfKinds } from "../values/made-up-password.ts";
import { randomness } from "../values/randomness.ts";
import { isToyPassword } from "../values/toy-values.ts";
import { PASSWORD } from "./config-file-tool-formats.ts";

const remembered = "as remembered in 2026-11";

/** What services and frameworks call the password of whoever signs in, which people make up. */
export const servicePassword: TokenFormat = {
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
  isOther: (_, around) => isFirstPart(around),
};
