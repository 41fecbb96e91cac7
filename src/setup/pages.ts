import type { Manifest } from "./manifest.ts";

/** The first page: where can GitHub reach this Rekey, and who will own the app? */
export function startPage(problem = ""): string {
  return page(
    "Set up Rekey",
    `<p>Rekey is a GitHub App of your own. This page registers it with the right permissions and keeps its
credentials in <code>.env</code> on this machine; nothing else is sent anywhere.</p>
${problem === "" ? "" : `<p class="problem" role="alert">${escapeHtml(problem)}</p>`}
<form method="post" action="/register">
<label>Address under which GitHub can reach this Rekey
<input name="address" type="url" required placeholder="https://rekey.example.com" autofocus></label>
<label>Organization that will own the app <small>(leave empty for your own account)</small>
<input name="organization" pattern="[A-Za-z0-9-]{0,39}" placeholder="acme"></label>
<button>Continue</button>
</form>`,
  );
}

/** The second page: hands the manifest over to GitHub. */
export function registerPage(action: string, manifest: Manifest): string {
  return page(
    "Register the app on GitHub",
    `<p>GitHub will show the name of the app and ask you to confirm. Webhooks go to
<code>${escapeHtml(manifest.hook_attributes.url)}</code>.</p>
<form method="post" action="${escapeHtml(action)}">
<input type="hidden" name="manifest" value="${escapeHtml(JSON.stringify(manifest))}">
<button>Register on GitHub</button>
</form>`,
  );
}

/** The last page: what to do now. */
export function donePage(installUrl: string): string {
  return page(
    "Rekey is registered",
    `<p>The credentials are in <code>.env</code>. Two steps are left:</p>
<ol>
<li>Stop this process and start it again: <code>npm start</code>.</li>
<li><a href="${escapeHtml(installUrl)}">Install the app</a> on your organization.</li>
</ol>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { max-width: 36rem; margin: 4rem auto; padding: 0 1rem; }
label { display: block; margin: 1rem 0; }
input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; margin-top: .25rem; }
button { font: inherit; padding: .5rem 1.25rem; }
.problem { border-left: 4px solid #c33; padding-left: .75rem; }
</style></head>
<body><h1>${title}</h1>
${body}
</body></html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
