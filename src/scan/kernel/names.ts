/** Bits beside a place; kernel/marks.ts has the same. */
const [PLACE, IN_HEADING, OF_COLUMN, OF_OPTION, BEHIND_VALUE] = [
  0xff_ffff,
  1 << 24,
  1 << 25,
  1 << 26,
  1 << 27,
];

/** Where the names of secrets stand, in ascending order; and which may be what, by what stands around them. */
export class Names {
  readonly names: number[] = [];
  /** In the heading of a table. */
  readonly inHeadings: number[] = [];
  /** Columns of a table that is created. */
  readonly ofColumns: number[] = [];
  /** Options of a command that are given something in quotes. */
  readonly ofOptions: number[] = [];
  readonly behindValues: number[] = [];

  /** Takes a place with its marks, counted from another one. */
  add(from: number, marked: number): void {
    const name = from + (marked & PLACE);
    this.names.push(name);
    if (marked <= PLACE) return;
    if ((marked & IN_HEADING) !== 0) this.inHeadings.push(name);
    if ((marked & OF_COLUMN) !== 0) this.ofColumns.push(name);
    if ((marked & OF_OPTION) !== 0) this.ofOptions.push(name);
    if ((marked & BEHIND_VALUE) !== 0) this.behindValues.push(name);
  }
}
