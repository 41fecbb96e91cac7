import type { HealthRequest, KeyAsker, KeyMaterial, Sent } from "../../src/ports/key-asker.ts";
import type { ProviderAnswer } from "../../src/providers/interpret.ts";
import type { KeyRequest } from "../../src/providers/key-request.ts";

const REFUSAL = { status: 401, body: '{"error":"Invalid credentials"}' };

/** A provider as Rekey asks it: it knows some keys, and refuses all others. */
export class FakeProvider implements KeyAsker {
  readonly isOn = true;
  readonly #alive = new Map<string, string>();
  #trouble: Sent | undefined;
  #refusal: Pick<ProviderAnswer, "status" | "body"> = REFUSAL;
  /** The addresses that were asked, without keys. */
  readonly asked: string[] = [];

  /** From now on the key works; `body` is what the provider tells of it. */
  revive(key: string, body = '{"type":"user","name":"ada"}'): void {
    this.#alive.set(key, body);
  }

  kill(key: string): void {
    this.#alive.delete(key);
  }

  /** From now on every request gets this; nothing ends it. */
  fail(trouble: Partial<ProviderAnswer> | "unreachable" | undefined): void {
    if (trouble === undefined) this.#trouble = undefined;
    else if (trouble === "unreachable") this.#trouble = { kind: "unanswered", reason: "unreachable" };
    else this.#trouble = { kind: "answered", answer: { status: 200, headers: {}, body: "", ...trouble } };
  }

  /** What services say of themselves, by address. */
  readonly services = new Map<string, Partial<ProviderAnswer>>();

  /** What platforms tell whoever shows this token, by address. */
  readonly platforms = new Map<string, { readonly token: string; readonly says: unknown }>();

  /** From now on unknown keys are answered this. */
  refuse(refusal: Pick<ProviderAnswer, "status" | "body"> = REFUSAL): void {
    this.#refusal = refusal;
  }

  async look({ url }: HealthRequest): Promise<Sent> {
    this.asked.push(url);
    const said = this.services.get(url);
    if (said === undefined) return { kind: "unanswered", reason: "unreachable" };
    return { kind: "answered", answer: { status: 200, headers: {}, body: "", ...said } };
  }

  async ask(request: KeyRequest, { secret }: KeyMaterial): Promise<Sent> {
    this.asked.push(request.url);
    const platform = this.platforms.get(request.url);
    if (platform !== undefined) {
      const status = secret.reveal("fingerprint") === platform.token ? 200 : 403;
      return { kind: "answered", answer: { status, headers: {}, body: JSON.stringify(platform.says) } };
    }
    if (request.url.endsWith("/revoke")) {
      this.kill(secret.reveal("fingerprint"));
      return { kind: "answered", answer: { status: 202, headers: {}, body: "" } };
    }
    if (this.#trouble !== undefined) return this.#trouble;
    const body = this.#alive.get(secret.reveal("fingerprint"));
    const answer =
      body === undefined ? { headers: {}, ...this.#refusal } : { status: 200, headers: {}, body };
    return { kind: "answered", answer };
  }
}
