import { alphabets, randomText } from "../formats/sample.ts";
import { sample } from "../formats/surroundings.ts";
import type { FormatSamples, Sample } from "../formats/token-format.ts";

/** What Django's generator draws from. */
const DJANGO = `${alphabets.lowerAlphanumeric}!@#$%^&*(-_=+)`;

/** What WordPress's generator draws from, without quotes and backslashes. */
const WORDPRESS = `${alphabets.alphanumeric}!@#$%^&*()-_ []{}<>~+=,.;:/?|`;

/** The samples of the formats with a pattern of their own. */
export const appSecretSamples = {
  djangoKeys: { match: djangoKeys, ignore: noDjangoKeys },
  insecureKeys: { match: insecureKeys, ignore: noInsecureKeys },
  symfonySecrets: { match: symfonySecrets, ignore: noSymfonySecrets },
  salts: { match: salts, ignore: noSalts },
} as const satisfies Record<string, FormatSamples>;

function inPlaces(key: () => string, places: readonly ((key: string) => string)[]): readonly Sample[] {
  return places.map((write) => sample(key(), write));
}

/** As the generator makes them; most have signs in them. */
function djangoKey(): string {
  return `${randomText(47, DJANGO)}#7w`;
}

function djangoKeys(): readonly Sample[] {
  return inPlaces(djangoKey, [
    (key) => `SECRET_KEY = '${key}'\nDEBUG = True`,
    (key) => `SECRET_KEY = "${key}"\n`,
    (key) => `SECRET_KEY=${key}\nPORT=3000`,
    (key) => `DJANGO_SECRET_KEY: "${key}"`,
    (key) => `SECRET_KEY = os.environ.get("SECRET_KEY", "${key}")`,
    (key) => `SECRET_KEY = env('SECRET_KEY', default='${key}')`,
    (key) => `{ "SECRET_KEY": "${key}" }`,
    (key) => `"source": ["SECRET_KEY = '${key}'\\n"]`,
  ]);
}

function noDjangoKeys(): readonly string[] {
  return [
    `SECRET_KEY = '${djangoKey().slice(1)}'`,
    "SECRET_KEY = os.environ['SECRET_KEY']",
    `SECRET_KEY = '${"a".repeat(50)}'`,
    "SECRET_KEY = 'this-is-not-a-secret-it-is-only-used-while-testing'",
  ];
}

function insecureKeys(): readonly Sample[] {
  return inPlaces(
    () => `django-insecure-${djangoKey()}`,
    [
      (key) => `SECRET_KEY = '${key}'\nDEBUG = True`,
      (key) => `SECRET_KEY=${key}\n`,
      (key) => `SECRET_KEY: "${key}"`,
      (key) => `SECRET_KEY = os.getenv("SECRET_KEY", "${key}")`,
      (key) => `{ "key": "${key}" }`,
      (key) => `# was ${key}\n`,
    ],
  );
}

function noInsecureKeys(): readonly string[] {
  return [
    "SECRET_KEY = 'django-insecure-...'",
    `SECRET_KEY = 'django-insecure-${randomText(30)}'`,
    `SECRET_KEY = 'django-insecure-${"x".repeat(50)}'`,
  ];
}

function symfonySecrets(): readonly Sample[] {
  return inPlaces(
    () => randomText(32, alphabets.hex),
    [
      (key) => `APP_ENV=prod\nAPP_SECRET=${key}\n`,
      (key) => `###> symfony/framework-bundle ###\nAPP_SECRET="${key}"`,
      (key) => `env:\n  APP_ENV: prod\n  APP_SECRET: ${key}`,
      (key) => `{ "APP_ENV": "prod", "APP_SECRET": "${key}" }`,
      (key) => `export APP_ENV=prod APP_SECRET='${key}'`,
      (key) => `# APP_SECRET=${key}\n# APP_ENV=dev`,
    ],
  );
}

function noSymfonySecrets(): readonly string[] {
  const key = randomText(32, alphabets.hex);
  return [
    `APP_SECRET=${key}`,
    `APP_ENV=prod\nFACEBOOK_APP_SECRET=${key}`,
    "APP_ENV=prod\nAPP_SECRET=",
    `APP_ENV=prod\nAPP_SECRET=${"0".repeat(32)}`,
  ];
}

function salts(): readonly Sample[] {
  return [...drawnSalts(), ...hexSalts()];
}

function hexSalts(): readonly Sample[] {
  const key = () => randomText(40, alphabets.hex);
  return inPlaces(key, [
    (salt) => `define( 'AUTH_KEY',         '${salt}' );`,
    (salt) => `define( 'NONCE_SALT', getenv_docker('WORDPRESS_NONCE_SALT', '${salt}') );`,
    (salt) => `define('LOGGED_IN_KEY', "${salt}");\n`,
  ]);
}

function drawnSalts(): readonly Sample[] {
  const key = () =>
    `${randomText(29, WORDPRESS).trim()}a1B2${randomText(31, WORDPRESS)}`
      .replaceAll(" ", "_")
      .padEnd(64, "|");
  return inPlaces(key, [
    (salt) => `define( 'AUTH_KEY',         '${salt}' );`,
    (salt) => `define('SECURE_AUTH_KEY',  '${salt}');`,
    (salt) => `define('LOGGED_IN_KEY', "${salt}");\n`,
    (salt) => `define( 'NONCE_KEY', '${salt}' ); // new`,
    (salt) => `<?php\ndefine('AUTH_SALT', '${salt}');`,
    (salt) => `// define('SECURE_AUTH_SALT', '${salt}');`,
    (salt) => `define('LOGGED_IN_SALT', '${salt}');\r\n`,
  ]);
}

function noSalts(): readonly string[] {
  return [
    "define('AUTH_KEY', 'put your unique phrase here');",
    "define('AUTH_KEY', getenv('AUTH_KEY'));",
    `define('AUTH_KEY', '${"x".repeat(64)}');`,
    `define('AUTH_KEY', '${"0".repeat(40)}');`,
    `define('CACHE_KEY', '${randomText(40, alphabets.hex)}');`,
  ];
}
