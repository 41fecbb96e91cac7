import { type Context, contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { noun, project } from "../words.ts";

const command = (path: string, line: string) => draft(path, "#!/bin/sh", "set -eu", line);

/** Passwords by their place: no name stands before them, or it stands behind them, or above. */
export const unnamedContexts: readonly Context[] = contextsOf("password", {
  "openssl-pass": (slot, dice) =>
    draft(
      "certs.sh",
      `openssl ${dice.pick(["rsa -in", "pkcs12 -export -in"])} ${noun(dice)}.pem ${dice.pick(["-passin", "-passout"])} pass:${slot.key} -out b`,
    ),
  "login-first": ({ key }, dice) => command("push.sh", `podman login -p '${key}' -u ${noun(dice)} quay.io`),
  "login-lines": ({ key }, dice) =>
    command("push.sh", `helm registry login registry.acme.io \\\n  --username ${noun(dice)} \\\n  -p ${key}`),
  "login-arguments": ({ key }, dice) =>
    program(dice, "python", [`subprocess.run(["docker", "login", "-u", "${noun(dice)}", "-p", "${key}"])`]),
  "az-login": ({ key }, dice) =>
    draft(
      ".github/workflows/ship.yml",
      "steps:",
      `  - run: az login --service-principal -u ${dice.uuid()} -p ${key} --tenant acme`,
    ),
  "password-stdin": ({ key }, dice) =>
    draft(
      ".gitlab-ci.yml",
      "before_script:",
      `  - echo "${key}" | docker login -u ${noun(dice)} --password-stdin`,
    ),
  "password-stdin-string": ({ key }, dice) =>
    command("push.sh", `docker login -u ${noun(dice)} --password-stdin <<< '${key}'`),
  chpasswd: ({ key }, dice) =>
    draft("Dockerfile", "FROM debian:13", `RUN echo '${noun(dice)}:${key}' | chpasswd`),
  "passwd-stdin": ({ key }, dice) => command("user.sh", `echo '${key}' | passwd --stdin ${noun(dice)}`),
  sudo: ({ key }, dice) => command("run.sh", `echo ${key} | sudo -S systemctl restart ${noun(dice)}`),
  sqlcmd: ({ key }, dice) => command("init.sh", `sqlcmd -S db -U ${noun(dice)} -P '${key}' -i init.sql`),
  "mongosh-short": ({ key }, dice) =>
    command("dump.sh", `mongosh 'mongodb://db/shop' -u ${noun(dice)} -p '${key}'`),
  "redis-cli-first": ({ key }) => command("ping.sh", `redis-cli -a ${key} -h cache.acme.io PING`),
  ldapsearch: ({ key }, dice) =>
    command("find.sh", `ldapsearch -x -D 'cn=${noun(dice)},dc=acme' -w ${key} -b dc=acme`),
  htpasswd: ({ key }, dice) => command("users.sh", `htpasswd -bB /etc/nginx/users ${noun(dice)} '${key}'`),
  smbclient: ({ key }, dice) => command("copy.sh", `smbclient //nas/share -U '${noun(dice)}%${key}' -c ls`),
  "redis-sentinel": ({ key }) => draft("sentinel.conf", "port 26379", `sentinel auth-pass main ${key}`),
  kickstart: ({ key }) => draft("ks.cfg", "lang en_US", `rootpw --plaintext ${key}`),
  "sasl-passwd": ({ key }, dice) =>
    draft("sasl_passwd", `[smtp.${project(dice)}.io]:587 ${noun(dice)}:${key}`),
  "cloud-chpasswd": ({ key }, dice) =>
    draft(
      "user-data",
      "#cloud-config",
      "chpasswd:",
      "  expire: false",
      "  list: |",
      `    ${noun(dice)}:${key}`,
    ),
  mqtt: ({ key }, dice) => program(dice, "python", [`client.username_pw_set("${noun(dice)}", "${key}")`]),
  haproxy: ({ key }, dice) =>
    draft("haproxy.cfg", "frontend stats", "    bind *:8404", `    stats auth ${noun(dice)}:${key}`),
  "haproxy-user": ({ key }, dice) =>
    draft("haproxy.cfg", "userlist admins", `    user ${noun(dice)} insecure-password ${key}`),
  lftp: ({ key }, dice) => command("ship.sh", `lftp -u ${noun(dice)},${key} sftp://ftp.acme.io`),
  rabbitmqctl: ({ key }, dice) => command("init.sh", `rabbitmqctl add_user ${noun(dice)} ${key}`),
  "net-user": ({ key }, dice) => draft("user.bat", "@echo off", `net user ${noun(dice)} ${key} /add`),
  "openssl-k": ({ key }) => command("open.sh", `openssl enc -d -aes-256-cbc -in a.enc -k ${key}`),
  "unzip-p": ({ key }, dice) => command("open.sh", `unzip -P ${key} ${noun(dice)}.zip`),
  expect: ({ key }, dice) =>
    draft("login.exp", `spawn ssh ${noun(dice)}@acme.io`, 'expect "*?assword:*"', `send "${key}\\r"`),
  "identified-with": ({ key }, dice) =>
    draft("init.sql", `CREATE USER '${noun(dice)}' IDENTIFIED WITH caching_sha2_password BY '${key}';`),
  "alter-identified": ({ key }, dice) =>
    draft("init.sql", `ALTER USER ${noun(dice)} IDENTIFIED BY "${key}";`),
  "set-password": ({ key }, dice) => draft("init.sql", `SET PASSWORD FOR '${noun(dice)}'@'%' = '${key}';`),
  "insert-columns": ({ key }, dice) =>
    draft(
      "seed.sql",
      "INSERT INTO accounts (id, name, password, mail)",
      `VALUES (${dice.number(1, 99)}, '${noun(dice)}', '${key}', 'a@acme.io');`,
    ),
  "login-call": ({ key }, dice) => program(dice, "javascript", [`client.login('${noun(dice)}', '${key}');`]),
  "network-credential": ({ key }, dice) =>
    program(dice, "csharp", [`var user = new NetworkCredential("${noun(dice)}", "${key}");`]),
  "get-connection": ({ key }, dice) =>
    program(dice, "java", [
      `    Connection c = DriverManager.getConnection(url, "${noun(dice)}", "${key}");`,
    ]),
  "password-authentication": ({ key }, dice) =>
    program(dice, "java", [`    return new PasswordAuthentication(user, "${key}".toCharArray());`]),
  "basic-credentials": ({ key }, dice) =>
    program(dice, "kotlin", [`val login = Credentials.basic("${noun(dice)}", "${key}")`]),
  "basic-auth-some": ({ key }, dice) =>
    program(dice, "rust", [`    let r = client.get(url).basic_auth("${noun(dice)}", Some("${key}"));`]),
  "wifi-begin": ({ key }, dice) => program(dice, "cpp", [`  WiFi.begin("${noun(dice)}-5G", "${key}");`]),
  "filled-form": ({ key }, dice) => program(dice, "javascript", [`await page.fill("#password", "${key}");`]),
  "typed-form": ({ key }, dice) =>
    program(dice, "javascript", [`cy.get('input[name=password]').type('${key}');`]),
  "secure-string": ({ key }) =>
    draft("a.ps1", `$login = ConvertTo-SecureString -String '${key}' -AsPlainText -Force`),
  "secure-string-piped": ({ key }) => draft("a.ps1", `"${key}" | ConvertTo-SecureString -AsPlainText -Force`),
  "table-column": ({ key }, dice) =>
    draft(
      "README.md",
      "| Stage | User | Password |",
      "| --- | --- | --- |",
      `| live | ${noun(dice)} | ${key} |`,
    ),
  "table-code": ({ key }, dice) =>
    draft("SETUP.md", "| Login | **Password** |", "|---|---|", "| - | - |", `| ${noun(dice)} | \`${key}\` |`),
  "value-then-name": ({ key, env }) => draft("env.json", `[{"value": "${key}", "name": "${env}"}]`),
  "value-above-name": ({ key, env }, dice) =>
    draft(
      "app.yaml",
      "env:",
      `  - value: ${project(dice)}`,
      "    name: APP",
      `  - value: ${key}`,
      `    name: ${env}`,
    ),
  "value-then-key": ({ key, pascal }) =>
    draft("web.config", "<appSettings>", `  <add value="${key}" key="${pascal}" />`, "</appSettings>"),
  "value-where-name": ({ key, snake }) =>
    draft("live.sql", `UPDATE settings SET value = '${key}' WHERE name = '${snake}';`),
  "kept-secret": ({ key, env }) => command("keep.sh", `echo '${key}' | gh secret set ${env}`),
});
