import { statements } from "./code.ts";

/** The other languages without a compiler. */
export const dynamicContexts = [
  ...statements("line", "ruby", {
    constant: (s) => `${s.env} = "${s.key}".freeze`,
    "env-or": (s) => `ENV["${s.env}"] ||= "${s.key}"`,
    "env-fetch": (s) => `${s.snake} = ENV.fetch("${s.env}", "${s.key}")`,
    "env-fetch-block": (s) => `${s.snake} = ENV.fetch('${s.env}') { '${s.key}' }`,
    block: (s) => [
      `${s.slug.charAt(0).toUpperCase()}${s.slug.slice(1)}.configure do |config|`,
      `  config.api_key = "${s.key}"`,
      "end",
    ],
    "block-named": (s) => ["Rails.application.configure do", `  config.${s.snake} = '${s.key}'`, "end"],
    rocket: (s) => `OPTIONS = { :${s.snake} => '${s.key}', :timeout => 5 }`,
    "string-rocket": (s) => `OPTIONS = { "${s.snake}" => "${s.key}" }`,
    symbol: (s) => `client = Client.new(${s.snake}: "${s.key}")`,
    instance: (s) => ["def initialize", `  @${s.snake} = '${s.key}'`, "end"],
    positional: (s) => `provider :${s.slug}, "${s.key}"`,
  }),
  ...statements("line", "php", {
    define: (s) => `define('${s.env}', '${s.key}');`,
    variable: (s) => `$${s.snake} = "${s.key}";`,
    array: (s) => ["return [", "    'debug' => false,", `    '${s.snake}' => '${s.key}',`, "];"],
    "env-default": (s) => ["return [", `    'key' => env('${s.env}', '${s.key}'),`, "];"],
    putenv: (s) => `putenv("${s.env}=${s.key}");`,
    const: (s) => ["class Config {", `    const ${s.env} = '${s.key}';`, "}"],
    property: (s) => ["class Api {", `    private $${s.camel} = "${s.key}";`, "}"],
    "this-property": (s) => `$this->${s.camel} = '${s.key}';`,
    "env-array": (s) => `$_ENV['${s.env}'] = '${s.key}';`,
    "service-array": (s) => [
      "return [",
      `    '${s.slug}' => [`,
      `        'secret' => '${s.key}',`,
      "    ],",
      "];",
    ],
    positional: (s) => `$client = new \\${s.slug}\\Client('${s.key}');`,
    setter: (s) => `\\${s.slug}\\Api::setApiKey("${s.key}");`,
  }),
  ...statements("line", "elixir", {
    config: (s) => `config :acme, ${s.snake}: "${s.key}"`,
    "config-service": (s) => [`config :${s.slug},`, `  api_key: "${s.key}",`, "  timeout: 5_000"],
    attribute: (s) => `@${s.snake} "${s.key}"`,
    "get-env": (s) => `key = System.get_env("${s.env}") || "${s.key}"`,
    map: (s) => `settings = %{"${s.snake}" => "${s.key}"}`,
  }),
  ...statements("line", "clojure", {
    def: (s) => `(def ${s.kebab} "${s.key}")`,
    map: (s) => `(def config {:port 3000 :${s.kebab} "${s.key}"})`,
    call: (s) => `(client/connect :${s.kebab} "${s.key}")`,
  }),
  ...statements("line", "r", {
    setenv: (s) => `Sys.setenv(${s.env} = "${s.key}")`,
    "setenv-quoted": (s) => `Sys.setenv("${s.env}" = "${s.key}")`,
    arrow: (s) => `${s.snake} <- "${s.key}"`,
    dotted: (s) => `${s.dotted.replaceAll("-", ".")} <- '${s.key}'`,
    argument: (s) => `result <- query("https://${s.host}", ${s.snake} = "${s.key}")`,
    option: (s) => `options(${s.snake} = "${s.key}")`,
  }),
  ...statements("line", "lua", {
    local: (s) => `local ${s.snake} = "${s.key}"`,
    table: (s) => ["return {", `  ${s.camel} = '${s.key}',`, "  port = 80,", "}"],
    index: (s) => `config["${s.snake}"] = "${s.key}"`,
    global: (s) => `vim.g.${s.snake} = '${s.key}'`,
    env: (s) => `vim.env.${s.env} = "${s.key}"`,
  }),
  ...statements("line", "perl", {
    my: (s) => `my $${s.snake} = '${s.key}';`,
    env: (s) => `$ENV{${s.env}} = "${s.key}";`,
    hash: (s) => `my %config = (${s.snake} => '${s.key}', port => 80);`,
    default: (s) => `my $key = $ENV{'${s.env}'} // '${s.key}';`,
    constant: (s) => `use constant ${s.env} => '${s.key}';`,
  }),
  ...statements("line", "julia", {
    env: (s) => `ENV["${s.env}"] = "${s.key}"`,
    const: (s) => `const ${s.env} = "${s.key}"`,
  }),
  ...statements("line", "matlab", {
    setenv: (s) => `setenv('${s.env}', '${s.key}');`,
    variable: (s) => `${s.camel} = '${s.key}';`,
  }),
];
