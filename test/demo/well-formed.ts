/** What the pages of the sandbox are made of; anything else was smuggled in. */
const TAGS = new Set(
  "a article b blockquote body br button code details div em footer form h1 h2 h3 h4 h5 head header hr html input li link main meta nav ol option p pre section select small span strong summary table tbody td textarea th thead time title tr ul".split(
    " ",
  ),
);
const VOID = new Set(["br", "hr", "input", "link", "meta"]);
const ATTRIBUTES = new Set(
  "action aria-current aria-label checked charset class content datetime disabled href id lang method name rel rows start title type".split(
    " ",
  ),
);

const TAG = /^<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<attributes>(?: [a-z-]+(?:="[^"<>]*")?)*)>/;

/** What is wrong with a page: tags that do not match, unknown tags and attributes, bare signs, strange links. */
export function faultsOf(page: string): readonly string[] {
  const faults: string[] = [];
  const open: string[] = [];
  const source = page.replace(/^<!doctype html>\n/, "");
  for (let at = source.indexOf("<"); at !== -1; at = source.indexOf("<", at + 1)) {
    const { close, name = "", attributes = "" } = TAG.exec(source.slice(at))?.groups ?? {};
    const excerpt = source.slice(at, at + 60);
    if (!TAGS.has(name)) faults.push(`no tag of ours: ${excerpt}`);
    faults.push(...attributeFaults(attributes).map((fault) => `${fault}: ${excerpt}`));
    if (close === "/" && open.pop() !== name) faults.push(`closes something else: ${excerpt}`);
    if (close === "" && name === "a" && open.includes("a")) faults.push(`a link in a link: ${excerpt}`);
    if (close === "" && !VOID.has(name)) open.push(name);
  }
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(source)) faults.push("a bare ampersand");
  if (open.length > 0) faults.push(`never closed: ${open.join(" ")}`);
  return faults;
}

/** Where the links of a page lead. */
export function linksOf(page: string): readonly string[] {
  return [...page.matchAll(/ href="(?<href>[^"]*)"/g)].map(({ groups }) =>
    (groups?.href ?? "").replaceAll("&amp;", "&").replaceAll("&#39;", "'"),
  );
}

function attributeFaults(attributes: string): readonly string[] {
  return [...attributes.matchAll(/ (?<name>[a-z-]+)(?:="(?<value>[^"]*)")?/g)].flatMap(({ groups }) => {
    const { name = "", value = "" } = groups ?? {};
    if (!ATTRIBUTES.has(name)) return [`no attribute of ours: ${name}`];
    if (name === "action" && !value.startsWith("/-/")) return [`a form that leads elsewhere: ${value}`];
    return name === "href" && !/^(?:https?:\/\/|\/(?!\/)|#)/.test(value) ? [`a strange link: ${value}`] : [];
  });
}
