import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { noun, project } from "../words.ts";
import type { NegativeWriter } from "./all.ts";
import { secretField, secretName } from "./names.ts";

const DOLLAR = "$";
const snake = (dice: Dice) => secretField(dice).replaceAll("-", "_");

function manager(dice: Dice): string {
  return dice.pick([
    () => `op://${noun(dice)}/${project(dice)}/credential`,
    () =>
      `arn:aws:secretsmanager:eu-west-1:${dice.text(12, letters.digits)}:secret:prod/${noun(dice)}-${dice.text(6)}`,
    () => `arn:aws:ssm:us-east-1:${dice.text(12, letters.digits)}:parameter/${noun(dice)}/${noun(dice)}`,
    () => `{{resolve:secretsmanager:${project(dice)}:SecretString:password}}`,
    () => `vault:secret/data/${noun(dice)}#${snake(dice)}`,
    () => `secret/data/${noun(dice)}/${project(dice)}`,
    () => `projects/${project(dice)}/secrets/${secretName(dice)}/versions/latest`,
    () => `@Microsoft.KeyVault(SecretUri=https://${noun(dice)}.vault.azure.net/secrets/${project(dice)}/)`,
    () => `https://${noun(dice)}-kv.vault.azure.net/secrets/${project(dice)}/${dice.hex(32)}`,
    () => `ssm:/${noun(dice)}/prod/${snake(dice)}`,
    () => `awssm://${project(dice)}`,
    () => `doppler://${project(dice)}/${secretName(dice)}`,
    () => `keyring:${noun(dice)}/${noun(dice)}`,
    () => `sm://${project(dice)}/${snake(dice)}`,
    () => `file:///run/secrets/${snake(dice)}`,
  ])();
}

/** Names of secrets instead of secrets. */
export const referenceNegatives: Readonly<Record<string, NegativeWriter>> = {
  "references to the environment": (dice) =>
    draft(
      dice.pick(["docker-compose.yml", ".env", "deploy.sh"]),
      dice.many(7, () => {
        const name = secretName(dice);
        return `      ${name}: ${dice.pick([`${DOLLAR}{${name}}`, `$${name}`, `"${DOLLAR}{${name}:-}"`, `${DOLLAR}{${name}:?must be set}`, `%${name}%`, `${DOLLAR}{env:${name}}`, `$env:${name}`, `"$(${name})"`, `env.${name}`])}`;
      }),
    ),
  "template values": (dice) =>
    draft(
      dice.pick(["templates/secret.yaml", "config.j2", "app.conf.erb"]),
      dice.many(7, () => {
        const name = snake(dice);
        return `${name}: ${dice.pick([`{{ ${name} }}`, `"{{ .Values.${name} | b64enc }}"`, `<%= ENV["${name.toUpperCase()}"] %>`, `%(${name})s`, `{${name}}`, `#{${name}}`, `@${name}@`, `__${name.toUpperCase()}__`, `[[${name}]]`, `<${name}>`, `{{ vault_${name} }}`, `"{{ lookup('env', '${name.toUpperCase()}') }}"`])}`;
      }),
    ),
  "reads in code": (dice) =>
    draft(
      dice.pick(["config.py", "config.ts", "main.go", "app.rb", "Config.java", "main.rs"]),
      dice.many(7, () => {
        const name = secretName(dice);
        return dice.pick([
          `const key = process.env.${name};`,
          `export const ${snake(dice)} = process.env["${name}"] ?? "";`,
          `${snake(dice)} = os.environ["${name}"]`,
          `${snake(dice)} = os.getenv('${name}')`,
          `token := os.Getenv("${name}")`,
          `api_key = ENV.fetch("${name}")`,
          `String password = System.getenv("${name}");`,
          `let secret = env::var("${name}").expect("${name} must be set");`,
          `$key = getenv('${name}');`,
          `'key' => env('${name}'),`,
          `password: config.get<string>('${name}'),`,
          `private readonly apiKey = inject(CONFIG).${snake(dice)};`,
          `val token = BuildConfig.${name}`,
          `secret = st.secrets["${name}"]`,
          `token = userdata.get('${name}')`,
          `String token = properties.getProperty("${snake(dice)}");`,
          `apiKey: import.meta.env.VITE_${name},`,
          `var secret = builder.Configuration["${name}"];`,
        ]);
      }),
    ),
  "references to managers": (dice) =>
    draft(
      dice.pick(["serverless.yml", "app.yaml", ".env.tpl", "main.tf", "config.json"]),
      dice.many(6, () =>
        `${secretName(dice)}${dice.pick([": ", "=", ' = "'])}${manager(dice)}`.replace(/^(.* = ".*)$/, '$1"'),
      ),
    ),
  secretKeyRef: (dice) =>
    draft(
      "k8s/deployment.yaml",
      "        env:",
      dice
        .many(3, () => [
          `          - name: ${secretName(dice)}`,
          "            valueFrom:",
          "              secretKeyRef:",
          `                name: ${project(dice)}-secret`,
          `                key: ${secretField(dice)}`,
        ])
        .flat(),
      "      imagePullSecrets:",
      `        - name: ${project(dice)}-registry`,
      "      volumes:",
      `        - secret: { secretName: ${project(dice)}-tls-${dice.text(5, letters.lowerAlnum)} }`,
    ),
  "workflow secrets": (dice) =>
    draft(
      ".github/workflows/ci.yml",
      "    env:",
      dice.many(5, () => {
        const name = secretName(dice);
        return `      ${name}: ${DOLLAR}{{ ${dice.pick(["secrets", "vars", "env", "steps.login.outputs", "github"])}.${name} }}`;
      }),
      `      GITHUB_TOKEN: ${DOLLAR}{{ github.token }}`,
      `      - run: echo "::add-mask::$TOKEN"`,
    ),
  "encrypted values": (dice) =>
    draft(
      dice.pick(["secrets.enc.yaml", "group_vars/vault.yml", ".travis.yml", "sealed.yaml"]),
      dice.pick([
        () => [
          ...dice.many(
            3,
            () =>
              `${snake(dice)}: ENC[AES256_GCM,data:${dice.bytes(24).toString("base64")},iv:${dice.bytes(32).toString("base64")},tag:${dice.bytes(16).toString("base64")},type:str]`,
          ),
          "sops:",
          `    mac: ENC[AES256_GCM,data:${dice.bytes(64).toString("base64")},iv:${dice.bytes(32).toString("base64")},type:str]`,
        ],
        () => [
          `${snake(dice)}: !vault |`,
          "          $ANSIBLE_VAULT;1.1;AES256",
          ...dice.many(4, () => `          ${dice.text(80, letters.digits)}`),
        ],
        () => ["env:", "  global:", `    - secure: "${dice.bytes(256).toString("base64")}"`],
        () => [
          "kind: SealedSecret",
          "spec:",
          "  encryptedData:",
          `    ${secretField(dice)}: Ag${dice.bytes(300).toString("base64")}`,
        ],
        () => [`${snake(dice)}: ENC[PKCS7,${dice.bytes(300).toString("base64")}]`],
        () => [
          `{ "_public_key": "${dice.hex(64)}",`,
          ...dice.many(
            4,
            () =>
              `  "${snake(dice)}": "EJ[1:${dice.bytes(32).toString("base64")}:${dice.bytes(24).toString("base64")}:${dice.bytes(48).toString("base64")}]",`,
          ),
          "}",
        ],
        () => [`${secretName(dice)}=AQECAH${dice.bytes(120).toString("base64")}`],
        () => [
          `<input type="hidden" name="__RequestVerificationToken" value="CfDJ8${dice.bytes(105).toString("base64url")}">`,
          `<input type="hidden" name="csrfmiddlewaretoken" value="${dice.text(64)}">`,
        ],
        () => [`${snake(dice)}_hash: ${dice.pick(["", "$" + "{HASH:-"])}bcrypt:$2a$10$${dice.text(53)}`],
        () => [`${secretName(dice)}="encrypted:B${dice.bytes(90).toString("base64")}"`],
        () => [
          "config:",
          `  ${project(dice)}:${snake(dice)}:`,
          `    secure: AAABA${dice.bytes(40).toString("base64")}`,
        ],
      ])(),
    ),
  "secret files and paths": (dice) =>
    draft(
      dice.pick(["nginx.conf", "docker-compose.yml", "app.conf"]),
      dice.many(6, () =>
        dice.pick([
          `    ssl_certificate_key /etc/ssl/private/${project(dice)}.key;`,
          `      POSTGRES_PASSWORD_FILE: /run/secrets/${snake(dice)}`,
          `private_key_path = "${DOLLAR}{path.module}/keys/${project(dice)}.pem"`,
          `KeyFile=/var/lib/${noun(dice)}/server.key`,
          `secretName: ${project(dice)}-tls`,
          `token_file: /var/run/secrets/kubernetes.io/serviceaccount/token`,
          `credentials: ~/.config/${noun(dice)}/credentials.json`,
          `identity_file = ~/.ssh/id_ed25519_${noun(dice)}`,
          `secret: ${project(dice)}-secret`,
          `existingSecretPasswordKey: ${secretField(dice)}`,
        ]),
      ),
    ),
};
