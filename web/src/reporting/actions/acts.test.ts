import { expect, test } from 'vitest';
import { actsOf, bodyOf, needsReason, partOf, type Act } from './acts';

const asked = { reason: ' wrong unit ', status: 'preliminary' as const, explanations: [{ finding: 'f1', text: 'a fair' }] };

test('who may do several things is offered them in the order of the work', () => {
  expect(actsOf({ may: ['save', 'return', 'accept', 'declareMissing'] })).toEqual(['accept', 'return', 'declareMissing']);
});

test('each act sends what it asks for, and nothing else', () => {
  expect(bodyOf('submit', asked)).toEqual({ status: 'preliminary', explanations: [{ finding: 'f1', text: 'a fair' }] });
  expect(bodyOf('return', asked)).toEqual({ reason: 'wrong unit' });
  expect(bodyOf('declareMissing', asked)).toEqual({ reason: 'wrong unit' });
  expect(bodyOf('approve', asked)).toBeUndefined();
  expect((['submit', 'approve', 'return', 'accept', 'reopen', 'declareMissing'] satisfies Act[]).filter(needsReason)).toEqual(['return', 'reopen', 'declareMissing']);
  expect(partOf('declareMissing')).toBe('declare-missing');
});
