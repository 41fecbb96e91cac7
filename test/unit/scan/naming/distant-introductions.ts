/** Names that stand apart from their values: in commands, arguments, owners and questions. As in `introductions`. */
export const distantIntroductions: readonly (readonly [name: string, text: string])[] = [
  ["Acme_API_KEY", "heroku config:set Acme_API_KEY=§"],
  ["Acme:ApiKey", 'dotnet user-secrets set "Acme:ApiKey" "§" --project Api'],
  ["ACME_KEY", '(setenv "ACME_KEY" "§")'],
  ["ACME_KEY", 'gh secret set ACME_KEY --repo acme/shop --body "§"'],
  ["api-key", 'parser.add_argument("--api-key", type=str, default="§", help="its key")'],
  ["api-key", "parser.add_argument('-k', '--api-key', default='§')"],
  ["api-key", '@click.option("--api-key", required=True, default="§")'],
  ["ACME_KEY", 'gh variable set ACME_KEY -b "§"'],
  ["ACME_KEY", "printf 'ACME_KEY=%s\\n' '§' > .env"],
  ["api_key", "consul kv put acme/api_key §"],
  ["signingKey", 'signingKey := []byte("§")'],
  ["acme.secret.key", "<name>acme.secret.key</name>\n<value>§</value>"],
  ["key", '"Redis": {\n  "key": "§"'],
  ["the cohere api key", "anna: what is the cohere api key?\nben: §"],
  ["know the wifi password", "> do you know the wifi password for guests?\nsure: §"],
];
