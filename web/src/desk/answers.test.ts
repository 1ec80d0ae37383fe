import { expect, test } from 'vitest';
import type { Dossier } from '../api/types';
import { bodyOf, isComplete, noAnswers } from './answers';

const file = (id: string) => ({ id, name: `${id}.pdf`, size: 1 });
const dossier = {
  step: { code: 'verify' },
  fees: [{ request: 1, state: 'paid' }, { request: 2, state: 'open' }],
  supplement: { components: ['application', 'health'] },
} as unknown as Dossier;

test('papers that came to the counter go to the papers that were asked for, and say how they came', () => {
  const some = { ...noAnswers, channel: 'post' as const, files: { health: [file('h1'), file('h2')], other: [file('x')] } };
  const all = { ...some, files: { ...some.files, application: [file('a')] } };

  expect(isComplete('supplement', dossier, some)).toBe(false);
  expect(isComplete('supplement', dossier, all)).toBe(true);
  expect(bodyOf('supplement', dossier, all)).toEqual({
    components: [{ component: 'application', file: 'a' }, { component: 'health', file: 'h1' }, { component: 'health', file: 'h2' }],
    channel: 'post',
  });
});

test('what may be left out is left out', () => {
  expect(bodyOf('assign', dossier, noAnswers)).toEqual({});
  expect(bodyOf('assign', dossier, { ...noAnswers, official: 'binh' })).toEqual({ to: 'binh' });
  expect(bodyOf('requestPayment', dossier, noAnswers)).toEqual({});
  expect(bodyOf('completeStep', dossier, noAnswers)).toEqual({ step: 'verify' });
  expect(bodyOf('accept', dossier, noAnswers)).toBeUndefined();
});

test('the desk takes money for the demand that is open', () => {
  expect(bodyOf('payAtDesk', dossier, { ...noAnswers, receipt: 'BL-1' })).toEqual({ request: 2, means: 'cash', receipt: 'BL-1' });
});

test('a refund that was paid out is recorded for what is still owed', () => {
  const refunds = [
    { request: 1, transaction: 'T1', amount: 5000, at: '2026-11-16T09:00:00+07:00', paid: { reference: 'UNC-1', paidOn: '2026-11-17' } },
    { request: 2, transaction: 'T2', amount: 135000, at: '2026-11-16T09:00:00+07:00' },
  ];

  expect(bodyOf('recordRefund', { ...dossier, refunds } as unknown as Dossier, { ...noAnswers, receipt: 'UNC-2', date: '2026-11-18' })).toEqual({
    request: 2, transaction: 'T2', amount: 135000, reference: 'UNC-2', paidOn: '2026-11-18',
  });
});

test('a result needs a file, a supplement a paper to ask for', () => {
  expect(isComplete('returnResult', dossier, noAnswers)).toBe(false);
  expect(isComplete('returnResult', dossier, { ...noAnswers, files: { '': [file('r')] } })).toBe(true);
  expect(isComplete('requestSupplement', dossier, noAnswers)).toBe(false);
  expect(isComplete('refuse', dossier, noAnswers)).toBe(true);
});
