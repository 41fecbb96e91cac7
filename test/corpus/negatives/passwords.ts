import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";

const NONE = [
  ..."$PASS|$DB_PASSWORD|%PASSWORD%|<password>|[PASSWORD]|YOUR_PASSWORD|changeme|change-this-password|secret123".split(
    "|",
  ),
  ..."password|P@ssw0rd!|Test1234!|MyNewPass4!|hunter2|topsecret|my-secret-pw|letmein2024|********|NOVA_DBPASS".split(
    "|",
  ),
  ...["${", "$" + "{{ ", "{{ "].map((open) => `${open}db_password${open.includes("{{") ? " }}" : "}"}`),
];

function none(dice: Dice): string {
  return dice.pick(NONE);
}

/** What tools leave of a password, or make of it. */
function hidden(dice: Dice): string {
  return dice.pick([
    () => `***${"REMOVED"}***`,
    () => `${dice.text(8)}\u2026`,
    () => "\u2022".repeat(dice.number(6, 12)),
    () => `{AES}${dice.bytes(24).toString("base64")}`,
    () => `vault:v1:${dice.bytes(48).toString("base64")}`,
    () => dice.pick(["todo", "undefined", "none", "disabled", "not-needed"]),
    () => `%env(${noun(dice).toUpperCase()}_PASSWORD)%`,
  ])();
}

/** What tables keep of a password. */
function kept(dice: Dice): string {
  return dice.pick([
    () => dice.hex(dice.pick([32, 40, 64, 128])),
    () => `$2y$10$${dice.text(53)}`,
    () => `$P$B${dice.text(30)}`,
    () => `{SSHA}${dice.bytes(24).toString("base64")}`,
    () => dice.bytes(32).toString("base64"),
  ])();
}

/** Places of passwords with none in them. */
export const passwordNegatives: Readonly<Record<string, NegativeWriter>> = {
  "passwords of nobody in commands": (dice) =>
    draft(
      dice.pick(["setup.sh", "README.md", ".gitlab-ci.yml"]),
      dice.many(6, () =>
        dice.pick([
          `docker login -u ${noun(dice)} -p ${none(dice)} registry.acme.io`,
          `echo "${none(dice)}" | docker login -u ${noun(dice)} --password-stdin`,
          `echo '${noun(dice)}:${none(dice)}' | chpasswd`,
          `redis-cli -h ${project(dice)} -a ${none(dice)} PING`,
          `htpasswd -bc .htpasswd ${noun(dice)} ${none(dice)}`,
          `ldapsearch -x -D cn=${noun(dice)} -w ${none(dice)} -b dc=acme`,
          `smbclient //nas/${noun(dice)} -U ${noun(dice)}%${none(dice)}`,
          `sqlcmd -S db -U sa -P '${none(dice)}' -Q 'select 1'`,
          `net use Z: \\\\nas\\${noun(dice)} /user:${noun(dice)} ${none(dice)}`,
        ]),
      ),
    ),
  "passwords that were taken out or encrypted": (dice) =>
    draft(
      dice.pick(["application.properties", "config.ini", "settings.conf"]),
      dice.many(6, () =>
        dice.pick([
          `url = postgres://${noun(dice)}:${hidden(dice)}@db.${project(dice)}.io/${noun(dice)}`,
          `key_store_password=${hidden(dice)}`,
          `machine git.${project(dice)}.io login ${noun(dice)} password ${hidden(dice)}`,
          `PGPASSWORD=${hidden(dice)} psql`,
          `ansible_password=${hidden(dice)}`,
          `jdbc.url=jdbc:mysql://db.${project(dice)}.io/shop?user=${noun(dice)}&password=${hidden(dice)}`,
        ]),
      ),
    ),
  "options of commands that are no passwords": (dice) =>
    draft(
      dice.pick(["run.sh", "Makefile", "notes.md"]),
      dice.many(6, () =>
        dice.pick([
          `docker run -u ${dice.number(1, 2000)} -p ${dice.number(80, 9000)}:80 -w /src/${dice.text(12)} app@sha256:${dice.hex(64)}`,
          `mysql -u ${noun(dice)} -p ${noun(dice)}_${noun(dice)} < dump.sql`,
          `curl -u ${noun(dice)} -w '%{http_code}' https://acme.io/${dice.text(20)}`,
          `git push -u origin ${noun(dice)}-${dice.hex(8)}`,
          `login ${noun(dice)} session=${dice.hex(32)} request ${dice.uuid()}`,
          `rabbitmqctl add_user ${noun(dice)} "${dice.bytes(36).toString("base64")}" --pre-hashed-password`,
          `cp -u -p dist/${noun(dice)}.${dice.hex(20)}.js /srv`,
          `ldapsearch -x -b ou=${noun(dice)} entryUUID=${dice.uuid()}`,
          `echo ${dice.hex(40)} | sha1sum --check`,
          `openssl rsa -in ${noun(dice)}.key -passin ${dice.pick([`env:${noun(dice).toUpperCase()}_PASS_2`, `file:/run/${dice.text(16)}`, "pass:changeit", "pass:test1234"])}`,
          `sshpass -p "${dice.pick(["your password", "the password of the host"])}" ssh ${noun(dice)}@10.0.0.1`,
        ]),
      ),
    ),
  "passwords of nobody in SQL": (dice) =>
    draft(
      "schema.sql",
      dice.many(5, () =>
        dice.pick([
          `CREATE USER '${noun(dice)}'@'%' IDENTIFIED BY '${none(dice)}';`,
          `CREATE USER ${noun(dice)} IDENTIFIED WITH mysql_native_password AS '*${dice.hex(40).toUpperCase()}';`,
          `SET PASSWORD FOR '${noun(dice)}'@'%' = '${none(dice)}';`,
          `INSERT INTO users (id, name, password) VALUES (${dice.number(1, 99)}, '${noun(dice)}', '${kept(dice)}');`,
          `INSERT INTO users (password, etag) VALUES ('${none(dice)}', '${dice.text(24)}');`,
          `INSERT INTO tokens (token_id, owner) VALUES ('${dice.text(22)}', '${noun(dice)}');`,
        ]),
      ),
    ),
  "calls with users and no passwords": (dice) =>
    draft(
      dice.pick(["login.test.ts", "LoginTest.java", "test_login.py"]),
      dice.many(6, () =>
        dice.pick([
          `client.login("${noun(dice)}", "${none(dice)}");`,
          `DriverManager.getConnection(url, "${noun(dice)}", "${none(dice)}");`,
          `client.connect("tcp://${noun(dice)}.acme.io", ${dice.number(1000, 9000)}, "${noun(dice)}");`,
          `new NetworkCredential("${noun(dice)}", "${none(dice)}")`,
          `await page.fill("#password", "${none(dice)}");`,
          `ConvertTo-SecureString "${none(dice)}" -AsPlainText -Force`,
          `$sealed = ConvertTo-SecureString "${"76492d1116743f0423413b16050a5345"}${dice.bytes(90).toString("base64")}" -Key $k`,
          `expect(login(user, process.env.PASSWORD)).toBe("${dice.uuid()}");`,
        ]),
      ),
    ),
  "texts with many signs beside names of passwords": (dice) =>
    draft(
      dice.pick(["auth.ts", "login.php", "messages.json", "composer.lock", "test_auth.py"]),
      dice.many(8, () =>
        dice.pick([
          `"password": "Enter (or paste) the ${noun(dice)}'s; [optional]: ${dice.number(8, 64)} letters, please",`,
          `$password = '<b>${noun(dice)}</b>, &lt;${noun(dice)}&gt;<br />';`,
          `  "acme/jwt": ">=${dice.number(1, 4)},<4.0.${dice.number(1, 99)}|>=4.1,<=4.1.31|>=5,<5.5.${dice.number(1, 20)}",`,
          `token_pattern = "^(?=.*[A-Z])(?:[a-z0-9_-]{${dice.number(8, 20)},})\\.$"`,
          `$token = '{"alg":"HS256","typ":"JWT","kid":"${noun(dice)}"}';`,
          `secret: \`\${${noun(dice)}.get("${noun(dice)}")}:\${process.env.SECRET ?? ""}\`,`,
          `password: "{{ lookup('${noun(dice)}', '${project(dice)}') | default(omit) }}"`,
          `secret_format = "%s:%d;(%x) %-${dice.number(2, 20)}s[%c]"`,
          `sql = "select password, (salt) from ${noun(dice)} where id=%s;"`,
          `if (password) say("(" + user.name + "): " + getToken(user)[${dice.number(0, 9)}] + ")");`,
          `"yourpassword": "M518x531S33b00482x483S1f7${dice.number(10, 57)}482x509 M516x515S10018484x485",`,
        ]),
      ),
    ),
  "columns of tables that are no secrets": (dice) =>
    draft(
      dice.pick(["README.md", "docs/tokens.md"]),
      ...dice.pick([
        () => ["| User | Password |", "|---|---|", `| ${noun(dice)} | ${none(dice).replaceAll("|", "")} |`],
        () => ["| File | Token hash |", "|---|---|", `| ${noun(dice)}.bin | ${dice.hex(64)} |`],
        () => ["| Token | Address |", "|---|---|", `| ${noun(dice)} | 0x${dice.hex(40)} |`],
        () => [
          "| Name | Public key |",
          "|---|---|",
          `| ${noun(dice)} | ${dice.bytes(32).toString("base64")} |`,
        ],
        () => ["| Secret | Where | Id |", "|---|---|---|", `| DB_PASSWORD | vault | ${dice.text(22)} |`],
      ])(),
      "",
      `id: ${dice.text(20, letters.alnum)}`,
      `name: ${dice.pick(["password", "token", "secret"])}`,
    ),
};
