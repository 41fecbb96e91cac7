import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootCertificates } from "node:tls";

/** How this process gets to GitHub: proxies, and a file with certificates that it trusts besides Node's own. */
export interface WayOut {
  readonly httpsProxy?: string;
  readonly httpProxy?: string;
  readonly noProxy?: string;
  readonly extraCertificates?: string;
}

/**
 * The same way for git. It takes one file of certificates in place of the machine's: that file holds what Node
 * trusts, so that both trust the same.
 */
export async function variablesFor(
  wayOut: WayOut,
  folder: string,
): Promise<Readonly<Record<string, string>>> {
  const { httpsProxy, httpProxy, noProxy, extraCertificates } = wayOut;
  const certificates = extraCertificates && (await writeCertificates(folder, extraCertificates));
  return {
    ...(httpsProxy === undefined ? {} : { https_proxy: httpsProxy }),
    ...(httpProxy === undefined ? {} : { http_proxy: httpProxy }),
    ...(noProxy === undefined ? {} : { no_proxy: noProxy }),
    ...(certificates ? { GIT_SSL_CAINFO: certificates } : {}),
  };
}

async function writeCertificates(folder: string, extra: string): Promise<string | undefined> {
  // Node warns of a file that it cannot read, and goes on without; so do we.
  const further = await readFile(extra, "utf8").catch(() => undefined);
  if (further === undefined) return undefined;
  const path = join(folder, "certificates.pem");
  // Another process with this folder may be reading it: nobody sees half of it.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, [...rootCertificates, further].join("\n"), { mode: 0o600 });
  await rename(draft, path);
  return path;
}
