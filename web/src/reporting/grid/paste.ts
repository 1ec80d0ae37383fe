import type { DecimalMark } from '../decimals';
import { readEntry, type Wrong } from './entry';
import { cellAt, type Layout, type Place } from './layout';

/** The cells of a block that a spreadsheet copies: tabs between them, lines below each other, quotes where a cell holds either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]];
  const source = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (let at = 0; at <= source.length;) {
    let cell = '';
    if (source[at] === '"') {
      for (at++; at < source.length && !(source[at] === '"' && source[at + 1] !== '"'); at++) {
        at += source[at] === '"' ? 1 : 0;
        cell += source[at];
      }

      at++;
    }

    for (; at < source.length && source[at] !== '\t' && source[at] !== '\n'; at++) {
      cell += source[at];
    }

    rows.at(-1)!.push(cell);
    if (source[at] === '\n') {
      rows.push([]);
    }

    at++;
  }

  return rows;
}

export interface PastedCell { place: Place; element: string; category: string; value: string | null }
export interface PasteProblem { place: Place; text: string; wrong: Wrong | 'outside' | 'noCell' }

/** What a block means from a cell on. Where one of its cells is wrong, none is to be taken. */
export function pasted(layout: Layout, from: Place, block: string[][], mark: DecimalMark): { cells: PastedCell[]; problems: PasteProblem[] } {
  const cells: PastedCell[] = [];
  const problems: PasteProblem[] = [];
  block.forEach((texts, down) => texts.forEach((text, right) => {
    const place = { row: from.row + down, column: from.column + right };
    const isOutside = place.row >= layout.rows.length || place.column >= layout.columns.length;
    const cell = cellAt(layout, place);
    if (cell === null) {
      if (text.trim() !== '') {
        problems.push({ place, text, wrong: isOutside ? 'outside' : 'noCell' });
      }

      return;
    }

    const entry = readEntry(text, cell.element, mark);
    if ('wrong' in entry) {
      problems.push({ place, text, wrong: entry.wrong });
    } else {
      cells.push({ place, element: cell.element.code, category: cell.category.code, value: entry.value });
    }
  }));
  return { cells, problems };
}
