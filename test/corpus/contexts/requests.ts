import { contextsOf, draft } from "../context.ts";
import { program } from "../program.ts";
import { noun, sentence } from "../words.ts";

/** Keys in headers of requests. */
export const headerContexts = contextsOf("header", {
  "curl-header": (slot, dice) =>
    draft(
      "README.md",
      `## ${sentence(dice)}`,
      "",
      "```bash",
      `curl https://${slot.host}/v1/${noun(dice)} \\`,
      `  -H "${slot.header[0]}: ${slot.header[1]}${slot.key}" \\`,
      `  -H "Content-Type: application/json"`,
      "```",
    ),
  "curl-one-line": (slot, dice) =>
    draft(
      "test.sh",
      "#!/bin/sh",
      `curl -s -X POST -H '${slot.header[0]}: ${slot.header[1]}${slot.key}' -d '{"name":"${noun(dice)}"}' https://${slot.host}/v1/${noun(dice)} | jq .`,
    ),
  wget: (slot) =>
    draft(
      "fetch.sh",
      `wget --header="${slot.header[0]}: ${slot.header[1]}${slot.key}" https://${slot.host}/v2/export.zip`,
    ),
  httpie: (slot, dice) =>
    draft(
      "notes.txt",
      `http POST https://${slot.host}/v1/${noun(dice)} "${slot.header[0]}:${slot.header[1]}${slot.key}" name=${noun(dice)}`,
    ),
  "http-file": (slot, dice) =>
    draft(
      "requests.http",
      "### List",
      `GET https://${slot.host}/v1/${noun(dice)}?limit=10 HTTP/1.1`,
      "Accept: application/json",
      `${slot.header[0]}: ${slot.header[1]}${slot.key}`,
      "",
      "###",
    ),
  "http-variable": (slot) =>
    draft(
      "api.http",
      `@${slot.camel} = ${slot.key}`,
      "",
      `GET https://${slot.host}/v1/me`,
      `${slot.header[0]}: {{${slot.camel}}}`,
    ),
  postman: (slot) =>
    draft(
      "postman_collection.json",
      JSON.stringify(
        {
          item: [
            {
              request: {
                method: "GET",
                header: [{ key: slot.header[0], value: `${slot.header[1]}${slot.key}`, type: "text" }],
                url: { raw: `https://${slot.host}/v1/me` },
              },
            },
          ],
        },
        null,
        "\t",
      ),
    ),
  "postman-auth": (slot) =>
    draft(
      `${slot.slug}.postman_collection.json`,
      JSON.stringify(
        { auth: { type: "bearer", bearer: [{ key: "token", value: slot.key, type: "string" }] } },
        null,
        2,
      ),
    ),
  har: (slot, dice) =>
    draft(
      "capture.har",
      JSON.stringify({
        log: {
          entries: [
            {
              startedDateTime: "2026-01-02T10:00:00Z",
              request: {
                url: `https://${slot.host}/v1/${noun(dice)}`,
                headers: [
                  { name: "accept", value: "*/*" },
                  { name: slot.header[0].toLowerCase(), value: `${slot.header[1]}${slot.key}` },
                ],
              },
            },
          ],
        },
      }),
    ),
  "js-fetch": (slot, dice) =>
    program(dice, "javascript", [
      `const response = await fetch("https://${slot.host}/v1/${noun(dice)}", {`,
      '  method: "POST",',
      `  headers: { "${slot.header[0]}": "${slot.header[1]}${slot.key}" },`,
      "});",
    ]),
  "js-axios": (slot, dice) =>
    program(dice, "javascript", [
      `const api = axios.create({ baseURL: 'https://${slot.host}' });`,
      `api.defaults.headers.common['${slot.header[0]}'] = '${slot.header[1]}${slot.key}';`,
    ]),
  "js-template-header": (slot, dice) =>
    program(dice, "typescript", [
      "const headers = {",
      `  ${slot.header[0].includes("-") ? `"${slot.header[0]}"` : slot.header[0]}: \`${slot.header[1]}${slot.key}\`,`,
      "};",
      `const url = "https://${slot.host}";`,
    ]),
  "python-headers": (slot, dice) =>
    program(dice, "python", [
      "headers = {",
      '    "Accept": "application/json",',
      `    "${slot.header[0]}": "${slot.header[1]}${slot.key}",`,
      "}",
      `requests.get("https://${slot.host}/v1/${noun(dice)}", headers=headers)`,
    ]),
  "go-header": (slot, dice) =>
    program(dice, "go", [
      "func call() {",
      `\treq, _ := http.NewRequest("GET", "https://${slot.host}/v1", nil)`,
      `\treq.Header.Set("${slot.header[0]}", "${slot.header[1]}${slot.key}")`,
      "}",
    ]),
  "java-header": (slot, dice) =>
    program(dice, "java", [
      `    HttpRequest request = HttpRequest.newBuilder(URI.create("https://${slot.host}/v1"))`,
      `        .header("${slot.header[0]}", "${slot.header[1]}${slot.key}").build();`,
    ]),
  "csharp-header": (slot, dice) =>
    program(dice, "csharp", [
      `    void Init() { client.BaseAddress = new Uri("https://${slot.host}");`,
      `      client.DefaultRequestHeaders.Add("${slot.header[0]}", "${slot.header[1]}${slot.key}"); }`,
    ]),
  "php-curl": (slot, dice) =>
    program(dice, "php", [
      `$ch = curl_init('https://${slot.host}/v1');`,
      `curl_setopt($ch, CURLOPT_HTTPHEADER, ['${slot.header[0]}: ${slot.header[1]}${slot.key}']);`,
    ]),
  "ruby-header": (slot, dice) =>
    program(dice, "ruby", [
      `uri = URI("https://${slot.host}/v1")`,
      `request["${slot.header[0]}"] = "${slot.header[1]}${slot.key}"`,
    ]),
  "rust-header": (slot, dice) =>
    program(dice, "rust", [
      `let response = client.get("https://${slot.host}/v1")`,
      `    .header("${slot.header[0]}", "${slot.header[1]}${slot.key}").send()?;`,
    ]),
  "debug-request": (slot, dice) =>
    draft(
      "logs/debug.log",
      `DEBUG urllib3 Starting new HTTPS connection (1): ${slot.host}:443`,
      `> GET /v1/${noun(dice)} HTTP/2`,
      `> Host: ${slot.host}`,
      `> ${slot.header[0].toLowerCase()}: ${slot.header[1]}${slot.key}`,
      "> accept: */*",
      "< HTTP/2 401",
    ),
  "python-header-dump": (slot) =>
    draft(
      "app.log",
      `2026-03-02 11:20:31,120 DEBUG request to https://${slot.host}/v1 headers={'Accept': '*/*', '${slot.header[0]}': '${slot.header[1]}${slot.key}', 'Host': '${slot.host}'}`,
    ),
});

/** Keys in URLs. */
export const queryContexts = contextsOf("query", {
  "query-log": (slot, dice) =>
    draft(
      "access.log",
      `10.0.3.${dice.number(2, 250)} - - [02/Mar/2026:10:11:12 +0000] "GET /${noun(dice)}/42 HTTP/1.1" 200 512 "-" "curl/8.5"`,
      `10.0.3.${dice.number(2, 250)} - - [02/Mar/2026:10:11:14 +0000] "GET /v1/${noun(dice)}?${slot.snake}=${slot.key}&page=2 HTTP/1.1" 200 ${dice.number(100, 9000)} "-" "Mozilla/5.0"`,
    ),
  "query-curl": (slot, dice) =>
    draft("check.sh", `curl "https://${slot.host}/v1/${noun(dice)}?${slot.snake}=${slot.key}"`),
  "query-key": (slot, dice) =>
    draft(
      "lib/client.js",
      `const url = 'https://${slot.host}/api/${noun(dice)}?lang=en&${dice.pick(["key", "api_key", "apikey", "token", "access_token"])}=${slot.key}';`,
      "module.exports = url;",
    ),
  "query-html": (slot, dice) =>
    draft(
      "index.html",
      `<script async src="https://${slot.host}/${noun(dice)}.js?key=${slot.key}&amp;callback=init"></script>`,
    ),
  "query-markdown": (slot, dice) =>
    draft(
      "notes.md",
      `See [the ${noun(dice)}](https://${slot.host}/v1/${noun(dice)}?${slot.camel}=${slot.key}) for all.`,
    ),
  "query-form": (slot) =>
    draft(
      "login.sh",
      `curl -d "grant_type=client_credentials&${slot.snake}=${slot.key}&scope=all" https://${slot.host}/oauth/token`,
    ),
});
