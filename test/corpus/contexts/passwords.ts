import { type Context, contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { noun, project } from "../words.ts";

/** Where well-known programs keep their passwords: the program tells what the value is. */
export const passwordContexts: readonly Context[] = contextsOf("password", {
  pgpass: (slot, dice) =>
    draft(".pgpass", `db.${project(dice)}.internal:5432:${noun(dice)}:${noun(dice)}:${slot.key}`),
  "my-cnf": (slot, dice) =>
    draft(".my.cnf", "[client]", `user=${noun(dice)}`, `password=${slot.key}`, "host=127.0.0.1"),
  "database-yml": (slot, dice) =>
    draft(
      "config/database.yml",
      "production:",
      "  adapter: postgresql",
      `  database: ${noun(dice)}_production`,
      `  username: ${noun(dice)}`,
      `  password: ${slot.key}`,
    ),
  "django-databases": (slot, dice) =>
    program(dice, "python", [
      "DATABASES = {",
      '    "default": {',
      '        "ENGINE": "django.db.backends.postgresql",',
      `        "USER": "${noun(dice)}",`,
      `        "PASSWORD": "${slot.key}",`,
      "    }",
      "}",
    ]),
  "wp-config": (slot, dice) =>
    draft(
      "wp-config.php",
      "<?php",
      `define( 'DB_NAME', '${noun(dice)}' );`,
      `define( 'DB_PASSWORD', '${slot.key}' );`,
      "define( 'DB_CHARSET', 'utf8mb4' );",
    ),
  "wp-salt": (slot) =>
    draft("wp-config.php", "<?php", `define('AUTH_KEY',         '${slot.key}');`, "$table_prefix = 'wp_';"),
  "jwt-key": (slot, dice) =>
    draft(
      "appsettings.json",
      "{",
      '  "Jwt": {',
      `    "Issuer": "https://${project(dice)}.acme.io",`,
      `    "Key": "${slot.key}"`,
      "  }",
      "}",
    ),
  "crypt-key": (slot) =>
    draft(
      "app/etc/env.php",
      "<?php",
      "return [",
      "    'crypt' => [",
      `        'key' => '${slot.key}'`,
      "    ],",
      "];",
    ),
  "encryption-key": (slot, dice) =>
    draft("device.yaml", `name: ${noun(dice)}`, "api:", "  encryption:", `    key: "${slot.key}"`),
  jmeter: (slot) =>
    draft(
      "plan.jmx",
      '<stringProp name="Argument.name">password</stringProp>',
      `<stringProp name="Argument.value">${slot.key}</stringProp>`,
    ),
  "redis-master": (slot) => draft("redis.conf", "port 6379", `masterauth ${slot.key}`),
  "fernet-key": (slot) => draft("airflow.cfg", "[core]", `fernet_key = ${slot.key}`),
  offlineimap: (slot) => draft(".offlineimaprc", "[Repository remote]", `remotepass = ${slot.key}`),
  "signing-section": (slot) => draft("app.ini", "[signing]", "ttl = 3600", `key = ${slot.key}`),
  "systemd-plain": (slot, dice) =>
    draft(`${noun(dice)}.service`, "[Service]", "User=app", `Environment=SMTP_PASSWORD=${slot.key}`),
  hibernate: (slot, dice) =>
    draft(
      "hibernate.cfg.xml",
      "<session-factory>",
      `  <property name="connection.username">${noun(dice)}</property>`,
      `  <property name="connection.password">${slot.key}</property>`,
      "</session-factory>",
    ),
  "tomcat-users": (slot, dice) =>
    draft("tomcat-users.xml", `<user username="${noun(dice)}" password="${slot.key}" roles="manager-gui"/>`),
  "maven-settings": (slot, dice) =>
    draft(
      "settings.xml",
      "<server>",
      `  <id>${project(dice)}</id>`,
      `  <username>${noun(dice)}</username>`,
      `  <password>${slot.key}</password>`,
      "</server>",
    ),
  "spring-datasource": (slot, dice) =>
    draft(
      "application.properties",
      `spring.datasource.url=jdbc:mysql://${project(dice)}:3306/${noun(dice)}`,
      `spring.datasource.username=${noun(dice)}`,
      `spring.datasource.password=${slot.key}`,
    ),
  "spring-datasource-yaml": (slot, dice) =>
    draft(
      "application.yml",
      "spring:",
      "  datasource:",
      `    username: ${noun(dice)}`,
      `    password: ${slot.key}`,
    ),
  "kafka-jaas": (slot, dice) =>
    draft(
      "client.properties",
      "security.protocol=SASL_SSL",
      `sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username="${noun(dice)}" password="${slot.key}";`,
    ),
  keystore: (slot, dice) =>
    draft(
      "keystore.properties",
      `storeFile=${noun(dice)}.jks`,
      `storePassword=${slot.key}`,
      `keyAlias=${noun(dice)}`,
    ),
  "gradle-signing": (slot, dice) =>
    program(dice, "groovy", [
      "signingConfigs {",
      "    release {",
      `        keyAlias '${noun(dice)}'`,
      `        keyPassword '${slot.key}'`,
      "    }",
      "}",
    ]),
  "redis-conf": (slot) => draft("redis.conf", "bind 0.0.0.0", `requirepass ${slot.key}`, "maxmemory 256mb"),
  "redis-cli": (slot, dice) => draft("flush.sh", `redis-cli -h ${project(dice)} -a ${slot.key} FLUSHALL`),
  "mysql-flag": (slot, dice) =>
    draft("backup.sh", "#!/bin/bash", `mysqldump -u ${noun(dice)} -p${slot.key} ${noun(dice)} > backup.sql`),
  "mysql-long-flag": (slot, dice) =>
    draft("import.sh", `mysql --user=${noun(dice)} --password=${slot.key} ${noun(dice)} < dump.sql`),
  sshpass: (slot, dice) =>
    draft(
      "deploy.sh",
      `sshpass -p '${slot.key}' scp dist.zip ${noun(dice)}@10.0.0.${dice.number(2, 250)}:/srv`,
    ),
  pgpassword: (slot, dice) =>
    draft("migrate.sh", `PGPASSWORD=${slot.key} psql -h ${project(dice)} -U ${noun(dice)} -f schema.sql`),
  "curl-user": (slot, dice) =>
    draft("check.sh", `curl -u ${noun(dice)}:${slot.key} https://${project(dice)}.acme.io/api/health`),
  "curl-user-quoted": (slot, dice) =>
    draft("check.sh", `curl --user "${noun(dice)}:${slot.key}" -X POST https://acme.io/${noun(dice)}`),
  "docker-login": (slot, dice) =>
    draft("push.sh", `docker login registry.acme.io -u ${noun(dice)} -p ${slot.key}`),
  "ansible-pass": (slot, dice) =>
    draft(
      "hosts",
      `[${noun(dice)}]`,
      `10.0.0.${dice.number(2, 250)} ansible_user=${noun(dice)} ansible_ssh_pass=${slot.key}`,
    ),
  "grafana-ini": (slot) =>
    draft("grafana.ini", "[security]", "admin_user = admin", `admin_password = ${slot.key}`),
  sftp: (slot, dice) =>
    draft(
      ".vscode/sftp.json",
      JSON.stringify(
        { host: `${noun(dice)}.acme.io`, username: noun(dice), password: slot.key, port: 22 },
        null,
        4,
      ),
    ),
  "identified-by": (slot, dice) =>
    draft(
      "init.sql",
      `CREATE USER '${noun(dice)}'@'%' IDENTIFIED BY '${slot.key}';`,
      `GRANT ALL ON ${noun(dice)}.* TO '${noun(dice)}'@'%';`,
    ),
  "with-password": (slot, dice) =>
    draft("roles.sql", `CREATE ROLE ${noun(dice)} WITH LOGIN PASSWORD '${slot.key}';`),
  mongosh: (slot, dice) =>
    draft(
      "init.js",
      "db.createUser({",
      `  user: "${noun(dice)}",`,
      `  pwd: "${slot.key}",`,
      `  roles: ["readWrite"],`,
      "});",
    ),
  nodemailer: (slot, dice) =>
    program(dice, "javascript", [
      "const transport = nodemailer.createTransport({",
      `  host: 'smtp.${noun(dice)}.org',`,
      `  auth: { user: '${noun(dice)}@acme.io', pass: '${slot.key}' },`,
      "});",
    ]),
  smtplib: (slot, dice) => program(dice, "python", [`server.login("${noun(dice)}@acme.io", "${slot.key}")`]),
  "php-mysqli": (slot, dice) =>
    program(dice, "php", [`$db = new mysqli("localhost", "${noun(dice)}", "${slot.key}", "${noun(dice)}");`]),
  "jdbc-call": (slot, dice) =>
    program(dice, "java", [
      `    Connection c = DriverManager.getConnection("jdbc:mysql://${project(dice)}/${noun(dice)}", "${noun(dice)}", "${slot.key}");`,
    ]),
  "wifi-password": (slot, dice) =>
    program(dice, "cpp", [`const char* ssid = "${noun(dice)}-5G";`, `const char* password = "${slot.key}";`]),
  "net-use": (slot, dice) =>
    draft("mount.bat", `net use Z: \\\\${noun(dice)}\\share /user:${noun(dice)} ${slot.key}`),
  "convert-to-secure": (slot) =>
    draft(
      "setup.ps1",
      `$secure = ConvertTo-SecureString "${slot.key}" -AsPlainText -Force`,
      "New-LocalUser -Name svc -Password $secure",
    ),
});
