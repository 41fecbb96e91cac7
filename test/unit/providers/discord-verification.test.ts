import { expect, test } from "@jest/globals";
import { randomText } from "../../../src/formats/sample.ts";
import { discordRevocation, discordVerifications } from "../../../src/providers/discord-verification.ts";
import { interpret } from "../../../src/providers/interpret.ts";

test.each<[status: number, body: string, verdict: string]>([
  [200, '{"name":"Deployments","guild_id":"1"}', "active"],
  [404, '{"message": "Unknown Webhook", "code": 10015}', "inactive"],
  [404, '{"message": "404: Not Found", "code": 0}', "unknown"],
  [401, '{"message": "Invalid Webhook Token", "code": 50027}', "inactive"],
])("%d %s: a webhook is %s", (status, body, verdict) => {
  const webhooks = discordVerifications.filter(({ formats }) => formats.includes("discord-webhook"));
  const kinds = webhooks.map((one) => interpret(one, { status, headers: {}, body }).kind);
  expect(kinds).toEqual([verdict]);
});

test("a webhook is deleted at Discord, whatever host its URL names", () => {
  const { url, parts } = discordRevocation.request;
  const [webhook, secret] = ["1".repeat(18), randomText(68)];
  expect(parts?.(`https://ptb.discord.com/api/v10/webhooks/${webhook}/${secret}`)).toEqual({
    webhook,
    secret,
  });
  expect(parts?.(`https://discord.com/api/webhooks/${webhook}/${secret}/messages`)).toBeUndefined();
  expect(new URL(url).host).toBe("discord.com");
});
