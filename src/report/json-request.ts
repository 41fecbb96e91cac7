import { asking, bashWord } from "./shell.ts";

/** A request that sets one variable: both the access token and the new key are asked for, and never on a command line. */
export interface VariableRequest {
  readonly method: "PATCH" | "POST";
  readonly url: string;
  /** What the access token is called in the question. */
  readonly tokenName: string;
  readonly variable: string;
}

/** Bash lines for such a request. The header comes from a pipe that has no name, the body from standard input. */
export function jsonRequest({ method, url, tokenName, variable }: VariableRequest): readonly string[] {
  return asking(
    [
      [tokenName, "TOKEN"],
      ["New key", "KEY"],
    ],
    [
      `printf '{"key":"${variable}","value":"%s"}' "$KEY" |`,
      `  curl -sS -X ${method} ${bashWord(url)} --data @- -H 'Content-Type: application/json' \\`,
      `    -H @<(printf 'Authorization: Bearer %s\\n' "$TOKEN")`,
    ],
  );
}
