import { expect, test } from 'vitest';
import type { FindingView } from '../../api/reportingTypes';
import { explained, inOrder, isSubmittable, ofCell, worstOf } from './findings';

const finding = (key: string, weight: FindingView['weight'], part: Partial<FindingView> = {}): FindingView => ({ key, weight, code: '6240', message: { vi: key, en: key }, ...part });
const findings = [finding('rule', 'explain'), finding('outlier', 'explain', { element: 'fines', category: 'food' }), finding('empty', 'refuses', { element: 'fines' })];

test('what must be corrected comes first, and marks its cell', () => {
  expect(inOrder(findings).map(({ key }) => key)).toEqual(['empty', 'rule', 'outlier']);
  expect(worstOf(ofCell(findings, 'fines', '_T'))).toBe('refuses');
  expect(worstOf(ofCell(findings, 'fines', 'food'))).toBe('explain');
  expect(worstOf(ofCell(findings, 'cases', '_T'))).toBeNull();
});

test('a report is submitted when nothing is left to correct and the rest is explained', () => {
  const rest = findings.slice(0, 2);
  expect(isSubmittable(findings, { rule: 'x', outlier: 'y', empty: 'z' }, [])).toBe(false);
  expect(isSubmittable(rest, { rule: 'x', outlier: ' ' }, [])).toBe(false);
  expect(isSubmittable(rest, { rule: 'x', outlier: 'y ' }, [])).toBe(true);
  expect(explained(rest, { rule: 'x', outlier: 'y ' }, [])).toEqual([{ finding: 'rule', text: 'x' }, { finding: 'outlier', text: 'y' }]);
});

test('what was explained before need not be explained anew, and what is found no more is not sent', () => {
  const before = [{ finding: 'rule', text: 'a fair' }, { finding: 'gone', text: 'a flood' }];
  expect(isSubmittable(findings.slice(0, 1), {}, before)).toBe(true);
  expect(explained(findings.slice(0, 1), {}, before)).toEqual([{ finding: 'rule', text: 'a fair' }]);
});
