import { expect, test } from "@jest/globals";
import { randomText } from "../../../../src/formats/sample.ts";
import { introductionOf } from "../../../../src/scan/naming/introduction.ts";
import { declaredIntroductions } from "./declared-introductions.ts";
import { distantIntroductions } from "./distant-introductions.ts";
import { introductions } from "./introductions.ts";

test.each([...introductions, ...distantIntroductions, ...declaredIntroductions])(
  "%s introduces the value in %j",
  (name, text) => {
    const offset = text.indexOf("§");
    const value = randomText(24);
    const [nearest] = introductionOf(text.replace("§", value), offset).names;
    expect(nearest?.replace(/^.*(?:\.|->|::)(?=[A-Z][A-Z\d_]+$)/, "")).toBe(name);
  },
);
