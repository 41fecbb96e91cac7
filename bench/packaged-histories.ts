/** A file of Debian's mirrors. */
export interface Archive {
  /** Below the root of a mirror. */
  readonly path: string;
  readonly sha256: string;
  readonly megabytes: number;
}

/** A whole history that lies in a source package by accident: upstream packed its `.git` as well. */
export interface PackagedHistory {
  readonly name: string;
  readonly archive: Archive;
  /** Where it stands in the archive. */
  readonly gitFolder: string;
}

/** As Debian's indices named them on 2026-11-22; each was read whole, and `git fsck` is content with it. */
export const packagedHistories: readonly PackagedHistory[] = [
  packaged("pako", ".", {
    path: "p/pako/pako_0.3.1.orig.tar.xz",
    sha256: "7adbed90881f6272b599fd69a7468e14711286dea165490596b84ba67ae33f3d",
    megabytes: 0.1,
  }),
  packaged("python-noise", "noise-1.2.3", {
    path: "p/python-noise/python-noise_1.2.3.orig.tar.xz",
    sha256: "fbdf626a0c2355f0dbe311e6cc17ab1049c23b2ef802933883e2266e7974d5f6",
    megabytes: 0.3,
  }),
  packaged("python-friendly", ".", {
    path: "p/python-friendly/python-friendly_0.7.21+git20230418.fe5d3a2.orig.tar.xz",
    sha256: "78c89afec3ea9ab6eaee14bcc50a828a224fbf10cf305c94a04f33c25e77f22a",
    megabytes: 0.5,
  }),
  packaged("libfixmath", ".", {
    path: "libf/libfixmath/libfixmath_0~20220222.orig.tar.xz",
    sha256: "38a93f38bcf2b6fbc00bfc4e10905f8f012cc72943ec5eed69a459c3bc0349e0",
    megabytes: 0.8,
  }),
  packaged("kworkflow", "kw-20191112", {
    path: "k/kworkflow/kworkflow_20191112.orig.tar.gz",
    sha256: "2da300918fe41f7e3336cf8fc6f3b2a7149dd897ef8ce1259e756a5ea89398c3",
    megabytes: 0.8,
  }),
  packaged("chuffed", ".", {
    path: "c/chuffed/chuffed_0.13.1.orig.tar.xz",
    sha256: "a9ff2adbb418c6a0fa42ed1350bfb0147596ed19b1e3fb26f00eee1f47eb1da4",
    megabytes: 2.1,
  }),
  packaged("xl2tpd", "xl2tpd-1.3.18", {
    path: "x/xl2tpd/xl2tpd_1.3.18.orig.tar.xz",
    sha256: "71668ad56ea854454f5663603d9b712f24d1dfebc02563060de61a0f66a354ca",
    megabytes: 2.7,
  }),
  packaged("googleplay-api", "googleplay-api", {
    path: "g/googleplay-api/googleplay-api_0.4.4+git20200310.orig.tar.gz",
    sha256: "814c3ad73cc5aece126d6da440dad887d96897335d4a4b4e9fd4063f91b0a606",
    megabytes: 3.1,
  }),
  packaged("trousers", "trousers-0.3.15", {
    path: "t/trousers/trousers_0.3.15.orig.tar.gz",
    sha256: "1e5be93e518372acf1d92d2f567d01a46fdb0b730487e544e6fb896c59cac77f",
    megabytes: 4.7,
  }),
  packaged("qpack", ".", {
    path: "g/golang-github-quic-go-qpack/golang-github-quic-go-qpack_0.6.0.orig.tar.xz",
    sha256: "9748f7600ed210db3696f53aff20f9de65afd5a296e0bb7529f3f7ed1783a7b5",
    megabytes: 5,
  }),
  packaged("piuparts", "piuparts-1.6.0", {
    path: "p/piuparts/piuparts_1.6.0.tar.xz",
    sha256: "5d8d3e6d796337498e4e4d5a9a25b5ab3d1a07ce4650584710b19ac6ce765602",
    megabytes: 11.8,
  }),
  packaged("cecilia", "cecilia", {
    path: "c/cecilia/cecilia_5.4.1+4bf519e.orig.tar.gz",
    sha256: "73a6d27525ce919c564c4db76642b67f1f951bac711872fc21d0cde07f0083c2",
    megabytes: 20.5,
  }),
  ...withSubmodules(),
];

/** The largest archive, with the histories of what it uses: only for whoever asks for them. */
export const LARGE_HISTORIES: readonly string[] = withSubmodules().map(({ name }) => name);

function withSubmodules(): readonly PackagedHistory[] {
  const archive: Archive = {
    path: "a/autofdo/autofdo_0.19.orig.tar.gz",
    sha256: "c48c1cbf8fbb65c855990cdda267c9e96133bf99bc7c5d7fff744a1364e3dee6",
    megabytes: 364.6,
  };
  const protobuf = "modules/third_party%2fprotobuf";
  return [
    packaged("autofdo", "autofdo-0.19", archive),
    packaged("benchmark", "autofdo-0.19", archive, `${protobuf}/modules/third_party%2fbenchmark`),
    packaged("googletest", "autofdo-0.19", archive, `${protobuf}/modules/third_party%2fgoogletest`),
    packaged("protobuf", "autofdo-0.19", archive, protobuf),
  ];
}

function packaged(name: string, root: string, { path, ...of }: Archive, inside?: string): PackagedHistory {
  const gitFolder = [root, ".git", ...(inside === undefined ? [] : [inside])].join("/");
  return { name, archive: { path: `pool/main/${path}`, ...of }, gitFolder };
}
