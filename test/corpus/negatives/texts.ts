import { draft } from "../context.ts";
import { letters } from "../dice.ts";
import { isoTime, noun, person, project, sentence, verb } from "../words.ts";
import type { NegativeWriter } from "./all.ts";
import { secretName } from "./names.ts";

const TRANSLATED =
  "Passwort|Kennwort bestätigen|Mot de passe oublié ?|Contraseña incorrecta|Senha inválida|パスワードを入力してください|密码错误|Неверный пароль|비밀번호를 입력하세요|Kata sandi tidak cocok|Parola hatalı|Password dimenticata?|Hasło musi mieć co najmniej 8 znaków|Zugriffsschlüssel erneuern|Jeton d’accès expiré|Clave secreta copiada al portapapeles".split(
    "|",
  );
const ENGLISH =
  "Password|Confirm your password|Forgot your password?|Invalid or expired token|API key created successfully|Copy your secret key now, you will not see it again|Password must contain at least one number|Enter the verification code|Two-factor authentication|Token expires in {{count}} days|Secret access key|Your session has expired".split(
    "|",
  );

/** What is written for people, and a few files of no other kind. */
export const textNegatives: Readonly<Record<string, NegativeWriter>> = {
  translations: (dice) =>
    draft(
      dice.pick(["locales/de.json", "messages_fr.properties", "ja.yml", "en.po", "strings.xml"]),
      dice.many(9, () => {
        const key = `${noun(dice)}.${dice.pick(["password", "token", "apiKey", "secret", "password_confirmation", "access_token", "client_secret"])}`;
        const value = dice.pick(dice.chance(0.5) ? TRANSLATED : ENGLISH);
        return dice.pick([
          `  "${key}": "${value}",`,
          `${key}=${value}`,
          `    ${key.replace(".", "_")}: "${value}"`,
          `msgid "${key}"\nmsgstr "${value}"`,
          `<string name="${key.replace(".", "_")}">${value}</string>`,
        ]);
      }),
    ),
  "prose about security": (dice) =>
    draft(
      dice.pick(["SECURITY.md", "docs/auth.md", "README.md"]),
      "# Authentication",
      "",
      dice.many(6, () =>
        dice.pick([
          `Pass the token in the \`Authorization: Bearer <token>\` header. ${sentence(dice)}`,
          "The password is hashed with bcrypt; the secret never leaves the server.",
          `Set the environment variable \`${secretName(dice)}\` to your key. ${sentence(dice)}`,
          `To rotate the secret: open Settings > API keys > Regenerate. ${sentence(dice)}`,
          "Token: see below. Password: ask the administrator. Key: in the vault.",
          `| \`${secretName(dice)}\` | string | required | ${sentence(dice)} |`,
          "access token = base64url(header).base64url(payload).signature",
          "A key consists of the prefix `sk-`, a 48 character random part and a checksum.",
        ]),
      ),
    ),
  changelogs: (dice) =>
    draft(
      "CHANGELOG.md",
      dice.many(8, () =>
        dice.pick([
          `- ${sentence(dice)} (#${dice.number(1, 9999)}, ${dice.hex(8)})`,
          `## ${dice.number(1, 9)}.${dice.number(0, 20)}.0 (${isoTime(dice).slice(0, 10)})`,
          `- **auth:** rotate token secret on password change ([${dice.hex(7)}](https://github.com/acme/${project(dice)}/commit/${dice.hex(40)}))`,
          `- deps: bump jsonwebtoken from 8.5.1 to 9.0.2`,
        ]),
      ),
    ),
  "AIGC metadata": (dice) =>
    draft(
      "docs/guide.md",
      "---",
      "AIGC:",
      "    ContentProducer: Minimax Agent AI",
      "    ContentPropagator: Minimax Agent AI",
      "    Label: AIGC",
      `    ProduceID: "${dice.pick(["0".repeat(32), dice.hex(32)])}"`,
      `    PropagateID: "${dice.pick(["0".repeat(32), dice.hex(32)])}"`,
      `    ReservedCode1: 30440220${dice.hex(64)}0220${dice.hex(64)}`,
      `    ReservedCode2: 3046022100${dice.hex(64)}022100${dice.hex(64)}`,
      "---",
      "",
      `# ${sentence(dice)}`,
    ),
  "logs without keys": (dice) =>
    draft(
      "server.log",
      dice.many(9, () =>
        dice.pick([
          `${isoTime(dice)} INFO  user ${dice.number(1, 999)} changed password`,
          `${isoTime(dice)} WARN  token validation failed: token expired at ${isoTime(dice)}`,
          `${isoTime(dice)} DEBUG Authorization: Bearer [REDACTED]`,
          `${isoTime(dice)} DEBUG api_key=******** region=eu`,
          `${isoTime(dice)} INFO  loaded key ${noun(dice)} from /etc/${noun(dice)}/keys`,
          `password=**** token=sk-...${dice.text(4)} key=AKIA************${dice.text(4, letters.upper)}`,
          `${isoTime(dice)} INFO  session ${dice.uuid()} closed after ${dice.number(1, 99)}ms`,
          `npm http fetch GET 200 https://registry.npmjs.org/token-types ${dice.number(10, 999)}ms`,
        ]),
      ),
    ),
  "schedules and lists": (dice) =>
    draft(
      "crontab.txt",
      dice.many(
        6,
        () =>
          `${dice.number(0, 59)} ${dice.number(0, 23)} * * ${dice.number(0, 6)} /usr/local/bin/rotate-${noun(dice)}-token.sh --key-name ${project(dice)} >/dev/null 2>&1`,
      ),
    ),
  "words and names": (dice) =>
    draft(
      "names.txt",
      dice.many(20, () => `${person(dice)}${noun(dice)}${verb(dice)}${noun(dice)}`),
      dice.many(4, () => dice.text(60, "ACGT")),
    ),
  paths: (dice) =>
    draft(
      "files.txt",
      dice.many(
        10,
        () =>
          `${noun(dice)}/${dice.hex(2)}/${dice.hex(38)}/${project(dice)}/${noun(dice)}_token_${dice.number(1, 99)}.${dice.pick(["ts", "py", "parquet"])}`,
      ),
    ),
  commands: (dice) =>
    draft(
      "scripts/release.sh",
      "#!/bin/bash",
      dice.many(6, () =>
        dice.pick([
          "read -s -p 'Password: ' PASSWORD",
          "TOKEN=$(vault read -field=token secret/ci)",
          'export API_KEY="$(cat /run/secrets/api_key)"',
          "SECRET=$(openssl rand -hex 32)",
          'curl -H "Authorization: Bearer $TOKEN" https://api.acme.io',
          "PASSWORD=`pass show db/prod`",
          'docker login -u "$DOCKER_USER" --password-stdin <<< "$DOCKER_PASSWORD"',
          "gh secret set NPM_TOKEN < token.txt",
          "kubectl create secret generic app --from-literal=password=$DB_PASSWORD",
          "aws configure set aws_secret_access_key $AWS_SECRET_ACCESS_KEY",
          `unset ${secretName(dice)}`,
        ]),
      ),
    ),
  "flags with colons": (dice) =>
    draft(
      dice.pick(["docs/usage.md", "run.sh", "Makefile"]),
      dice.many(7, () =>
        dice.pick([
          `node app.js | ${project(dice)}-send -u http://localhost:${dice.number(3000, 9000)}/logs`,
          `docker run -u 1000:1000 -v $PWD:/app -p ${dice.number(3000, 9000)}:80 ${project(dice)}:latest`,
          `docker run -u $(id -u):$(id -g) ${project(dice)}`,
          'curl -u "$USER:$PASS" https://api.acme.io',
          "curl -u username:password https://api.acme.io/v1",
          "curl -u admin:admin http://localhost:8080",
          `chown -R ${noun(dice)}:${noun(dice)} /srv/${noun(dice)}`,
          `rsync -avz dist/ deploy@web.acme.io:/var/www/${project(dice)}`,
          `scp ${noun(dice)}.zip ${noun(dice)}@10.0.0.${dice.number(2, 250)}:~/${noun(dice)}`,
          `git push origin HEAD:refs/heads/${noun(dice)}/${noun(dice)}`,
          `ssh -L 5432:${project(dice)}.internal:5432 bastion`,
          `sort -u -t: -k2 ${noun(dice)}.txt`,
          `mysql -u root -p --host ${project(dice)}.internal`,
          `psql -U ${noun(dice)} -h localhost -d ${noun(dice)}`,
          `git clone https://github.com/acme/${project(dice)}.git`,
          `git clone git@github.com:acme/${project(dice)}.git`,
        ]),
      ),
    ),
  "basic headers with toy values": (dice) => {
    const login = dice.pick([
      "user:password",
      "username:password",
      "admin:admin",
      "test:test",
      "Aladdin:open sesame",
      "foo:bar",
      "client_id:client_secret",
      "user:passwd",
      "lv1.1234567890abcdef:1234567890abcdef12345678",
    ]);
    const header = `Authorization: ${dice.pick(["Basic", "basic"])} ${Buffer.from(login).toString("base64")}`;
    return dice.pick([
      () => draft("docs/auth.md", sentence(dice), "", "```http", "GET /v1 HTTP/1.1", header, "```"),
      () =>
        draft(
          "test/auth.test.js",
          `request(app).get("/").set("${header.replace(": ", '", "')}").expect(200);`,
        ),
      () =>
        draft(
          "README.md",
          JSON.stringify({ headers: { [header.split(": ")[0] ?? ""]: header.split(": ")[1] } }, null, 2),
        ),
    ])();
  },
  "feeds and pages": (dice) =>
    draft(
      "feed.xml",
      dice.many(
        4,
        () =>
          `<item><title>${sentence(dice)}</title><guid isPermaLink="false">${dice.uuid()}</guid><link>https://blog.acme.io/${project(dice)}?utm_source=rss&amp;utm_campaign=${dice.hex(16)}</link></item>`,
      ),
    ),
  "editor and build state": (dice) =>
    draft(
      dice.pick(["tsconfig.tsbuildinfo", ".idea/workspace.xml", "asset-manifest.json"]),
      dice.many(6, () =>
        dice.pick([
          `  "./src/token.ts": { "version": "${dice.hex(64)}", "signature": "${dice.hex(64)}" },`,
          `  "main.js": "/static/js/main.${dice.hex(8)}.js",`,
          `<component name="ProjectId" id="${dice.text(27)}" />`,
          `<option name="presentableId" value="Default" />`,
          `  "hash": "${dice.hex(20)}", "browserHash": "${dice.hex(8)}",`,
          `{"type":"chunk","id":"${dice.text(5)}","key":"${noun(dice)}"}`,
        ]),
      ),
    ),
};
