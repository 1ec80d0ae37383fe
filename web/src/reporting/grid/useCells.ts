import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { writeDecimal, type DecimalMark } from '../decimals';
import { readEntry, type Wrong } from './entry';
import { cellAt, cellId, type Layout, type Place } from './layout';
import { after, firstCell, moved } from './moves';

/** What the grid asks of the report around it. */
export interface CellsOf {
  layout: Layout;
  mark: DecimalMark;
  mayEdit: boolean;
  valueOf: (element: string, category: string) => string | null;
  onValue: (element: string, category: string, value: string | null) => void;
  onPaste: (from: Place, text: string) => void;
}

/** What somebody types into a cell, and why it cannot be taken as it is. */
export interface Entry { place: Place; text: string; wrong: Wrong | null }

/** One cell of the grid takes the focus (a roving tabindex); it is moved, edited and left by keys alone, as in a spreadsheet. */
export function useCells({ layout, mark, mayEdit, valueOf, onValue, onPaste }: CellsOf) {
  const [at, setAt] = useState<Place>(() => firstCell(layout));
  const [entry, setEntry] = useState<Entry | null>(null);
  const isLeaving = useRef(false);
  // The field loses the focus after what it held was taken or let go: then there is nothing left to take.
  const open = useRef<Entry | null>(null);

  const put = (next: Entry | null) => {
    open.current = next;
    setEntry(next);
  };
  const focus = (place: Place) => {
    const cell = cellAt(layout, place);
    if (cell !== null) {
      document.getElementById(cellId(cell.element.code, cell.category.code))?.focus();
    }
  };
  const edit = (place: Place, typed?: string) => {
    const cell = cellAt(layout, place);
    if (mayEdit && cell !== null) {
      const value = valueOf(cell.element.code, cell.category.code);
      put({ place, text: typed ?? (value === null ? '' : writeDecimal(value, mark)), wrong: null });
    }
  };

  /** Takes what was typed; where that is wrong it stays open. */
  const commit = (): boolean => {
    const typed = open.current;
    const cell = typed === null ? null : cellAt(layout, typed.place);
    if (typed === null || cell === null) {
      return true;
    }

    const read = readEntry(typed.text, cell.element, mark);
    if ('wrong' in read) {
      put({ ...typed, wrong: read.wrong });
      return false;
    }

    put(null);
    onValue(cell.element.code, cell.category.code, read.value);
    return true;
  };

  const onCellKey = (event: KeyboardEvent, place: Place) => {
    const withControl = event.ctrlKey || event.metaKey;
    const next = moved(layout, place, event.key, withControl);
    const cell = cellAt(layout, place);
    if (next !== null) {
      event.preventDefault();
      focus(next);
    } else if (event.key === 'Tab') {
      const following = isLeaving.current ? null : after(layout, place, event.shiftKey ? -1 : 1);
      if (following !== null) {
        event.preventDefault();
        focus(following);
      }
    } else if (event.key === 'Escape') {
      isLeaving.current = true;
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      edit(place);
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && mayEdit && cell !== null) {
      event.preventDefault();
      onValue(cell.element.code, cell.category.code, null);
    } else if (event.key.length === 1 && !withControl && !event.altKey && event.key !== ' ') {
      event.preventDefault();
      edit(place, event.key);
    }
  };

  const onFieldKey = (event: KeyboardEvent, place: Place) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      put(null);
      focus(place);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (commit()) {
        focus(moved(layout, place, event.shiftKey ? 'ArrowUp' : 'ArrowDown', false) ?? place);
      }
    } else if (event.key === 'Tab') {
      const following = after(layout, place, event.shiftKey ? -1 : 1);
      if (!commit()) {
        event.preventDefault();
      } else if (following === null) {
        focus(place);
      } else {
        event.preventDefault();
        focus(following);
      }
    }
  };

  const onPasted = (event: ClipboardEvent, place: Place) => {
    const text = event.clipboardData.getData('text/plain');
    const isBlock = /[\t\n]/.test(text.replace(/\r?\n$/, ''));
    if (mayEdit && text !== '' && (isBlock || open.current === null)) {
      event.preventDefault();
      put(null);
      onPaste(place, text);
      focus(place);
    }
  };

  const onFocused = (place: Place) => {
    isLeaving.current = false;
    setAt(place);
  };

  return {
    at,
    entry,
    edit,
    type: (text: string) => open.current !== null && put({ ...open.current, text, wrong: null }),
    commit,
    onCellKey,
    onFieldKey,
    onPasted,
    onFocused,
  };
}
