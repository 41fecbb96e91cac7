import { keyed } from "../formats/define-format.ts";
import { shape, upper } from "../formats/shape.ts";
import type { TokenFormat } from "../formats/token-format.ts";
import { isRandom } from "../values/randomness.ts";

/** Of 20 letters that are drawn, so many are different, but for one in a thousand times. */
const DIFFERENT = 10;

/** What lets a node into a cluster of Erlang, where it may run anything; as Erlang draws it, in capitals. */
export const erlangCookie: TokenFormat = keyed({
  id: "config-file-erlang-cookie",
  name: "cookie of nodes (Erlang)",
  severity: "critical",
  shape: shape`${upper(20)}`,
  words: ["erlang_cookie", "setcookie"],
  isGenuine: (cookie) => new Set(cookie).size >= DIFFERENT && isRandom(cookie),
  source: "erlang.org/doc/system/distributed.html, as remembered in 2026-11",
  seen: {
    variable: "RABBITMQ_ERLANG_COOKIE",
    header: "X-Erlang-Cookie: ",
    url: "https://rabbit.example.com/api",
  },
  alsoSeen: [
    (key) => `erl -name shop@10.0.3.7 -setcookie ${key} -s shop`,
    (key) => `## vm.args\n-sname shop\n-setcookie ${key}\n`,
  ],
});
