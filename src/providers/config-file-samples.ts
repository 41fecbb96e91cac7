import { rcloneObscured } from "../formats/obscured.ts";
import { alphabets, genuineSample, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";
import { isPlaceholder } from "../values/placeholder.ts";
import { isRandom } from "../values/randomness.ts";

type Writer = (key: string) => string;

/** The samples of the formats with a pattern of their own. */
export const configFileSamples = {
  netrc: files(
    [
      (key) => `machine git.acme-shop.io\n  login ops\n  password ${key}\n`,
      (key) => `machine git.acme-shop.io login ops password ${key}`,
      (key) => `machine git.acme-shop.io\r\n\tlogin ops\r\n\tpassword ${key}\r\n`,
      (key) => `echo "machine git.acme-shop.io login ops password ${key}" > ~/.netrc`,
      (key) => `# machine git.acme-shop.io login ops password ${key}`,
      (key) => `netrc: |\n  machine git.acme-shop.io\n  login ops\n  password ${key}\n`,
    ],
    () => ["password", "$TOKEN", "<password>", "$" + "{PASSWORD}"],
  ),
  npmrc: files(
    [
      (key) => `//npm.acme-shop.io/:_authToken=${key}\n`,
      (key) => `//npm.acme-shop.io/:_authToken="${key}"`,
      (key) => `echo "//npm.acme-shop.io/:_authToken=${key}" > .npmrc`,
      (key) => `registry=https://npm.acme-shop.io\n_authToken = ${key}`,
      (key) => `npmScopes:\n  acme:\n    npmAuthToken: "${key}"`,
      (key) => `# //npm.acme-shop.io/:_authToken=${key}`,
    ],
    () => ["$" + "{NPM_TOKEN}", "<token>", "your-token", "$NPM_TOKEN"],
    () => genuineSample(() => `ac${randomText(34)}`, isRandom),
    () => [
      sample(credentials(), (key) => `//npm.acme-shop.io/:_auth=${key}`),
      sample(base64(password()), (key) => `//npm.acme-shop.io/:_password=${key}\n`),
      sample(`ops:${password()}`, (key) => `npmAuthIdent: "${key}"`),
    ],
  ),
  pypirc: files(
    [
      (key) => `[pypi]\nusername = ops\npassword = ${key}\n`,
      (key) => `[distutils]\nindex-servers =\n    acme\n\n[acme]\nusername: ops\npassword: ${key}`,
      (key) => `[testpypi]\r\npassword=${key}\r\n`,
      (key) => `cat > ~/.pypirc <<EOF\n[acme]\npassword = ${key}\nEOF`,
      (key) => `# [pypi]\n# password = ${key}`,
      (key) => `[pypi]\n  password = ${key}\n  username = ops`,
    ],
    () => ["$PYPI_PASSWORD", "<password>", "%(password)s", "password"],
  ),
  docker: files(
    [
      (key) => `{ "auths": { "registry.acme-shop.io": { "auth": "${key}" } } }`,
      (key) => `{\n\t"auths": {\n\t\t"ghcr.io": {\n\t\t\t"auth": "${key}"\n\t\t}\n\t}\n}`,
      (key) => `DOCKER_AUTH_CONFIG='{"auths":{"r.acme-shop.io":{"auth":"${key}"}}}'`,
      (key) => `config: "{\\"auths\\":{\\"r.acme-shop.io\\":{\\"auth\\":\\"${key}\\"}}}"`,
      (key) => `{ "https://index.docker.io/v1/": { "auth": "${key}", "email": "ops@acme-shop.io" } }`,
      (key) => `.dockerconfigjson: |\n  {"auths":{"r.acme-shop.io":{"auth":"${key}"}}}`,
    ],
    () => [
      base64("user:password"),
      "$" + "{AUTH}",
      "basic",
      "required",
      base64(`{"type":"${randomText(20)}"}`),
    ],
    credentials,
    () => [sample(randomText(64), (key) => `{ "auths": { "r.io": { "identitytoken": "${key}" } } }`)],
  ),
  kubeconfig: files(
    [
      (key) => `users:\n- name: ops\n  user:\n    token: ${key}\n`,
      (key) => `current-context: ops\nusers:\n  - name: ops\n    user:\n      token: "${key}"`,
      (key) => `contexts: []\nusers:\n- name: ops\n  user:\n    username: ops\n    password: ${key}\n`,
      (key) => `users:\n- name: ops\n  user:\n    client-certificate-data: bm9uZQ==\n    token: ${key}\n`,
      (key) => `kind: Config\r\nusers:\r\n- user:\r\n    token: ${key}\r\n`,
      (key) => `kubeconfig: |\n  users:\n  - name: ops\n    user:\n      token: ${key}`,
      (key) => `"config": "users:\\n- name: ops\\n  user:\\n    token: ${key}\\n"`,
    ],
    () => ["$TOKEN", "<token>", "REDACTED"],
    () => randomText(32),
  ),
  xml: files(
    [
      (key) =>
        `<server>\n  <id>acme</id>\n  <username>ops</username>\n  <password>${key}</password>\n</server>`,
      (key) => `<servers><server><password>${key}</password></server></servers>`,
      (key) => `<server>\r\n  <passphrase>${key}</passphrase>\r\n</server>`,
      (key) => `<packageSourceCredentials><acme>\n<add key="ClearTextPassword" value="${key}" />\n</acme>`,
      (key) => `<!-- nuget --><add key='ClearTextPassword' value='${key}' />`,
      (key) => `<username>ops</username>\n<password>\n  ${key}\n</password>`,
    ],
    () => ["$" + "{env.PASSWORD}", "{COQLCE6DU6GtcS5P=}", "%NUGET_PASSWORD%", "password", "changeit"],
  ),
  composer: files(
    [
      (key) => `{ "http-basic": { "repo.acme-shop.io": { "username": "ops", "password": "${key}" } } }`,
      (key) =>
        `{\n  "http-basic": {\n    "repo.acme-shop.io": {\n      "username": "ops",\n      "password": "${key}"\n    }\n  }\n}`,
      (key) => `COMPOSER_AUTH='{"http-basic":{"repo.acme-shop.io":{"username":"ops","password":"${key}"}}}'`,
      (key) => `COMPOSER_AUTH: "{\\"http-basic\\":{\\"r.io\\":{\\"password\\":\\"${key}\\"}}}"`,
      (key) => `echo '{"http-basic":{"r.io":{"username":"ops","password":"${key}"}}}' > auth.json`,
      (key) => `# auth.json: {"password": "${key}"}`,
    ],
    () => ["password", "<password>", "$" + "{PASSWORD}"],
  ),
  bundler: files(
    [
      (key) => `---\nBUNDLE_GEMS__ACME__IO: "ops:${key}"\nBUNDLE_PATH: "vendor"\n`,
      (key) => `export BUNDLE_GEMS__ACME__IO=ops:${key}`,
      (key) => `ENV BUNDLE_GEMS__ACME__IO="ops:${key}"`,
      (key) => `env:\n  BUNDLE_GEMS__ACME__IO: ops:${key}\n`,
      (key) => `{ "BUNDLE_GEMS__ACME__IO": "ops:${key}" }`,
      (key) => `BUNDLE_RUBYGEMS__PKG__GITHUB__COM='ops:${key}' bundle install`,
    ],
    () => ["password", "$" + "{PASSWORD}", "changeme"],
  ),
  rclone: files(
    [
      (key) => `[acme]\ntype = sftp\nuser = ops\npass = ${key}\n`,
      (key) => `[secret]\ntype = crypt\npassword = ${key}\n`,
      (key) => `[secret]\r\ntype = crypt\r\npassword2 = ${key}\r\n`,
      (key) => `# rclone: pass = ${key}`,
      (key) => `rclone_conf: |\n  [acme]\n  pass = ${key}\n`,
      (key) => `rclone config create acme webdav pass=${key}`,
    ],
    () => [randomText(40, alphabets.base64url), "your-obscured-password", "$RCLONE_PASS"],
    () => rcloneObscured(password()),
  ),
  rcloneB2: files(
    [
      (key) => `[acme]\ntype = b2\naccount = 0030000000001\nkey = ${key}\n`,
      (key) => `[acme]\ntype = b2\nkey = ${key}\n`,
      (key) => `[acme]\r\ntype = b2\r\naccount = 0030000000001\r\nkey = ${key}\r\n`,
      (key) => `type=b2\nkey=${key}`,
      (key) => `rclone_conf: |\n  [acme]\n  type = b2\n  account = 0030000000001\n  key = ${key}\n`,
      (key) => `[acme]\ntype = b2\nhard_delete = true\naccount = 0030000000001\nkey = ${key}\nendpoint =\n`,
    ],
    () => [randomText(40, alphabets.base64url), "your-application-key", "$B2_KEY"],
    () => `K003${randomText(27, alphabets.base64)}`,
  ),
  filezilla: files(
    [
      (key) => `<Pass encoding="base64">${key}</Pass>`,
      (key) => `<Server>\n  <User>ops</User>\n  <Pass encoding="base64">${key}</Pass>\n</Server>`,
      (key) => `<Host>ftp.acme-shop.io</Host><Pass encoding="base64">${key}</Pass>`,
      (key) => `\t<Pass encoding="base64">${key}</Pass>\r\n`,
      (key) => `<!-- <Pass encoding="base64">${key}</Pass> -->`,
      (key) => `const xml = '<Pass encoding="base64">${key}</Pass>';`,
    ],
    () => [base64("password"), "", "..."],
    () => base64(password()),
  ),
  wordpress: files(
    [
      (key) => `define('DB_PASSWORD', '${key}');`,
      (key) => `define( 'DB_PASSWORD', '${key}' );\n`,
      (key) => `<?php\ndefine("DB_PASSWORD", "${key}");`,
      (key) => `/** MySQL password */\r\ndefine('DB_PASSWORD', '${key}');\r\n`,
      (key) => `// define('DB_PASSWORD', '${key}');`,
      (key) => `define('DB_USER', 'ops');\ndefine('DB_PASSWORD',   '${key}');`,
    ],
    () => ["password_here", "password", "root"],
  ),
  s3cfg: files(
    [
      (key) => `host_bucket = %(bucket)s.s3.acme-shop.io\nsecret_key = ${key}\n`,
      (key) => `secret_key = ${key}\nsignature_v2 = False`,
      (key) => `# .s3cfg\nsecret_key=${key}`,
      (key) => `[default]\r\nsecret_key = ${key}\r\nhost_bucket = s3.acme-shop.io\r\n`,
      (key) => `cat > ~/.s3cfg <<EOF\nsecret_key = ${key}\nEOF`,
      (key) => `s3cfg: |\n  secret_key = ${key}\n  signature_v2 = True`,
    ],
    () => ["$SECRET", "your-secret-key", "xxxxxxxxxxxxxxxxxxxxxxxx"],
    () => `7a${randomText(30)}Kq`,
  ),
  client: files(
    [
      (key) => `[client]\nuser=ops\npassword=${key}\n`,
      (key) => `[mysql]\npassword = "${key}"\nhost = db.acme-shop.io`,
      (key) => `[mysqldump]\r\nuser=ops\r\npassword=${key}\r\n`,
      (key) => `db.acme-shop.io:5432:shop:ops:${key}\n`,
      (key) => `*:*:*:ops:${key}`,
      (key) => `echo "db.acme-shop.io:5432:*:ops:${key}" > ~/.pgpass`,
      (key) => `cnf: |\n[client]\npassword=${key}\n`,
    ],
    () => [
      "password",
      "$PASSWORD",
      "<password>",
      "list:*:38:38:Mailing List Manager:/var/list:/usr/sbin/nologin",
    ],
  ),
} as const satisfies Record<string, FormatSamples>;

function files(
  places: readonly Writer[],
  others: () => readonly string[],
  key: () => string = password,
  more: () => readonly Sample[] = () => [],
): FormatSamples {
  return {
    match: () => [...places.map((write) => sample(key(), write)), ...more()],
    ignore: () => others().flatMap((value) => places.map((write) => write(value))),
  };
}

function password(): string {
  return genuineSample(() => `${randomText(20)}4w`, isRandom);
}

/** A name and a password, of which the base64 may hold what looks like a row of a keyboard. */
function credentials(): string {
  return genuineSample(
    () => base64(`ops:${password()}`),
    (key) => !isPlaceholder(key),
  );
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}
