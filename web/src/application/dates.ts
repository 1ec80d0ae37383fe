/** The day that was written as days are written in Vietnam, 25/11/2026, as 2026-11-25; null when it is none. */
export function dayOf(text: string): string | null {
  const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/.exec(text);
  if (parts === null) {
    return null;
  }

  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** A kept day as it is written; what is no day, as it is. */
export function writtenDay(value: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return parts === null ? value : `${parts[3]}/${parts[2]}/${parts[1]}`;
}
