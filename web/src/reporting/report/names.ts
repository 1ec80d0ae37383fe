import type { Element, ReportPage } from '../../api/reportingTypes';
import type { Language } from '../../language/language';

/** The element of a report's tables; none where the report has no such one. */
export const elementOf = (page: Pick<ReportPage, 'tables'>, code: string | null | undefined): Element | undefined =>
  page.tables.flatMap((table) => table.elements).find((one) => one.code === code);

/** What a cell is called: its element, and its part where that is broken down. */
export function nameOfCell(page: Pick<ReportPage, 'tables'>, element: string, category: string, language: Language): string {
  const known = elementOf(page, element);
  return [known?.name[language] ?? element, known?.categories.find((one) => one.code === category)?.name[language]].filter(Boolean).join(', ');
}
