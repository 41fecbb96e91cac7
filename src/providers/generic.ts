import { alphanumeric, hex, shape } from "../formats/shape.ts";
import { exampleOf } from "../formats/shape-samples.ts";
import { inSurroundings } from "../formats/surroundings.ts";
import type { Sample } from "../formats/token-format.ts";
import { foreignTexts } from "../values/foreign-words.ts";
import { defineProvider } from "./provider.ts";

/** Secrets that nobody's format describes: random values that are named like one, or stand where one does. They warn. */
export const generic = defineProvider({
  id: "generic",
  name: "Unknown provider",
  variables: ["API_KEY", "API_TOKEN", "CLIENT_SECRET", "PASSWORD", "SECRET_KEY"],
  formats: [
    {
      id: "generic-secret",
      name: "secret of unknown kind",
      severity: "medium",
      level: "warn",
      // Parts of the names that secrets have; src/values/names.ts judges the whole name.
      keywords: [
        ...["auth", "bearer", "cred", "jwt", "key", "pass", "psk", "pwd", "secret", "token"],
        ...["salt", "pepper", "lang_cookie", "lang-cookie", "langcookie"],
        ...["_pw", "pw=", "pw =", "pw:", "pw :", 'pw"', "pw'"],
        ...["contrasena", "geheimnis", "haslo", "heslo", "kennwort", "lozinka", "mdp", "parola", "segredo"],
        ...["senha", "wachtwoord", "adgangskode", "losenord", "salasana", "sifre"],
        ...["tok=", "tok =", "tok:", 'tok"', "tok'"],
      ],
      context: {
        by: "general",
        // What stands near a password that has no name; src/scan/naming says which value it is.
        places: [
          ...["login ", "login(", 'login",', "login',", "-u ", "-u'", '-u"', "--user ", "--user="],
          ...["--username", "/user:", "htpasswd", "add_user", "net use", "-stdin", "chpasswd", "sudo -s"],
          // `contraseña`, `пароль`, `密码`: what is no ASCII ends a word of keywords.
          ...foreignTexts,
          "snmp-server community ",
          ...["insecure-password ", "stats auth ", "auth-pass ", "rootpw ", "]:587", "]:465", "]:25 "],
          ...["ldapsearch", "ldapmodify", "ldapadd", "ldapdelete", "ldapwhoami", "ldapcompare", "ldapmodrdn"],
          ...["redis-cli", "openssl enc", "zip -", "securestring", "identified", "assword:"],
          ...["logon(", "log_in(", "signin(", "sign_in(", "authenticate(", "basic(", "pw_set("],
          ...["connect(", "connection(", "ftp(", "ftp_tls(", "pdo(", "sequelize(", "wifi.begin"],
          ...[
            "create_user(",
            "create_superuser(",
            "createuser(",
            "jwt.verify(",
            "jwt.decode(",
            "jwt.encode(",
            "signwith(",
            "hmac256(",
            "hmac384(",
            "hmac512(",
            "macsigner(",
            "signtool ",
            "x509certificate(",
            "x509certificate2(",
            "loadpkcs12",
            '".tochararray(',
            "vsce publish",
            "ovsx publish",
          ],
        ],
      },
      pattern: /(?<secret>[^\s"'`<>]{8,512})/g,
      source: "no format: the name or the place of the value, and its randomness, decide",
      samples: { key, match, ignore },
    },
  ],
  pages: {
    docs: {
      label: "OWASP: Secrets Management",
      url: "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    },
  },
});

function key(): string {
  return exampleOf(shape`${alphanumeric(32)}`);
}

function match(): readonly Sample[] {
  // The last of them gives the value no name.
  const samples = inSurroundings(key, {
    variable: "API_SECRET",
    header: "X-Api-Key: ",
    url: "https://api.example.com/v1",
  });
  return samples.slice(0, -1);
}

function ignore(): readonly string[] {
  return [
    `commit=${exampleOf(shape`${hex(40)}`)}`,
    "API_SECRET=the-secret-of-the-acme-shop",
    "API_SECRET=$ACME_API_SECRET_V2",
    `API_SECRET_HASH=${key()}`,
    "password: must be at least 12 characters",
    "docker login -u ann -p $DOCKER_PASSWORD",
    "CREATE USER ann IDENTIFIED BY 'changeme123';",
  ];
}
