import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll } from "@jest/globals";

/** What a test's server was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
}

/** A server on this machine, for what only a real connection shows. */
export interface RealServer {
  readonly asked: Asked[];
  /** What it answers, until the test says something else. */
  answer: (response: ServerResponse, asked: Asked) => void;
  /** What it answers to whoever asks for a token. */
  answerToken: (response: ServerResponse) => void;
  url(): string;
}

/** Starts a server for the tests of this file. */
export function useRealServer(): RealServer {
  const asked: Asked[] = [];
  const real: RealServer = {
    asked,
    answer: (response) => json(response, 200, {}),
    answerToken: giveToken,
    url: () => url,
  };
  let url = "";
  const server = createServer((request, response) => {
    const one = { method: request.method ?? "", path: request.url ?? "", headers: request.headers };
    asked.push(one);
    request.resume();
    request.on("end", () => {
      if (one.path.endsWith("/access_tokens")) real.answerToken(response);
      else real.answer(response, one);
    });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    if (address !== null && typeof address === "object") url = `http://127.0.0.1:${address.port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return real;
}

/** What a test's server answers to whoever asks for a token, until the test says something else. */
export function giveToken(response: ServerResponse): void {
  const expiry = { expires_at: "2999-01-01T00:00:00Z", permissions: {} };
  json(response, 201, { token: "a token of a test", ...expiry });
}

/** Answers with JSON. */
export function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
