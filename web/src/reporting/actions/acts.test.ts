import { expect, test } from 'vitest';
import type { ReportView } from '../../api/reportingTypes';
import { actsOf, bodyOf, needsReason, partOf } from './acts';

const report = { may: ['save', 'return', 'accept', 'declareMissing'], findings: [{ id: 'f1', importance: 'low', code: '6240', title: '' }] } as unknown as ReportView;
const asked = { reason: ' wrong unit ', status: 'preliminary' as const };

test('who may do several things is offered them in the order of the work', () => {
  expect(actsOf(report)).toEqual(['accept', 'return']);
});

test('each act sends what it asks for, and nothing else', () => {
  expect(bodyOf('submit', asked, report, { f1: 'a fair' })).toEqual({ status: 'preliminary', explanations: [{ finding: 'f1', text: 'a fair' }] });
  expect(bodyOf('return', asked, report, {})).toEqual({ reason: 'wrong unit' });
  expect(bodyOf('declareMissing', { ...asked, agency: 'cqltt-01' }, report, {})).toEqual({ agency: 'cqltt-01', reason: 'wrong unit' });
  expect(bodyOf('approve', asked, report, {})).toBeUndefined();
  expect(['submit', 'approve', 'return', 'accept', 'reopen', 'declareMissing'].filter((act) => needsReason(act as 'submit'))).toEqual(['return', 'reopen', 'declareMissing']);
  expect(partOf('declareMissing')).toBe('declare-missing');
});
