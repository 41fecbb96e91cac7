import { randomText } from "../../src/formats/sample.ts";
import { Secret } from "../../src/incident/secret.ts";
import { readTokensFor } from "../../src/start/read-tokens.ts";
import type { FakeProvider } from "./fake-provider.ts";

const VARIABLES = "https://api.vercel.com/v10/projects/shop/env?decrypt=false&slug=acme";
const DEPLOYMENTS =
  "https://api.vercel.com/v6/deployments?projectId=shop&target=production&state=READY&limit=1&slug=acme";

/** What Vercel tells the operator's token of the project acme/shop. */
export class FakeVercel {
  /** The policy that names the project, as the second of two places. */
  static readonly policy = [
    "targets:",
    "  - { kind: platform, platform: fly, app: shop, variables: [HF_TOKEN] }",
    "  - { kind: platform, platform: vercel, app: acme/shop, variables: [HF_TOKEN] }",
    "",
  ].join("\n");
  readonly token = randomText(40);
  /** Accounts on GitHub that the operator lets use the token. */
  readonly accounts: string[] = [];
  readonly readTokens = readTokensFor({
    accounts: this.accounts,
    tokens: new Map([["vercel", { secret: new Secret(this.token) }]]),
  });
  readonly #provider: FakeProvider;

  constructor(provider: FakeProvider) {
    this.#provider = provider;
  }

  /** From now on it refuses to say anything. */
  forget(): void {
    this.#provider.platforms.clear();
  }

  /** From now on it says when the variable was changed, with more of the entry; or it does not say. */
  changed(at: Date | undefined, more: object = { type: "sensitive" }): void {
    const envs = [{ key: "HF_TOKEN", updatedAt: at?.getTime(), ...more }];
    this.#say(VARIABLES, at && { envs });
  }

  /** From now on it says when the newest deployment of production began. */
  deployed(at: Date): void {
    const deployment = { name: "shop", state: "READY", target: "production", createdAt: at.getTime() };
    this.#say(DEPLOYMENTS, { deployments: [deployment] });
  }

  /** How often it was asked so far. */
  get asked(): number {
    return this.#provider.asked.filter((url) => url.startsWith("https://api.vercel.com/")).length;
  }

  #say(url: string, says: unknown): void {
    if (says === undefined) this.#provider.platforms.delete(url);
    else this.#provider.platforms.set(url, { token: this.token, says });
  }
}
