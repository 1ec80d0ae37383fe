import { exact } from '../../api/exact';
import type { ReportView } from '../../api/reportingTypes';
import { decimalText } from '../decimals';
import { keyOf } from '../grid/layout';

/** What somebody changed and what stood there when they began, so that another's change in between is seen. */
export interface Change<T> { now: T; was: T }

export interface CellContent { value: string | null; note: string }

/** What was entered and is not saved yet: cells by element and category, sections by their code. */
export interface Changes { cells: Record<string, Change<CellContent>>; texts: Record<string, Change<string>> }

export const nothing: Changes = { cells: {}, texts: {} };

export const isEmpty = (changes: Changes): boolean => Object.keys(changes.cells).length === 0 && Object.keys(changes.texts).length === 0;

const sameCell = (one: CellContent, other: CellContent) => one.value === other.value && one.note === other.note;

/** What the report holds in a cell. */
export function cellIn(report: ReportView, element: string, category: string): CellContent {
  const cell = report.cells.find((one) => one.element === element && one.category === category);
  return { value: decimalText(cell?.value), note: cell?.note ?? '' };
}

/** Sections are kept by paragraphs, and written as lines. */
export const textIn = (report: ReportView, section: string): string => report.texts.find((one) => one.code === section)?.paragraphs.join('\n') ?? '';

const partsOf = (key: string) => key.split(' ') as [element: string, category: string];
const held = (report: ReportView, key: string) => cellIn(report, ...partsOf(key));

/** What is shown in a cell: what was entered, else what the report holds. */
export const shownCell = (report: ReportView, changes: Changes, element: string, category: string): CellContent =>
  changes.cells[keyOf(element, category)]?.now ?? cellIn(report, element, category);

export const shownText = (report: ReportView, changes: Changes, section: string): string => changes.texts[section]?.now ?? textIn(report, section);

/** With other content in a cell; what is again as it was is no change. */
export function withCell(report: ReportView, changes: Changes, element: string, category: string, content: Partial<CellContent>): Changes {
  const key = keyOf(element, category);
  const was = changes.cells[key]?.was ?? cellIn(report, element, category);
  const now = { ...shownCell(report, changes, element, category), ...content };
  const { [key]: _, ...others } = changes.cells;
  return { ...changes, cells: sameCell(now, was) ? others : { ...others, [key]: { now, was } } };
}

export function withText(report: ReportView, changes: Changes, section: string, text: string): Changes {
  const was = changes.texts[section]?.was ?? textIn(report, section);
  const { [section]: _, ...others } = changes.texts;
  return { ...changes, texts: text === was ? others : { ...others, [section]: { now: text, was } } };
}

/** Where somebody else has saved something else since the change was begun. */
export interface Conflict { kind: 'cell' | 'text'; key: string; element: string; category: string; mine: CellContent; theirs: CellContent }

export function conflictsOf(report: ReportView, changes: Changes): Conflict[] {
  const cells = Object.entries(changes.cells).flatMap(([key, { now, was }]): Conflict[] => {
    const theirs = held(report, key);
    const [element, category] = partsOf(key);
    return sameCell(theirs, was) || sameCell(theirs, now) ? [] : [{ kind: 'cell', key, element, category, mine: now, theirs }];
  });
  const texts = Object.entries(changes.texts).flatMap(([key, { now, was }]): Conflict[] => {
    const theirs = textIn(report, key);
    return theirs === was || theirs === now ? [] : [{ kind: 'text', key, element: key, category: '', mine: { value: now, note: '' }, theirs: { value: theirs, note: '' } }];
  });
  return [...cells, ...texts];
}

/** Mine stays and is saved over theirs, or theirs stays. */
export function settled(report: ReportView, changes: Changes, { kind, key }: Conflict, keep: 'mine' | 'theirs'): Changes {
  if (kind === 'cell') {
    const { [key]: change, ...others } = changes.cells;
    return { ...changes, cells: keep === 'mine' && change ? { ...others, [key]: { now: change.now, was: held(report, key) } } : others };
  }

  const { [key]: change, ...others } = changes.texts;
  return { ...changes, texts: keep === 'mine' && change ? { ...others, [key]: { now: change.now, was: textIn(report, key) } } : others };
}

/** What can be sent: all but what somebody else has changed too. */
export function sendable(report: ReportView, changes: Changes): Changes {
  const open = conflictsOf(report, changes);
  const without = <T>(kind: Conflict['kind'], all: Record<string, T>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => !open.some((conflict) => conflict.kind === kind && conflict.key === key)));
  return { cells: without('cell', changes.cells), texts: without('text', changes.texts) };
}

/** The request that saves the changes. */
export const bodyOf = (changes: Changes) => ({
  cells: Object.entries(changes.cells).map(([key, { now }]) => {
    const [element, category] = partsOf(key);
    return { element, category, value: now.value === null ? null : exact(now.value), note: now.note === '' ? null : now.note };
  }),
  sections: Object.entries(changes.texts).map(([code, { now }]) => ({ code, paragraphs: now === '' ? [] : now.split('\n') })),
});

/**
 * What is left after some of it was saved: what was entered meanwhile, on top of what was saved. What was sent and is no change any more was put
 * back meanwhile to what it had been, so that is to be saved now.
 */
export function afterSaving(changes: Changes, sent: Changes): Changes {
  const left = <T>(all: Record<string, Change<T>>, gone: Record<string, Change<T>>, same: (one: T, other: T) => boolean) => {
    const meanwhile = Object.entries(gone).map(([key, saved]): [string, Change<T>] => [key, { now: all[key]?.now ?? saved.was, was: saved.now }]);
    const others = Object.entries(all).filter(([key]) => !(key in gone));
    return Object.fromEntries([...others, ...meanwhile.filter(([, { now, was }]) => !same(now, was))]);
  };
  return { cells: left(changes.cells, sent.cells, sameCell), texts: left(changes.texts, sent.texts, (one, other) => one === other) };
}
