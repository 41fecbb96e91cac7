import { createHash, createHmac } from "node:crypto";

/** Both halves of a key of AWS, and where it is tried. */
export interface AwsKey {
  readonly id: string;
  readonly secret: string;
  readonly region: string;
  readonly service: string;
}

/** What is signed. Names of headers in lower case; the host is signed without being named. */
export interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Hosts such as `sts.amazonaws.com`, `sts.eu-central-1.amazonaws.com` and `sts.cn-north-1.amazonaws.com.cn`. */
const HOST = /^(?<service>[a-z0-9-]+)(?:\.(?<region>[a-z]{2}(?:-[a-z]+)+-\d+))?\.amazonaws\.com(?:\.cn)?$/u;

/** The region and service that a host stands for: one without a region is signed for us-east-1. */
export function awsScope(hostname: string): Pick<AwsKey, "region" | "service"> | undefined {
  const { service, region = "us-east-1" } = HOST.exec(hostname)?.groups ?? {};
  return service === undefined ? undefined : { service, region };
}

/**
 * The headers that prove who sends a request, by AWS Signature Version 4 (docs.aws.amazon.com, IAM user guide, "Create a
 * signed AWS API request", read 2026-11). Not for S3, which encodes paths once and wants the body's hash in a header.
 */
export function signAws(request: UnsignedRequest, key: AwsKey, at: Date): Readonly<Record<string, string>> {
  const time = at.toISOString().replaceAll(/[-:]|\.\d+/gu, "");
  const headers = { ...request.headers, host: request.url.host, "x-amz-date": time };
  const signed = Object.keys(headers).sort().join(";");
  const scope = [time.slice(0, 8), key.region, key.service, "aws4_request"];
  const hash = sha256(canonical({ ...request, headers }, signed));
  const text = ["AWS4-HMAC-SHA256", time, scope.join("/"), hash].join("\n");
  const signature = hmac(signingKey(key.secret, scope), text).toString("hex");
  return {
    "x-amz-date": time,
    authorization: `AWS4-HMAC-SHA256 Credential=${key.id}/${scope.join("/")}, SignedHeaders=${signed}, Signature=${signature}`,
  };
}

function canonical({ method, url, headers, body = "" }: UnsignedRequest, signed: string): string {
  const lines = Object.entries(headers)
    .sort(([one], [other]) => compare(one, other))
    .map(([name, value]) => `${name}:${value.trim().replaceAll(/ +/gu, " ")}\n`);
  return [method, canonicalPath(url), canonicalQuery(url), lines.join(""), signed, sha256(body)].join("\n");
}

/** The path of a URL is encoded once; all services but S3 want it twice. */
function canonicalPath({ pathname }: URL): string {
  return pathname.split("/").map(encoded).join("/");
}

function canonicalQuery({ searchParams }: URL): string {
  return [...searchParams]
    .map(([name, value]) => [encoded(name), encoded(value)] as const)
    .sort(([name, value], [other, another]) => compare(name, other) || compare(value, another))
    .map((pair) => pair.join("="))
    .join("&");
}

/** AWS leaves letters, digits and `-._~` as they are; JavaScript leaves five more. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/gu,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function signingKey(secret: string, scope: readonly string[]): Buffer {
  return scope.reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secret}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** By code units, as AWS sorts; never by a language. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
