import { useReportingMessages } from '../language/reporting';

/** What units are called in the language of the page. */
export function useUnits(): (unit: string) => string {
  const { units } = useReportingMessages();
  return (unit) => units[unit] ?? unit;
}
