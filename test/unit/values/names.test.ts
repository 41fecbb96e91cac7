import { expect, test } from "@jest/globals";
import { type Secretness, secretness } from "../../../src/values/names.ts";

const table: Readonly<Record<Secretness, string>> = {
  secret: `
    REACT_APP_SECRET
    password PASSWORD dbPassword DB_PASSWORD db-password dbpassword DbPasswd MYSQL_PWD passphrase keyPassphrase
    secret clientSecret client_secret CLIENT_SECRET clientsecret app.client.secret jwtSecret JWT_SECRET webhookSecret
    token apiToken api-token _token PULL_REQUEST_TOKEN accessToken ACCESS_TOKEN accesstoken refresh_token idToken bearerToken GITHUB_TOKEN
    NPM_AUTH_TOKEN authToken authtoken x-auth-token X-Vault-Token x-amz-security-token hfToken HFToken
    apiKey api_key API_KEY apikey APIKey X-API-Key x-goog-api-key Ocp-Apim-Subscription-Key OPENAI_API_KEY
    accessKey secretAccessKey AWS_SECRET_ACCESS_KEY aws_secret_access_key secretKey secret_key SECRET_KEY_BASE
    privateKey private_key PRIVATEKEY ssh_private_key signingKey encryptionKey ENCRYPTION_KEY masterKey
    private_key_rsa signingKeyRSA ecPrivateKeyPem privKeyRSAHex
    AccountKey SharedAccessKey deployKey crypt_key vapidPrivateKey machineKey decryptionKey
    credential credentials DB_CREDS auth _auth Authorization Proxy-Authorization bearer jwt smtpPass smtp_pass dbpass
    connectionString CONNECTION_STRING connection_string sasToken mnemonic seedPhrase sharedAccessSignature
    API_KEY_PROD api_key_2 secretValue PASSWORD_DEV rootPassword1 Passwort kennwort contraseña senha motDePasse DB_PASSORD adgangskode losenord salasana VERITABANI_SIFRE clave_secreta svc_tok
    şifre DB_ŞİFRE hasło HASŁO_BAZY jelszó κωδικός ΚΩΔΙΚΌΣ пароль БД_ПАРОЛЬ пароль_базы бдПароль секрет api_ключ api-токен mật_khẩu
    密码 数据库密码 数据库_密码 API密钥 パスワード 管理者パスワード APIキー 秘密鍵 비밀번호 관리자비밀번호 רשת_סיסמה كلمة_المرور
    pp_preshared_key deterministic_key HMAC_SHA256_SECRET sha256Token NTLM_PASSWORD scryptPassword
    typeFormToken JOT_FORM_TOKEN GOOGLE_FORM_TOKEN FORM_ACCESS_TOKEN LOCK_API_TOKEN ALLOWED_API_KEYS TRUSTED_SERVICE_KEY authorizedKeySecret
    PAGE_ACCESS_TOKEN SYNC_API_TOKEN AUTH_SALT LOGGED_IN_SALT key_derivation_salt ERLANG_COOKIE erlangCookie PASSWORD_PEPPER
    ACTIVE_RECORD_ENCRYPTION_PRIMARY_KEY totp login_totp
    wachtwoord privateKeyPassword -srcstorepass deststorepass destkeypass fs.azure.account.key.acme.dfs.core.windows.net keystore.password spring.datasource.password totpSecret admin_pw
  `,
  maybe: `
    ключ 密钥 key KEY keys stripeKey FAL_KEY openaiKey mapsKey salt passwordSalt nonce seed session sessionId cookie tokens
    NEXT_PUBLIC_API_KEY process.env.NEXT_PUBLIC_MAIL_TOKEN nextPublicDeepgramApiKey VITE_API_KEY SLACK_WEBHOOK_URL webhook secret_id SENTRY_DSN signature GH_PAT
    WEBSOCKET_KEY license_serial userKey config.key settings.key RSPAMD_KEY_PVT1 key_private
  `,
  public: `
    пароль_hash 密码_hash contraseña_id AllowedAPKSigningKeys authorized_keys trusted_key Sec-WebSocket-Key secWebSocketKey publicKey public_key PUBLIC_KEY public_key_rsa publicKeyPem sshPublicKey vapidPublicKey publishableKey STRIPE_PUBLISHABLE_KEY siteKey site_key
    sitekey recaptchaSiteKey keyId key_id accessKeyId AWS_ACCESS_KEY_ID hotkey InstrumentationKey primaryKey primary_key foreignKey
    sender_key cacheKey i18nKey verifyKeyHex verifying_key translationKey sortKey partitionKey idempotencyKey idempotency-key anonKey queryKey routingKey
    tokenType token_type tokenCount max_tokens maxTokens MAX_TOKENS promptTokens totalTokens nextToken nextPageToken
    pageToken continuationToken csrfToken X-CSRF-Token xsrf_token cancelToken eosToken pad_token designTokens tokenUrl
    token_url tokenEndpoint tokenUri token_id passwordField password_hint passwordLabel passwordPolicy
    passwordMinLength password_reset_url passwordFile PASSWORD_FILE secretName secret_name secretRef secretPath
    SharedAccessKeyName privateKeyPath private_key_id passwordHash password_digest hashedPassword encryptedPassword
    hash sha256 md5 digest checksum commit commitSha revision etag id uuid requestId thumbprint fingerprint integrity
    hashed_token encryptedToken correlationToken clientRequestToken publicKeyToken changeToken lock_token versionToken idempotency-token
    AWS::IAM::AccessKey clientId client_id appId hasPassword isSecret showPassword forgotPassword invalidToken validateToken
    authenticity_token remember_token csrfAuthToken PUBLIC_ACCESS_TOKEN hashed_access_token CURSOR_TOKEN
    atlassian-domain-verification google-site-verification x5t x5t#S256
    dashboardUid keyUid uid
    form_token resumeToken $deltatoken skipToken consistency_token fencingToken bookmarkToken dedup_token withdrawal_credentials
    requirePassword authUrl authProvider authMethod token_expiry tokenTtl tokenPrefix secretsManager secretStore
  `,
  none: `
    пароли ключевой 公钥 密码长度 公開鍵 μήκος color title url description keyword keywords monkey turkey hockey tokenizer authenticate author authorName name
    version bypass compass encompass timeout userName host port path keyboard secretary tokenize passenger passage
    DATABASE className message count
  `,
};

const cases = Object.entries(table).flatMap(([expected, names]) =>
  names
    .split(/\s+/)
    .filter((name) => name !== "")
    .map((name) => [name, expected]),
);

test.each(cases)("%s reads as %s", (name, expected) => {
  expect(secretness(name)).toBe(expected);
});

test("no name is nothing", () => {
  expect(secretness("")).toBe("none");
  expect(secretness("_-.")).toBe("none");
});
