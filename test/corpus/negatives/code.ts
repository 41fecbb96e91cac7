import { draft } from "../context.ts";
import { type Dice, letters } from "../dice.ts";
import { program } from "../program.ts";
import { capital, noun, project, sentence, verb } from "../words.ts";
import type { NegativeWriter } from "./all.ts";
import { secretField, secretName } from "./names.ts";

const snake = (dice: Dice) => secretField(dice).replaceAll("-", "_");

/** Programs that speak of keys. */
export const codeNegatives: Readonly<Record<string, NegativeWriter>> = {
  "parsers and lexers": (dice) =>
    program(
      dice,
      "python",
      dice.many(8, () =>
        dice.pick([
          "token = self.next_token()",
          "if token.type == TokenType.IDENTIFIER:",
          "    tokens.append(Token(kind='STRING', value=text[start:pos]))",
          `    key = parse_key(stream, "${noun(dice)}")`,
          "token = tokenizer.encode(text, add_special_tokens=False)",
          "secret = derive_secret(password, salt)",
          "password = getpass.getpass('Password: ')",
          "access_token = response.json()['access_token']",
          "api_key = request.headers.get('X-Api-Key')",
          "KEYWORD_TOKENS = {'if': IF, 'else': ELSE, 'return': RETURN}",
          "token_pattern = r'(?u)\\b\\w\\w+\\b'",
        ]),
      ),
    ),
  "type definitions": (dice) =>
    program(dice, "typescript", [
      "export interface Credentials {",
      ...dice.many(
        7,
        () =>
          `  ${snake(dice)}${dice.pick(["", "?"])}: ${dice.pick(["string", "string | null", "Promise<string>", "SecretString", "z.infer<typeof tokenSchema>", "AccessTokenResponse", "() => Promise<AccessTokenCredentialProvider>"])};`,
      ),
      "}",
    ]),
  "password validation": (dice) =>
    program(
      dice,
      "javascript",
      dice.many(6, () =>
        dice.pick([
          "const PASSWORD_REGEX = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[@$!%*?&])[A-Za-z\\d@$!%*?&]{8,}$/;",
          "if (password.length < 12) throw new Error('Password must have at least 12 characters');",
          "const passwordMinLength = 12;",
          `password: yup.string().required('${sentence(dice)}').min(8),`,
          "const isMatch = await bcrypt.compare(password, user.passwordHash);",
          "passwordStrength = zxcvbn(password).score;",
          "const secretCharacters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';",
          "errors.password = 'Password and confirmation do not match';",
          'token: "required|string|size:64",',
          "const resetPasswordTokenExpiry = 60 * 60 * 1000;",
        ]),
      ),
    ),
  "password forms": (dice) =>
    draft(
      dice.pick(["login.html", "Login.vue", "Login.jsx"]),
      dice.many(6, () =>
        dice.pick([
          '<input type="password" name="password" id="password" placeholder="Enter your password" autocomplete="current-password">',
          '<label for="api-token">API token</label>',
          `<input name="token" value="{{ csrf_token }}">`,
          '<input type="hidden" name="authenticity_token" value="<%= form_authenticity_token %>">',
          `<TextField label="Client secret" name="clientSecret" value={values.clientSecret} onChange={handleChange} />`,
          `<p class="password-hint">${sentence(dice)}</p>`,
          '<a href="/password/reset?token={{ token }}">Reset your password</a>',
          `<button id="btn-copy-token" data-clipboard-target="#api-token">Copy</button>`,
        ]),
      ),
    ),
  "calls that give tokens": (dice) =>
    program(
      dice,
      dice.pick(["javascript", "typescript"]),
      dice.many(7, () =>
        dice.pick([
          "const token = await getAccessTokenSilently();",
          "const apiKey = await secrets.get('production/api-key');",
          "const secret = crypto.randomBytes(32).toString('hex');",
          "user.apiToken = generateUniqueApiToken(user.id);",
          `const password = faker.internet.password({ length: 20 });`,
          `const key = \`\${${noun(dice)}.id}:\${${noun(dice)}.version}\`;`,
          "this.token = localStorage.getItem('access_token');",
          "const { access_token: accessToken, refresh_token: refreshToken } = tokens;",
          `headers.set('Authorization', \`Bearer \${token}\`);`,
          "const privateKey = fs.readFileSync(path.join(__dirname, 'private.key'), 'utf8');",
          "const secretKey = Keypair.generate().secretKey;",
          "config.clientSecret = options.clientSecret ?? defaults.clientSecret;",
          "const tokenUrl = 'https://login.acme.io/oauth2/token';",
          "const csrfToken = document.querySelector('meta[name=\"csrf-token\"]').content;",
        ]),
      ),
    ),
  "tests with toy values": (dice) =>
    program(
      dice,
      "python",
      dice.many(6, () =>
        dice.pick([
          `client.post("/login", {"username": "${noun(dice)}", "password": "password"})`,
          `user = create_user(password="test")`,
          `assert mask("secret-value") == "***"`,
          `monkeypatch.setenv("${secretName(dice)}", "test")`,
          `mock_token = "mock-token"`,
          `api_key = "test-api-key"`,
          `TOKEN = "fake-token-for-testing"`,
          `headers = {"Authorization": "Bearer test-token"}`,
          `secret = "not-a-secret"`,
          `password = "wrong-password"`,
          `with pytest.raises(InvalidTokenError):`,
          `settings.SECRET_KEY = "test-secret-key"`,
        ]),
      ),
    ),
  "long constants": (dice) =>
    program(
      dice,
      dice.pick(["java", "csharp"]),
      dice.many(
        7,
        () =>
          `    public static final String ${dice.many(4, () => noun(dice).toUpperCase()).join("_")}_${dice.pick(["KEY", "TOKEN", "SECRET_NAME", "ERROR"])} = "${dice.pick([dice.many(4, () => noun(dice)).join("."), dice.many(5, () => noun(dice).toUpperCase()).join("_"), dice.many(3, () => capital(noun(dice))).join(""), dice.many(4, () => noun(dice)).join("-")])}";`,
      ),
    ),
  "style sheets": (dice) =>
    draft(
      dice.pick(["tokens.css", "theme.scss", "design-tokens.json"]),
      dice.many(8, () =>
        dice.pick([
          `  --token-${noun(dice)}-${noun(dice)}: #${dice.hex(6)};`,
          `.password-input__${noun(dice)}--${noun(dice)} { color: #${dice.hex(6)}; }`,
          `#secret-${noun(dice)} .api-key-${noun(dice)}::before { content: "\\f${dice.hex(3)}"; }`,
          `$key-${noun(dice)}-shadow: 0 1px 3px rgba(0, 0, 0, .${dice.number(10, 90)});`,
          `  "token": { "value": "{color.${noun(dice)}.${dice.number(1, 9)}00}" },`,
          `@keyframes ${noun(dice)}-${dice.text(6, letters.lowerAlnum)} { from { opacity: 0; } }`,
        ]),
      ),
    ),
  "classes in markup": (dice) =>
    draft(
      "page.tsx",
      dice.many(
        5,
        () =>
          `<div key="${noun(dice)}-${dice.number(1, 99)}" className="flex items-center justify-between px-4 py-2 text-sm md:grid-cols-[minmax(0,1fr)_auto] hover:bg-${noun(dice)}-${dice.number(1, 9)}00" data-testid="${noun(dice)}-token-${noun(dice)}">`,
      ),
    ),
  "keys that are names": (dice) =>
    draft(
      dice.pick(["config.yml", "schema.json", "tables.tf"]),
      dice.many(8, () =>
        dice.pick([
          `partition_key: ${noun(dice)}_id`,
          `sort_key: "${noun(dice)}#${noun(dice)}"`,
          `primary_key = "${noun(dice)}_${noun(dice)}_id"`,
          `key: ${noun(dice)}.${noun(dice)}.${noun(dice)}`,
          `cache_key: "{{ checksum \\"package-lock.json\\" }}"`,
          `foreign_key: ${noun(dice)}_${noun(dice)}`,
          `hash_key = "${capital(noun(dice))}Id"`,
          `storage_key: '@${noun(dice)}/${noun(dice)}-${noun(dice)}'`,
          `keybinding: "ctrl+shift+alt+${dice.text(1, letters.lower)}"`,
          `translation_key: ${noun(dice)}_${noun(dice)}_${noun(dice)}_title`,
          `routing_key: "${noun(dice)}.${noun(dice)}.created"`,
          `sort_by_key: ${noun(dice)}CreatedAtDescending`,
          `key_algorithm: ecdsa-sha2-nistp256`,
          `token_endpoint_auth_method: client_secret_post`,
          `secret_type: kubernetes.io/service-account-token`,
          `password_hasher: django.contrib.auth.hashers.PBKDF2PasswordHasher`,
          `auth_token_class: rest_framework_simplejwt.tokens.AccessToken`,
        ]),
      ),
    ),
  tokenizers: (dice) =>
    draft(
      dice.pick(["tokenizer_config.json", "special_tokens_map.json", "config.json"]),
      JSON.stringify(
        {
          bos_token: "<|begin_of_text|>",
          eos_token: "<|endoftext|>",
          pad_token: "[PAD]",
          unk_token: "<unk>",
          mask_token: "[MASK]",
          sep_token: "</s>",
          tokenizer_class: "PreTrainedTokenizerFast",
          max_tokens: dice.number(512, 8192),
          num_tokens: dice.number(1, 99999),
          image_token: "<image>",
          tool_token: "<|python_tag|>",
          vocab: Object.fromEntries(dice.many(20, (index) => [`Ġ${noun(dice)}`, index])),
        },
        null,
        2,
      ),
    ),
  schemas: (dice) =>
    draft(
      dice.pick(["schema.sql", "schema.graphql", "openapi.yaml"]),
      dice.pick([
        () => [
          "CREATE TABLE users (",
          "  id uuid PRIMARY KEY,",
          "  password_hash varchar(255) NOT NULL,",
          "  api_token char(64) UNIQUE,",
          `  ${snake(dice)} text DEFAULT NULL,`,
          "  reset_password_token text",
          ");",
          "ALTER TABLE sessions ADD COLUMN access_token VARCHAR(512);",
          "CREATE UNIQUE INDEX index_users_on_confirmation_token ON users (confirmation_token);",
        ],
        () => [
          "type Mutation {",
          "  login(email: String!, password: String!): AuthPayload!",
          "  resetPassword(token: ResetPasswordTokenInput!, newPassword: String!): Boolean",
          "}",
          "type AuthPayload { accessToken: JSONWebToken!, refreshToken: String }",
        ],
        () => [
          "components:",
          "  securitySchemes:",
          "    ApiKeyAuth: { type: apiKey, in: header, name: X-API-Key }",
          "    bearerAuth: { type: http, scheme: bearer, bearerFormat: JWT }",
          "  schemas:",
          "    Login:",
          "      properties:",
          "        password: { type: string, format: password, example: hunter2 }",
          `        ${snake(dice)}: { type: string, description: "${sentence(dice)}" }`,
        ],
      ])(),
    ),
  "feature flags": (dice) =>
    draft(
      "flags.json",
      JSON.stringify(
        Object.fromEntries(
          dice.many(8, () => [
            `${verb(dice)}-${noun(dice)}-${dice.pick(["token-v2", "password-reset", "api-keys", "secret-menu"])}`,
            dice.pick([true, false, "control", "variant-b", { rollout: dice.number(0, 100) }]),
          ]),
        ),
        null,
        2,
      ),
    ),
  alphabets: (dice) =>
    program(
      dice,
      "javascript",
      dice.many(4, () =>
        dice.pick([
          `const ALPHABET = "${letters.base64}";`,
          `const keyStr = '${letters.base64}=';`,
          `var chars = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";`,
          `const BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";`,
          `const tokenCharset = "abcdefghijklmnopqrstuvwxyz234567";`,
          `const hexKey = "0123456789abcdef";`,
          "const konami = 'ArrowUpArrowUpArrowDownArrowDownArrowLeftArrowRightArrowLeftArrowRightBA';",
        ]),
      ),
    ),
  "messages about secrets": (dice) =>
    program(
      dice,
      "go",
      dice.many(6, () =>
        dice.pick([
          `// ${sentence(dice)}`,
          `var errNoToken = errors.New("token: ${noun(dice)} token is missing or expired")`,
          `log.Printf("password changed for user %s", id)`,
          `const helpAPIKey = "API key: create one at https://console.acme.io/settings/keys"`,
          `flag.StringVar(&token, "token", "", "Access token; can also be set through ${secretName(dice)}")`,
          `fmt.Println("secret: [hidden]")`,
          `const passwordPrompt = "Password (will not be echoed): "`,
          `var secretName = "${project(dice)}-credentials-${noun(dice)}"`,
        ]),
      ),
    ),
};
