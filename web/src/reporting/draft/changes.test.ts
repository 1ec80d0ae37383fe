import { expect, test } from 'vitest';
import { exact } from '../../api/exact';
import type { ReportView } from '../../api/reportingTypes';
import { afterSaving, bodyOf, conflictsOf, isEmpty, nothing, sendable, settled, shownCell, withCell, withText } from './changes';

const report = (value: number | null, text = '') => ({
  cells: value === null ? [] : [{ element: 'a', category: '_T', value }, { element: 'b', category: '_T', value: 1 }], texts: text === '' ? [] : [{ code: 's', paragraphs: text.split('\n') }],
}) as unknown as ReportView;

test('what is entered is a change, and what is again as it was is none', () => {
  const changed = withCell(report(5), nothing, 'a', '_T', { value: '6' });

  expect(shownCell(report(5), changed, 'a', '_T').value).toBe('6');
  expect(bodyOf(changed)).toEqual({ cells: [{ element: 'a', category: '_T', value: exact('6'), note: null }], sections: [] });
  expect(isEmpty(withCell(report(5), changed, 'a', '_T', { value: '5' }))).toBe(true);
  expect(isEmpty(withText(report(5, 'x'), withText(report(5, 'x'), nothing, 's', 'y'), 's', 'x'))).toBe(true);
});

test('what somebody else saved in another place is no conflict, and neither is the same value', () => {
  const changed = withCell(report(5), nothing, 'a', '_T', { value: '6' });

  expect(conflictsOf(report(5, 'their text'), changed)).toEqual([]);
  expect(conflictsOf(report(6), changed)).toEqual([]);
});

test('what two change at once is told, and is sent only after somebody chose', () => {
  const changed = withText(report(5), withCell(report(5), nothing, 'a', '_T', { value: '6' }), 's', 'mine');
  const theirs = report(7);
  const [conflict] = conflictsOf(theirs, changed);

  expect(conflict).toMatchObject({ key: 'a _T', mine: { value: '6' }, theirs: { value: '7' } });
  expect(bodyOf(sendable(theirs, changed))).toEqual({ cells: [], sections: [{ code: 's', paragraphs: ['mine'] }] });
  expect(bodyOf(sendable(theirs, settled(theirs, changed, conflict!, 'mine'))).cells).toEqual([{ element: 'a', category: '_T', value: exact('6'), note: null }]);
  expect(shownCell(theirs, settled(theirs, changed, conflict!, 'theirs'), 'a', '_T').value).toBe('7');
});

test('what is entered while the rest is being saved stays, on top of what was saved', () => {
  const sent = withCell(report(5), nothing, 'a', '_T', { value: '6' });
  const meanwhile = withCell(report(5), withCell(report(5), sent, 'a', '_T', { value: '8' }), 'b', '_T', { value: '2' });
  const left = afterSaving(meanwhile, sent);

  expect(bodyOf(left).cells.map(({ element, value }) => [element, value]).sort()).toEqual([['a', exact('8')], ['b', exact('2')]]);
  expect(conflictsOf(report(6), left)).toEqual([]);
  expect(isEmpty(afterSaving(sent, sent))).toBe(true);
});

test('what is put back while it is being saved is saved once more', () => {
  const sent = withText(report(5), withCell(report(5), nothing, 'a', '_T', { value: '6' }), 's', 'x');
  const back = withText(report(5), withCell(report(5), sent, 'a', '_T', { value: '5' }), 's', '');

  expect(isEmpty(back)).toBe(true);
  expect(bodyOf(afterSaving(back, sent))).toEqual({ cells: [{ element: 'a', category: '_T', value: exact('5'), note: null }], sections: [{ code: 's', paragraphs: [] }] });
});

test('lines are paragraphs, empty ones between them too', () => {
  const written = withText(report(5), nothing, 's', 'one\n\ntwo\n');

  expect(bodyOf(written).sections).toEqual([{ code: 's', paragraphs: ['one', '', 'two', ''] }]);
  expect(isEmpty(withText(report(5, 'one\n\ntwo\n'), nothing, 's', 'one\n\ntwo\n'))).toBe(true);
});
