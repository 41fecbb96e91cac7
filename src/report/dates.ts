import type { RotationPlan } from "../incident/target.ts";

/** The day of a moment, in UTC: `2025-10-13`. */
export function isoDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Day and minute of a moment, in UTC, for tables that say so in their head: `2025-10-13 14:05`. */
export function isoMinute(moment: Date): string {
  return moment.toISOString().slice(0, 16).replace("T", " ");
}

/**
 * The day of the next reminder. Months go by the calendar and stay in the month they lead to: one month after
 * January 31 is the last day of February.
 */
export function reminderDay(today: string, reminder: RotationPlan["reminder"]): string {
  const day = new Date(`${today}T00:00:00Z`);
  if ("days" in reminder) {
    day.setUTCDate(day.getUTCDate() + reminder.days);
    return isoDay(day);
  }
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + reminder.months + 1, 0);
  day.setUTCDate(Math.min(wanted, day.getUTCDate()));
  return isoDay(day);
}
