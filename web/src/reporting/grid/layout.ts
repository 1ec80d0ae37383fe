import type { Category, DataTable, Element } from '../../api/reportingTypes';

/** The category of what is not broken down. */
export const Total = '_T';

export const keyOf = (element: string, category: string): string => `${element} ${category}`;

/** A row of the grid: what is counted, and in which columns it has a value. */
export interface GridRow { element: Element; has: boolean[] }

/** A table as it is entered: elements down, categories across. */
export interface Layout { columns: Category[]; rows: GridRow[] }

export interface Place { row: number; column: number }

export function layoutOf(table: DataTable): Layout {
  const columns = new Map<string, Category>();
  const of = (element: Element) => (element.categories.length === 0 ? [{ code: Total, name: { vi: '', en: '' } }] : element.categories);
  table.elements.flatMap(of).forEach((category) => {
    if (!columns.has(category.code)) {
      columns.set(category.code, category);
    }
  });
  // The total stands first, as it does where nothing is broken down.
  const codes = [...columns.keys()].sort((one, other) => Number(other === Total) - Number(one === Total));
  return {
    columns: codes.map((code) => columns.get(code)!),
    rows: table.elements.map((element) => ({ element, has: codes.map((code) => of(element).some((category) => category.code === code)) })),
  };
}

export const cellAt = (layout: Layout, { row, column }: Place): { element: Element; category: Category } | null => {
  const found = layout.rows[row];
  return found?.has[column] ? { element: found.element, category: layout.columns[column]! } : null;
};

export function placeOf(layout: Layout, element: string, category: string): Place | null {
  const row = layout.rows.findIndex((one) => one.element.code === element);
  const column = layout.columns.findIndex((one) => one.code === category);
  return row >= 0 && column >= 0 && layout.rows[row]!.has[column] ? { row, column } : null;
}

/** The ids of what can be led to on the page. */
export const cellId = (element: string, category: string): string => `cell-${element}-${category}`;
export const sectionId = (section: string): string => `section-${section}`;
