import type { Issue } from "../../sandbox/entities.ts";
import type { HeldDeliveries, HeldDelivery } from "../../sandbox/held-deliveries.ts";
import type { User } from "../../sandbox/parts/people.ts";
import type { Pull } from "../../sandbox/views/pull-request.ts";
import { assertNever } from "../../src/incident/assert-never.ts";
import type { Journey } from "../support/journey.ts";
import { envWith, pathOf } from "../support/scene.ts";
import { itemsOf, tick } from "../support/tick.ts";
import type { Action, Branch, Network, Step, Trouble, Who } from "./actions.ts";

/** Plays a history in a journey, step by step. */
export class Player {
  readonly #journey: Journey;
  readonly #keys: readonly [string, string];
  readonly #held: HeldDeliveries;
  readonly #pulls = new Map<Branch, Pull>();
  #waiting: readonly HeldDelivery[] = [];
  #seen = 0;
  #count = 0;

  constructor(journey: Journey, keys: readonly [string, string]) {
    this.#journey = journey;
    this.#keys = keys;
    this.#held = journey.sandbox.holdDeliveries();
  }

  async step({ action, network, trouble, isCalm }: Step): Promise<void> {
    this.#count += 1;
    // Trouble is for Rekey: what people do goes through.
    this.#journey.sandbox.faults.clear();
    await this.#act(action);
    if (trouble !== undefined) this.#arm(trouble);
    this.#send(network);
    if (isCalm) await this.calm();
  }

  /** Waits until nothing is left to do; what Rekey did may have caused further webhooks. */
  async calm(): Promise<void> {
    await this.#journey.settle();
    while (this.#caught().length > 0) {
      this.#send("in order");
      await this.#journey.settle();
    }
  }

  /** Ends all trouble: what waits is sent, what was lost is found by the sweep. */
  async heal(): Promise<void> {
    this.#journey.sandbox.faults.clear();
    for (const delivery of this.#waiting) this.#held.release(delivery);
    this.#waiting = [];
    await this.calm();
    this.#held.stop();
    await this.#journey.sweep();
    await this.#journey.settle();
  }

  #caught(): readonly HeldDelivery[] {
    return this.#held.all().slice(this.#seen);
  }

  #send(network: Network): void {
    const caught = this.#caught();
    this.#seen += caught.length;
    if (network === "later") {
      this.#waiting = [...this.#waiting, ...caught];
      return;
    }
    this.#release(sent(network, caught));
    this.#release(this.#waiting);
    this.#waiting = [];
  }

  #release(deliveries: readonly HeldDelivery[]): void {
    for (const delivery of deliveries) this.#held.release(delivery);
  }

  #arm({ what, when, status }: Trouble): void {
    const path = what === "git" ? /\.git\// : new RegExp(`/${what}(?:/|$)`);
    this.#journey.sandbox.faults.add({ path, when, status, times: 2 });
  }

  async #act(action: Action): Promise<void> {
    const { sandbox, repository } = this.#journey;
    switch (action.kind) {
      case "push":
        return this.#push(action);
      case "open-pull":
        return this.#openPull(action);
      case "turn-pull":
        return this.#withPull(action.branch, (pull) => this.#turn(pull));
      case "merge-pull":
        return this.#withPull(action.branch, (pull) => this.#merge(pull));
      case "queue-pull":
        return this.#withPull(action.branch, async ({ number }) => {
          const { method } = action;
          await sandbox.enqueue(repository, [number], { method }).catch(() => undefined);
        });
      case "tag":
        return this.#tag(action);
      case "tick":
      case "untick":
      case "close-issue":
      case "delete-issue":
      case "command":
        return this.#onIssue(action);
      case "press-recheck":
        return this.#pressRecheck(action.branch);
      case "rename":
        return sandbox.renameRepository(repository, `shop${this.#count}`);
      case "restart":
        return this.#journey.restart();
      case "sweep":
        return this.#journey.sweep();
      default:
        return assertNever(action);
    }
  }

  async #push({ branch, commits, isForced }: Extract<Action, { kind: "push" }>): Promise<void> {
    const { sandbox, repository, wes } = this.#journey;
    const main = (await repository.git.branch("main")) ?? null;
    await sandbox.push(repository, {
      branch,
      pusher: wes,
      commits: commits.map((change, index) => ({ files: this.#files(change, index) })),
      // GitHub protects nobody's main here, but a history of its own would end every other branch.
      ...(isForced && branch !== "main" ? { onto: main } : {}),
    });
  }

  #files(change: 0 | 1 | "clean-up" | "harmless", index: number): Record<string, string> {
    if (change === "clean-up") return { "k0.env": "PORT=1\n", "k1.env": "PORT=1\n" };
    if (change === "harmless") return { [`a${this.#count}-${index}.txt`]: "hello\n" };
    return { [`k${change}.env`]: envWith(this.#keys[change]) };
  }

  async #openPull({ branch, isDraft }: Extract<Action, { kind: "open-pull" }>): Promise<void> {
    const { sandbox, repository, wes } = this.#journey;
    const head = await repository.git.branch(branch);
    if (head === null || this.#pulls.get(branch)?.state === "open") return;
    const pull = await sandbox
      .openPullRequest(repository, { author: wes, head: branch, draft: isDraft })
      .catch(() => undefined);
    if (pull !== undefined) this.#pulls.set(branch, pull);
  }

  async #withPull(branch: Branch, act: (pull: Pull) => Promise<void>): Promise<void> {
    const pull = this.#pulls.get(branch);
    if (pull !== undefined) await act(pull);
  }

  async #turn({ number, state }: Pull): Promise<void> {
    const { sandbox, repository, wes } = this.#journey;
    const wanted = state === "open" ? "closed" : "open";
    await sandbox.as(wes, `PATCH ${pathOf(repository)}/pulls/${number}`, { state: wanted });
  }

  /** Somebody who may go past the gate: what is merged that way counts on the base. */
  async #merge({ number }: Pull): Promise<void> {
    const { sandbox, repository, mia } = this.#journey;
    await sandbox.as(mia, `PUT ${pathOf(repository)}/pulls/${number}/merge`, {});
  }

  async #tag({ branch, isAnnotated }: Extract<Action, { kind: "tag" }>): Promise<void> {
    const { sandbox, repository, wes } = this.#journey;
    const head = await repository.git.branch(branch);
    if (head === null) return;
    const name = `v${this.#count}`;
    const object = isAnnotated ? await sandbox.makeTag(repository, head, { name, message: "one" }) : head;
    await sandbox.pushRefs(repository, wes, { [`refs/tags/${name}`]: object });
  }

  async #onIssue(
    action: Extract<Action, { kind: "tick" | "untick" | "close-issue" | "delete-issue" | "command" }>,
  ): Promise<void> {
    const { sandbox, repository, mia } = this.#journey;
    const issue = this.#issueOf(action.key);
    if (issue === undefined) return;
    const path = `${pathOf(repository)}/issues/${issue.number}`;
    switch (action.kind) {
      case "tick":
      case "untick":
        return this.#tick(issue, action);
      case "close-issue":
        await sandbox.as(this.#user(action.who), `PATCH ${path}`, { state: "closed" });
        return;
      case "delete-issue":
        return sandbox.deleteIssue(repository, issue.number, mia);
      case "command":
        await sandbox.as(this.#user(action.who), `POST ${path}/comments`, { body: action.text });
        return;
      default:
        assertNever(action);
    }
  }

  async #tick(issue: Issue, action: Extract<Action, { kind: "tick" | "untick" }>): Promise<void> {
    const boxes = itemsOf(issue).filter(({ required }) => required);
    const isAll = action.kind === "tick" && action.isAll;
    const chosen = (isAll ? boxes : boxes.slice(0, 1)).map(({ id }) => id);
    await tick(this.#journey, this.#user(action.who), issue, chosen, { untick: action.kind === "untick" });
  }

  async #pressRecheck(branch: Branch): Promise<void> {
    const { sandbox, repository, wes } = this.#journey;
    const head = await repository.git.branch(branch);
    const run = head === null ? undefined : sandbox.check(repository, head, "rekey");
    if (run?.status === "completed") await sandbox.requestAction(run, "recheck", wes);
  }

  #issueOf(key: 0 | 1): Issue | undefined {
    const mask = this.#keys[key].slice(0, 8);
    return this.#journey.issues().findLast(({ body }) => body?.includes(mask));
  }

  #user(who: Who): User {
    return this.#journey[who];
  }
}

/** What arrives, in the order in which it arrives. */
function sent(network: Exclude<Network, "later">, caught: readonly HeldDelivery[]): readonly HeldDelivery[] {
  switch (network) {
    case "in order":
      return caught;
    case "reversed":
      return caught.toReversed();
    case "doubled":
      return [...caught, ...caught];
    case "lost":
      return [];
    default:
      return assertNever(network);
  }
}
