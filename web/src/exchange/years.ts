/** The axis began with Decision 28/2018. */
export const FirstYear = 2019;

/** The year that an address asks for; this year where it asks for none that there is. */
export function yearIn(search: Record<string, unknown>, thisYear: number): number {
  const year = Number(search['year']);
  return Number.isInteger(year) && year >= FirstYear && year <= thisYear ? year : thisYear;
}
