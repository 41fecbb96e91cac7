import { contextsOf, draft } from "../context.ts";

/** Headers as languages set them that need neither a bracket nor a comma for it. */
export const headerCallContexts = contextsOf("header", {
  "basic-header": (slot) =>
    draft(
      "Module1.bas",
      `http.Open "GET", "https://${slot.host}/v1", False`,
      `http.setRequestHeader "${slot.header[0]}", "${slot.header[1]}${slot.key}"`,
    ),
  "haskell-header": (slot) =>
    draft(
      "Main.hs",
      `req <- parseRequest "https://${slot.host}/v1"`,
      `let r = setRequestHeader "${slot.header[0]}" ["${slot.header[1]}${slot.key}"] req`,
    ),
  "clojure-header": (slot) =>
    draft(
      "core.clj",
      `(http/get "https://${slot.host}/v1" {:headers {"${slot.header[0]}" "${slot.header[1]}${slot.key}"}})`,
    ),
  "matlab-header": (slot) =>
    draft(
      "read.m",
      `opts = weboptions('HeaderFields', {'${slot.header[0]}' '${slot.header[1]}${slot.key}'});`,
      `d = webread('https://${slot.host}/v1', opts);`,
    ),
  "objective-c-header": (slot) =>
    draft(
      "Api.m",
      `[request setURL:[NSURL URLWithString:@"https://${slot.host}/v1"]];`,
      `[request setValue:@"${slot.header[1]}${slot.key}" forHTTPHeaderField:@"${slot.header[0]}"];`,
    ),
  "gherkin-header": (slot) =>
    draft(
      "list.feature",
      `    Given the header "${slot.header[0]}" is "${slot.header[1]}${slot.key}"`,
      `    When I call "https://${slot.host}/v1"`,
    ),
});
