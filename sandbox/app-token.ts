import { createVerify, type KeyObject, randomBytes } from "node:crypto";
import { z } from "zod";

const Header = z.object({ alg: z.literal("RS256") });
const Claims = z.object({
  iss: z.union([z.string(), z.number()]),
  iat: z.number().optional(),
  exp: z.number(),
});

const MAX_LIFETIME_SECONDS = 600;
// GitHub allows for clocks that differ a little.
const LEEWAY_SECONDS = 60;

/** Whether a token has the form of a signed app token. */
export function looksLikeAppToken(token: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(token);
}

/** The app that a signed token names, before the signature is checked. */
export function claimedApp(token: string): number | null {
  const claims = Claims.safeParse(decode(token.split(".")[1]));
  return claims.success ? Number(claims.data.iss) : null;
}

/** Why a signed app token is not good, or null when it is. */
export function appTokenFault(token: string, publicKey: KeyObject, now: Date): string | null {
  const [header = "", body = "", signature = ""] = token.split(".");
  if (!Header.safeParse(decode(header)).success) return "A JSON web token could not be decoded";
  const verifier = createVerify("RSA-SHA256").update(`${header}.${body}`);
  if (!verifier.verify(publicKey, signature, "base64url")) return "A JSON web token could not be decoded";
  const claims = Claims.parse(decode(body));
  const seconds = now.getTime() / 1000;
  if (claims.exp < seconds - LEEWAY_SECONDS) {
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  }
  if (claims.exp > seconds + MAX_LIFETIME_SECONDS + LEEWAY_SECONDS)
    return "'Expiration time' claim ('exp') is too far in the future";
  if (claims.iat !== undefined && claims.iat > seconds + LEEWAY_SECONDS) {
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  }
  return null;
}

/** A fresh installation token in the long format that GitHub rolls out since 2026-04-27. */
export function freshInstallationToken(appId: number): string {
  const part = (bytes: number) => randomBytes(bytes).toString("base64url");
  return `ghs_${appId}_${part(27)}.${part(110)}.${part(232)}`;
}

/** A fresh personal token in the classic format. */
export function freshUserToken(): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  return `ghp_${Array.from(randomBytes(36), (byte) => letters[byte % letters.length]).join("")}`;
}

function decode(part: string | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(part ?? "", "base64url").toString());
  } catch {
    return null;
  }
}
