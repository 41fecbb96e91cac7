import { webhookViolation } from "./contract.ts";
import type { Deliveries } from "./deliveries.ts";
import type { Account, App, Installation, Repository } from "./entities.ts";
import type { JsonObject } from "./json.ts";
import { EVENT_PERMISSION, grants } from "./permissions.ts";
import type { Store } from "./store.ts";
import { nodeId, type Urls } from "./urls.ts";
import { organizationSimple, simpleUser } from "./views/account.ts";
import { repositoryWebhook } from "./views/repository.ts";
import type { Violations } from "./violations.ts";

/** Something that happened and that apps may want to hear of. */
export interface Happening {
  readonly event: string;
  readonly action?: string;
  readonly sender: Account;
  readonly repository: Repository;
  /** Only this app hears of it. */
  readonly only?: App;
  /** What the payload has besides action, repository, organization, installation and sender. */
  readonly content: () => JsonObject | Promise<JsonObject>;
}

// Whoever may write checks hears of checks without asking.
const AUTOMATIC: Readonly<Record<string, string>> = {
  check_run: "checks=write",
  check_suite: "checks=write",
};

/** Turns what happens into deliveries for the apps that listen. */
export class Webhooks {
  readonly #store: Store;
  readonly #urls: Urls;
  readonly #deliveries: Deliveries;
  readonly #violations: Violations;

  constructor(store: Store, urls: Urls, deliveries: Deliveries, violations: Violations) {
    this.#store = store;
    this.#urls = urls;
    this.#deliveries = deliveries;
    this.#violations = violations;
  }

  /** Tells all apps that listen; resolves when the payloads are made, not when they are answered. */
  async emit(happening: Happening): Promise<void> {
    const listeners = [...this.#store.apps.values()].flatMap((app) => this.#listening(app, happening));
    if (listeners.length === 0) return;
    const { repository, sender, event, action = null } = happening;
    const content = await happening.content();
    const { owner } = repository;
    const common = {
      ...(action === null ? {} : { action }),
      ...content,
      repository: repositoryWebhook(this.#urls, repository),
      ...(owner.kind === "Organization" ? { organization: organizationSimple(this.#urls, owner) } : {}),
      sender: simpleUser(this.#urls, sender),
    };
    for (const installation of listeners) {
      const { id } = installation;
      const payload = { ...common, installation: { id, node_id: nodeId("Installation", id) } };
      this.ship(installation, event, action, payload, repository);
    }
  }

  /** Sends one payload to the app of an installation. */
  ship(
    installation: Installation,
    event: string,
    action: string | null,
    payload: JsonObject,
    repository: Repository | null,
  ): void {
    const violation = webhookViolation(event, action, payload);
    if (violation !== null) this.#violations.add(violation);
    const repositoryId = repository?.id ?? null;
    const { app, id: installationId } = installation;
    this.#deliveries.deliver({ app, event, action, payload, installationId, repositoryId });
  }

  /** Sends the ping that a fresh webhook gets. */
  ping(app: App, payload: JsonObject): void {
    const violation = webhookViolation("ping", null, payload);
    if (violation !== null) this.#violations.add(violation);
    const shipment = { app, event: "ping", action: null, payload, installationId: null, repositoryId: null };
    this.#deliveries.deliver(shipment);
  }

  #listening(app: App, { event, repository, only }: Happening): readonly Installation[] {
    if (only !== undefined && only !== app) return [];
    const automatic = AUTOMATIC[event];
    const subscribed =
      app.events.includes(event) || (automatic !== undefined && grants(app.permissions, automatic));
    const needed = EVENT_PERMISSION[event];
    if (!subscribed || (needed !== undefined && !grants(app.permissions, needed))) return [];
    const installation = this.#store.installationOf(app, repository);
    return installation === undefined || installation.suspendedAt !== null ? [] : [installation];
  }
}
