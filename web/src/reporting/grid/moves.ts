import type { Layout, Place } from './layout';

const isCell = (layout: Layout, { row, column }: Place) => layout.rows[row]?.has[column] === true;

/** From the place on in one direction to the next cell that can have a value; where there is none, the place itself. */
function along(layout: Layout, from: Place, down: number, right: number): Place {
  let at = from;
  for (;;) {
    at = { row: at.row + down, column: at.column + right };
    if (at.row < 0 || at.row >= layout.rows.length || at.column < 0 || at.column >= layout.columns.length) {
      return from;
    }

    if (isCell(layout, at)) {
      return at;
    }
  }
}

const first = (layout: Layout): Place => after(layout, { row: 0, column: -1 }, 1) ?? { row: 0, column: 0 };
const last = (layout: Layout): Place => after(layout, { row: layout.rows.length - 1, column: layout.columns.length }, -1) ?? { row: 0, column: 0 };

/** Where a key leads to; null for a key that leads nowhere. */
export function moved(layout: Layout, at: Place, key: string, withControl: boolean): Place | null {
  switch (key) {
    case 'ArrowUp': return along(layout, at, -1, 0);
    case 'ArrowDown': return along(layout, at, 1, 0);
    case 'ArrowLeft': return along(layout, at, 0, -1);
    case 'ArrowRight': return along(layout, at, 0, 1);
    case 'Home': return withControl ? first(layout) : along(layout, { row: at.row, column: -1 }, 0, 1);
    case 'End': return withControl ? last(layout) : along(layout, { row: at.row, column: layout.columns.length }, 0, -1);
    default: return null;
  }
}

/** The next or previous cell, row by row; null at the end, where Tab leaves the grid. */
export function after(layout: Layout, at: Place, step: 1 | -1): Place | null {
  const width = layout.columns.length;
  for (let index = at.row * width + at.column + step; index >= 0 && index < layout.rows.length * width; index += step) {
    const place = { row: Math.floor(index / width), column: index % width };
    if (isCell(layout, place)) {
      return place;
    }
  }

  return null;
}

export const firstCell = first;
