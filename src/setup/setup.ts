import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { Octokit } from "@octokit/rest";
import { z } from "zod";
import { type Credentials, writeCredentials } from "./env-file.ts";
import { readManifest } from "./manifest.ts";
import { donePage, registerPage, startPage } from "./pages.ts";

/** What the setup page needs. */
export interface SetupOptions {
  readonly port: number;
  readonly serverUrl: string;
  readonly apiUrl: string;
  /** Where the credentials go. */
  readonly envFile: string;
}

/** The running setup page. */
export interface Setup {
  readonly url: string;
  stop(): Promise<void>;
}

/** A page, or the way to another. */
interface Reply {
  readonly status: number;
  readonly html: string;
}

const FORM_BYTES_AT_MOST = 10_000;

/**
 * Offers GitHub's manifest flow on the loopback address: an operator without credentials gets an app with the
 * right permissions and events, and its credentials in an environment file. Nobody else can reach the page, and
 * no other site can use it through the operator's browser.
 */
export async function startSetup(options: SetupOptions): Promise<Setup> {
  const state = randomBytes(24).toString("hex");
  const server = createServer((request, response) => {
    reply(request, { ...options, state, url: addressOf(server) }).then(
      ({ status, html }) => {
        response.writeHead(status, {
          "content-type": "text/html; charset=utf-8",
          "cache-control": "no-store",
        });
        response.end(html);
      },
      () => {
        response.writeHead(502, { "content-type": "text/html; charset=utf-8" });
        response.end(startPage("GitHub did not hand over the credentials. Please begin again."));
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, "127.0.0.1", resolve);
  });
  return {
    url: addressOf(server),
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

interface Visit extends SetupOptions {
  readonly state: string;
  readonly url: string;
}

async function reply(request: IncomingMessage, visit: Visit): Promise<Reply> {
  // Only pages of our own origin, under its own name: no rebinding of names, no forms of other sites.
  const { host, origin } = request.headers;
  const allowed = [new URL(visit.url).host, `localhost:${new URL(visit.url).port}`];
  if (!allowed.includes(host ?? ""))
    return { status: 403, html: startPage("Open this page on this machine.") };
  if (origin !== undefined && !allowed.includes(URL.parse(origin)?.host ?? "")) {
    return { status: 403, html: startPage("This form was sent from another site.") };
  }
  const { pathname, searchParams } = new URL(request.url ?? "/", visit.url);
  switch (`${request.method} ${pathname}`) {
    case "GET /":
      return { status: 200, html: startPage() };
    case "POST /register":
      return register(await readForm(request), visit);
    case "GET /created":
      return created(searchParams, visit);
    default:
      return { status: 404, html: startPage() };
  }
}

async function register(form: URLSearchParams, { serverUrl, state, url }: Visit): Promise<Reply> {
  const address = URL.parse(form.get("address") ?? "");
  const organization = form.get("organization") ?? "";
  if (address?.protocol !== "https:") {
    return { status: 400, html: startPage("The address must begin with https://.") };
  }
  if (!/^[A-Za-z0-9-]{0,39}$/.test(organization)) {
    return { status: 400, html: startPage("This is not the name of an organization.") };
  }
  const manifest = await readManifest(new URL("/api/github/webhooks", address).href, url);
  const owner = organization === "" ? "" : `/organizations/${organization}`;
  return {
    status: 200,
    html: registerPage(`${serverUrl}${owner}/settings/apps/new?state=${state}`, manifest),
  };
}

const Registered = z
  .object({ id: z.number(), pem: z.string(), webhook_secret: z.string(), html_url: z.string() })
  .transform(({ id, pem, webhook_secret, html_url }) => ({
    credentials: {
      APP_ID: String(id),
      PRIVATE_KEY: pem,
      WEBHOOK_SECRET: webhook_secret,
    } satisfies Credentials,
    installUrl: `${html_url}/installations/new`,
  }));

async function created(query: URLSearchParams, { apiUrl, state, envFile }: Visit): Promise<Reply> {
  const code = query.get("code") ?? "";
  if (query.get("state") !== state || !/^[\w-]{1,100}$/.test(code)) {
    return {
      status: 400,
      html: startPage("GitHub's answer does not belong to this page. Please begin again."),
    };
  }
  const octokit = new Octokit({ baseUrl: apiUrl });
  const { data } = await octokit.rest.apps.createFromManifest({ code });
  const { credentials, installUrl } = Registered.parse(data);
  try {
    await writeCredentials(envFile, credentials);
  } catch {
    return { status: 500, html: startPage(NOT_WRITTEN) };
  }
  return { status: 200, html: donePage(installUrl) };
}

/** GitHub tells them once. */
const NOT_WRITTEN =
  "The app is registered, but its credentials could not be written to .env. Please let Rekey write in the folder where it runs, delete the app on GitHub, and begin again.";

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > FORM_BYTES_AT_MOST) break;
  }
  return new URLSearchParams(text.slice(0, FORM_BYTES_AT_MOST));
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return `http://127.0.0.1:${address.port}`;
}
