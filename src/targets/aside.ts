/** Folders of texts about something else: how others use it, what it came from, what tests pretend. */
const FOLDERS =
  /(?:^|\/)(?:docs?|documentation|examples?|samples?|fixtures?|__fixtures__|__mocks__|testdata|test-data|node_modules|vendor|third[_-]party|site-packages|dist|\.venv|venv)\//iu;

const PROSE = /\.(?:md|mdx|markdown|rst|adoc|txt|html?|ipynb|csv|svg|map|lock|log)$/iu;

const EXAMPLE = /[._-](?:example|sample)(?:\.\w+)?$|\.(?:template|dist|defaults?)$/iu;

const TEST = /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_[^/]+$/iu;

/**
 * True for files that show how a key could be used, and not where this one is: documentation, examples, and what other
 * people wrote. A workflow is never one of them: GitHub runs it whatever its name is.
 */
export function isAside(path: string): boolean {
  if (/^\.github\/workflows\/[^/]+$/u.test(path)) return false;
  return FOLDERS.test(path) || PROSE.test(path) || EXAMPLE.test(path);
}

/** True for tests: they read a key, too, but nobody waits for them. */
export function isTest(path: string): boolean {
  return TEST.test(path);
}
