import { expect, test } from "@jest/globals";
import { keyAskerFor } from "../../src/start/key-asker.ts";

const silent = { keyRequest: () => undefined };

test("nobody is asked about keys where the operator has switched that off", () => {
  const asker = (kind: "on" | "off") =>
    keyAskerFor({ verify: { kind }, outbound: {} }, silent, () => new Date());
  expect(asker("on").isOn).toBe(true);
  expect(asker("off").isOn).toBe(false);
});
