import { contextsOf, draft } from "../context.ts";
import { noun, person, sentence } from "../words.ts";

/** What people tell each other, and what consoles answer them. */
export const betweenPeopleContexts = contextsOf("line", {
  "ticket-in-html": (slot, dice) =>
    draft(
      "tickets/4711.html",
      `<p>${sentence(dice)}</p><p>Please use the ${slot.service} ${dice.pick(["API key", "access token"])}:<br>`,
      `<code>${slot.key}</code></p>`,
    ),
  "mail-in-html": (slot) =>
    draft(
      "mails/7.eml",
      "Content-Type: text/html",
      "",
      `<html><body>Your ${slot.service} API key is <b>${slot.key}</b>.</body></html>`,
    ),
  "highlighted-code": (slot, dice) =>
    draft(
      "docs/_build/index.html",
      `<p>${sentence(dice)}</p>`,
      `<pre><span class="n">${slot.snake}</span> <span class="o">=</span> <span class="s2">"${slot.key}"</span></pre>`,
    ),
  "onboarding-prose": (slot, dice) =>
    draft(
      "ONBOARDING.md",
      sentence(dice),
      `2. Take this ${slot.service} ${dice.pick(["API key", "secret", "token"])} ${dice.pick(["until you have your own", "for the first few days", "as long as you are new"])}: \`${slot.key}\``,
    ),
  "question-and-answer": (slot, dice) =>
    draft(
      "chat.log",
      `[10:21] ${person(dice)}: hey what's the ${slot.service} ${dice.pick(["api key", "token", "secret"])}?`,
      `[10:22] ${person(dice)}: ${slot.key}`,
    ),
  "chat-assignment": (slot, dice) =>
    draft(
      "chat.txt",
      `dana  9:12 AM`,
      `for the ${slot.service} thing: ${dice.pick(["api_key", "client_secret", "token"])} = ${slot.key}`,
    ),
  "error-message": (slot, dice) =>
    draft(
      "error.json",
      `{"error":{"message":"Incorrect ${slot.service} ${dice.pick(["API key", "client secret", "access token"])} provided: ${slot.key}.","code":401}}`,
    ),
  "php-info": (slot) =>
    draft(
      "public/info.html",
      `<tr><td class="e">$_ENV['PORT']</td><td class="v">80</td></tr>`,
      `<tr><td class="e">$_${"ENV"}['${slot.env}']</td><td class="v">${slot.key}</td></tr>`,
    ),
  "column-of-a-table": (slot, dice) =>
    draft(
      "docs/accounts.md",
      `| Service | Account | ${dice.pick(["API key", "Client secret", "Access token"])} |`,
      "| --- | :-- | --- |",
      `| ${slot.service} | ${noun(dice)} | \`${slot.key}\` |`,
    ),
  "column-of-a-wiki": (slot, dice) =>
    draft(
      "wiki/accounts.txt",
      `h2. ${slot.service}`,
      `|| Stage || ${dice.pick(["API key", "secret", "token"])} ||`,
      `| ${noun(dice)} | ${slot.key} |`,
    ),
  irb: (slot) => draft("irb.txt", `irb(main):001:0> ENV['${slot.env}']`, `=> "${slot.key}"`),
  "python-console": (slot) =>
    draft("console.txt", ">>> import os", `>>> os.environ['${slot.env}']`, `'${slot.key}'`, ">>> exit()"),
  "echoed-variable": (slot) => draft("session.txt", `$ echo $${slot.env}`, slot.key, "$ exit"),
});
