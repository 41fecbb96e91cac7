/** The stylesheet of all pages: light and dark, nothing from elsewhere. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f8f7f4, #141619);
  --panel: light-dark(#ffffff, #1b1e22);
  --well: light-dark(#f1efea, #23272c);
  --ink: light-dark(#1e2226, #e3e5e8);
  --soft: light-dark(#626a73, #99a1ab);
  --line: light-dark(#dfdcd5, #30353c);
  --link: light-dark(#17599c, #84b8ee);
  --good: light-dark(#18703f, #63c990);
  --bad: light-dark(#ab2318, #f28d83);
  --wait: light-dark(#845400, #e0b462);
  --done: light-dark(#6244ac, #b9a5f3);
  --added: light-dark(#e2f3e7, #17301f);
  --removed: light-dark(#fae5e2, #3b1f1d);
  --marked: light-dark(#fdf1cf, #3b3216);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: 0.86em; unicode-bidi: isolate; }
small { color: var(--soft); font-size: 0.86em; font-weight: 400; }
.top, .sections, main, footer { width: min(57rem, 100% - 2.5rem); margin: 0 auto; }
.top { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; padding-top: 1.25rem; }
.crumbs { margin: 0; font-size: 1.05rem; }
.crumbs span:not(.pill) { color: var(--soft); }
.home, .quiet { color: var(--soft); }
.quiet { font-size: 0.9rem; white-space: nowrap; }
.sections { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding-top: 0.6rem; box-shadow: inset 0 -1px var(--line); }
.sections a { padding: 0.4rem 0; color: var(--soft); }
.sections a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--ink); }
main { padding-top: 1.75rem; padding-bottom: 3rem; }
footer { padding-top: 1rem; padding-bottom: 2rem; color: var(--soft); font-size: 0.85rem; }
h1 { margin: 0 0 0.4rem; font-size: 1.6rem; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; }
h1.path { font-size: 1.15rem; font-weight: 400; font-family: var(--mono); }
h2 { font-size: 1.15rem; line-height: 1.3; font-weight: 600; margin: 2rem 0 0.75rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 0.5rem; }
h4, h5 { font-size: 0.95rem; font-weight: 600; margin: 1.5rem 0 0.5rem; }
.number { color: var(--soft); font-weight: 400; }
.meta { margin: 0 0 0.75rem; color: var(--soft); font-size: 0.92rem; overflow-wrap: anywhere; }
.empty { color: var(--soft); font-style: italic; }
.person { color: var(--ink); font-weight: 600; }
.pill, .label, .count { display: inline-block; padding: 0 0.55em; border-radius: 1em; border: 1px solid var(--line); color: var(--soft); font-size: 0.78rem; font-weight: 400; line-height: 1.6; vertical-align: 0.08em; }
.count { background: var(--well); border-color: transparent; }
.labels { display: inline-flex; flex-wrap: wrap; gap: 0.35rem; }
.label { background: var(--well); }
.state { display: inline-block; padding: 0.1em 0.8em; border-radius: 1em; color: var(--panel); background: currentColor; font-size: 0.85rem; margin-right: 0.4em; }
.state.good { background: var(--good); } .state.bad { background: var(--bad); } .state.done { background: var(--done); }
.verdict { white-space: nowrap; font-size: 0.9rem; color: var(--soft); }
.verdict::before { content: ""; display: inline-block; width: 0.6em; height: 0.6em; margin-right: 0.5em; border-radius: 50%; background: currentColor; }
.verdict.good, .good { color: var(--good); } .verdict.bad, .bad { color: var(--bad); } .verdict.wait { color: var(--wait); } .done { color: var(--done); }
.state.good, .state.bad, .state.done { color: var(--panel); }
.rows { list-style: none; margin: 0; padding: 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
.rows li { display: flex; align-items: baseline; gap: 0.75rem; padding: 0.55rem 1rem; overflow-wrap: anywhere; }
.rows li + li { border-top: 1px solid var(--line); }
.rows .grow, .file h3 .grow { flex: 1; }
.rows code { white-space: nowrap; }
.panel { margin: 1rem 0; padding: 0.25rem 1.25rem 0.5rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere; }
.post > h2 { margin: 0 -1.25rem; padding: 0.4rem 1.25rem 0.55rem; border-bottom: 1px solid var(--line); font-size: 0.95rem; }
.merge { padding: 0.75rem 1.25rem; } .merge h2 { margin: 0.25rem 0 0.75rem; font-size: 1.05rem; } .merge .rows { background: none; }
.prose > :first-child { margin-top: 0.75rem; } .prose > :last-child { margin-bottom: 0.75rem; }
.prose h2 { padding-bottom: 0.3rem; border-bottom: 1px solid var(--line); }
.prose ul, .prose ol { padding-left: 1.6rem; margin: 0.5rem 0; } .prose li { margin: 0.25rem 0; }
.prose p { margin: 0.75rem 0; }
.prose code { background: var(--well); padding: 0.15em 0.35em; border-radius: 4px; }
.prose hr { border: 0; border-top: 1px solid var(--line); margin: 1.75rem 0; }
.prose blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--soft); }
.prose .tasks { list-style: none; padding-left: 0; }
.tasks > li { display: grid; grid-template-columns: 1.5rem 1fr; align-items: baseline; }
.tasks > li > :not(input) { grid-column: 2; }
.tasks input { appearance: none; margin: 0; transform: translateY(0.14em); width: 0.95rem; height: 0.95rem; border: 1.5px solid var(--soft); border-radius: 3px; }
.tasks input:checked { background: var(--good); border-color: var(--good); }
.tasks input:checked::before { content: ""; display: block; width: 0.28rem; height: 0.55rem; margin: 0 auto; border: solid var(--panel); border-width: 0 2px 2px 0; transform: rotate(42deg); }
.alert { margin: 1rem 0; padding: 0.1rem 1rem; border-left: 4px solid var(--tone); background: color-mix(in srgb, var(--tone) 7%, var(--panel)); border-radius: 0 6px 6px 0; --tone: var(--link); }
.alert.caution { --tone: var(--bad); } .alert.warning { --tone: var(--wait); } .alert.tip { --tone: var(--good); } .alert.important { --tone: var(--done); }
.alert-name { color: var(--tone); font-weight: 600; font-size: 0.92rem; } .prose .alert-name + p { margin-top: -0.25rem; }
details { margin: 0.6rem 0; } summary { cursor: pointer; width: fit-content; color: var(--soft); } details[open] > summary { color: var(--ink); }
details > div { padding-left: 1rem; border-left: 2px solid var(--line); margin: 0.4rem 0 0.4rem 0.3rem; }
details > div > :first-child { margin-top: 0.25rem; }
pre { overflow-x: auto; background: var(--well); border-radius: 6px; padding: 0.75rem 1rem; line-height: 1.5; margin: 0.75rem 0; overflow-wrap: normal; }
.prose pre code { background: none; padding: 0; font-size: 1em; }
.file { padding: 0; overflow: hidden; } .file h3 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.6rem; margin: 0; padding: 0.5rem 1rem; border-bottom: 1px solid var(--line); font-weight: 400; } .file .empty { padding: 0 1rem; }
.lines { margin: 0; padding: 0.4rem 0; background: none; border-radius: 0; } .line { display: block; min-width: max-content; padding: 0 1rem; }
.line.added { background: var(--added); } .line.removed { background: var(--removed); } .line.hunk { color: var(--soft); background: var(--well); }
.numbered .line > a { display: inline-block; width: 3.5em; padding-right: 1.25em; margin-left: -0.5rem; text-align: right; color: var(--soft); user-select: none; }
.line:target { background: var(--marked); }
.annotation { border-left: 4px solid var(--bad); } .annotation.warning { border-left-color: var(--wait); } .annotation.notice { border-left-color: var(--link); }
.annotation h3 { margin: 0.6rem 0 0.2rem; } .annotation p { margin: 0.2rem 0 0.6rem; }
.history { padding-left: 1.6rem; } .wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; overflow-wrap: break-word; } th { text-align: left; font-weight: 600; color: var(--soft); }
th, td { padding: 0.45rem 1rem 0.45rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; } .figure { text-align: right; white-space: nowrap; } time, .prose td:first-child { white-space: nowrap; }
button { font: inherit; font-size: 0.9rem; padding: 0.25rem 0.9rem; border: 1px solid var(--line); border-radius: 6px; background: var(--panel); color: var(--soft); } button:hover { color: var(--bad); border-color: currentColor; cursor: pointer; } form { margin: 0; }
.speech { padding-top: 1rem; } textarea, select { font: inherit; font-size: 0.9rem; color: var(--ink); background: var(--well); border: 1px solid var(--line); border-radius: 6px; padding: 0.3rem 0.6rem; } textarea { display: block; width: 100%; font-family: var(--mono); resize: vertical; } .speech p { margin: 0.6rem 0; }
@media (max-width: 40rem) { .rows li { flex-wrap: wrap; } h1 { font-size: 1.3rem; } }
`;
