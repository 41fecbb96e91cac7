let next: i32 = 0;

/** Where a search goes on. */
export function nextPlace(): i32 {
  return next;
}

export function goOnAt(place: i32): void {
  next = place;
}
