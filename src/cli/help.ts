/** What `rekey --help` says. */
export const HELP = `Usage: rekey scan [PATH...] [options]   finds keys in files, in what is staged, or in a history
       rekey rules [options]            lists what is found
       rekey scan --help, rekey rules --help
       rekey --version
`;

/** What `rekey scan --help` says. */
export const SCAN_HELP = `Usage: rekey scan [PATH...]       files and folders (the current folder): in a git repository those
                                  that git does not ignore, elsewhere all
       rekey scan --staged        what the next commit would add
       rekey scan --git RANGE     what the commits of a range add, with their messages: main..HEAD
       rekey scan --history       every version of every file that a branch or tag leads to
       rekey scan --diff FILE     what a unified diff adds; - is standard input

Options:
      --format FORMAT   text (default), json, jsonl, sarif, or github (annotations of GitHub Actions)
  -o, --output FILE     writes there instead of standard output
  -c, --config FILE     the policy (default: .github/rekey.yml of the work tree, or of the folder)
      --fail-on LEVEL   warn (default): every finding ends with 1; block: warnings do not
  -j, --jobs N          threads for what is big (default: one for each processor, at most 8)
      --no-progress     no bar that says how far it is
  -h, --help

It ends with 0 when nothing was found, with 1 when something was, and with 2 when it could not scan, or when a part
could not be read and nothing was found in the rest. A key is never printed: a mask tells which one it is; so does, in
json, jsonl and sarif, a fingerprint, by which the policy can allow it.
`;

/** What `rekey rules --help` says. */
export const RULES_HELP = `Usage: rekey rules   the token formats that are found, each with its id and how bad a leak of it is;
                     a policy names formats and providers by their ids

Options:
      --format FORMAT   text (default), or json, which also has the ids of providers and what findings do
  -h, --help
`;
