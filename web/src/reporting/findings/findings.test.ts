import { expect, test } from 'vitest';
import type { Finding } from '../../api/reportingTypes';
import { explained, inOrder, isSubmittable, ofCell, worstOf } from './findings';

const finding = (id: string, importance: Finding['importance'], part: Partial<Finding> = {}): Finding => ({ id, code: '6240', importance, title: id, ...part });
const findings = [finding('rule', 'low'), finding('outlier', 'medium', { element: 'fines', category: 'food' }), finding('empty', 'high', { element: 'fines' })];

test('what must be corrected comes first, and marks its cell', () => {
  expect(inOrder(findings).map(({ id }) => id)).toEqual(['empty', 'outlier', 'rule']);
  expect(worstOf(ofCell(findings, 'fines', '_T'))).toBe('high');
  expect(worstOf(ofCell(findings, 'fines', 'food'))).toBe('medium');
  expect(worstOf(ofCell(findings, 'cases', '_T'))).toBeNull();
});

test('a report is submitted when nothing is left to correct and the rest is explained', () => {
  const rest = findings.slice(0, 2);
  expect(isSubmittable(findings, { rule: 'x', outlier: 'y', empty: 'z' })).toBe(false);
  expect(isSubmittable(rest, { rule: 'x', outlier: ' ' })).toBe(false);
  expect(isSubmittable(rest, { rule: 'x', outlier: 'y ' })).toBe(true);
  expect(isSubmittable([finding('told', 'low', { explanation: 'before' })], {})).toBe(true);
  expect(explained(rest, { rule: 'x', outlier: 'y ' })).toEqual([{ finding: 'rule', text: 'x' }, { finding: 'outlier', text: 'y' }]);
});
