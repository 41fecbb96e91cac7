import type { Shipment } from "./deliveries.ts";

/** A delivery that was made and not sent; its GUID is given already. */
export interface HeldDelivery extends Shipment {
  readonly guid: string;
  /** The body as it was signed. */
  readonly rawPayload: string;
}

/** Deliveries that wait for somebody who sends them, in any order and as often as he likes. */
export class HeldDeliveries {
  readonly #held: HeldDelivery[] = [];
  readonly #sent = new Set<HeldDelivery>();
  readonly #send: (delivery: HeldDelivery, again: boolean) => void;
  readonly #stop: () => void;

  constructor(send: (delivery: HeldDelivery, again: boolean) => void, stop: () => void) {
    this.#send = send;
    this.#stop = stop;
  }

  /** All that were caught, oldest first; those that were sent since stay in the list. */
  all(): readonly HeldDelivery[] {
    return [...this.#held];
  }

  /** Sends one; whoever sends it once more sends a duplicate, with the same GUID and the same body. */
  release(delivery: HeldDelivery): void {
    this.#send(delivery, this.#sent.has(delivery));
    this.#sent.add(delivery);
  }

  /** Sends, oldest first, what was not sent yet. */
  releaseAll(): void {
    for (const delivery of this.#held) if (!this.#sent.has(delivery)) this.release(delivery);
  }

  /** Catches no more; what was caught still waits. */
  stop(): void {
    this.#stop();
  }

  /** Keeps one. */
  keep(delivery: HeldDelivery): void {
    this.#held.push(delivery);
  }
}
