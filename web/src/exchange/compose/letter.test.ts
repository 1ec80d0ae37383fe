import { expect, test } from 'vitest';
import type { ExchangeDocument } from '../../api/exchangeTypes';
import { begunFrom, bodyOf, emptyLetter, faultsIn, lengths, withKey, type Letter } from './letter';

const today = '2026-11-26';

const whole: Letter = {
  ...emptyLetter, number: '12', notation: 'UBND-VP', subject: 'Về việc báo cáo', signer: 'Cao Xuân Hòa',
  recipients: [{ id: 'G22', name: 'Văn phòng Chính phủ' }], files: [{ id: 'u1', name: 'a.pdf', size: 10 }],
};

test('an empty letter lacks what a packet must have', () => {
  expect(faultsIn(emptyLetter, today)).toEqual({ number: 'missing', notation: 'missing', subject: 'missing', signer: 'missing', recipients: 'missing', files: 'missing' });
  expect(faultsIn(whole, today)).toEqual({});
});

test('a letter is not issued in the future, and wants no answer before its day', () => {
  expect(faultsIn({ ...whole, issuedOn: '2026-11-27' }, today)).toEqual({ issuedOn: 'future' });
  expect(faultsIn({ ...whole, issuedOn: '31/02/2026' }, today)).toEqual({ issuedOn: 'wrong' });
  expect(faultsIn({ ...whole, dueDate: '2026-11-25' }, today)).toEqual({ dueDate: 'wrong' });
  expect(faultsIn({ ...whole, issuedOn: '2026-11-20', dueDate: '2026-11-25' }, today)).toEqual({});
});

test('what packets cannot hold is told, and a new version says why', () => {
  expect(faultsIn({ ...whole, subject: 'x'.repeat(lengths.subject + 1) }, today)).toEqual({ subject: 'tooLong' });
  expect(faultsIn({ ...whole, business: { type: 'update', document: 'd', code: '1/A', reason: ' ' } }, today)).toEqual({ reason: 'missing' });
});

test('what is empty is not sent', () => {
  expect(bodyOf(whole)).toEqual({
    number: '12', notation: 'UBND-VP', kind: 'Công văn', subject: 'Về việc báo cáo', signer: { name: 'Cao Xuân Hòa' }, recipients: ['G22'], files: [{ upload: 'u1' }], priority: 'normal',
  });
  expect(bodyOf({ ...whole, answers: { document: 'd', code: '1/A' }, position: 'Phó Chủ tịch' })).toMatchObject({ answers: ['d'], signer: { name: 'Cao Xuân Hòa', position: 'Phó Chủ tịch' } });
});

test('the same body keeps its key, another gets a new one', () => {
  const first = withKey(whole, 'body', () => 'one');

  expect(withKey(first, 'body', () => 'two').key.value).toBe('one');
  expect(withKey(first, 'other', () => 'two').key.value).toBe('two');
});

const earlier = {
  id: 'd1', sender: 'H41', recipients: [{ agency: 'G22', code: '000.00.00.G22' }],
  head: { number: '7', notation: 'UBND-VP', code: '7/UBND-VP', kind: 'Báo cáo', subject: 'Cũ', signer: 'Cao Xuân Hòa', priority: 'urgent' },
} as ExchangeDocument;

test('a new version keeps its number, what takes the place of a document has its own', () => {
  expect(begunFrom(emptyLetter, earlier, 'update', (id) => `cơ quan ${id}`)).toMatchObject({
    number: '7', kind: 'Báo cáo', priority: 'urgent', recipients: [{ id: 'G22', name: 'cơ quan G22' }], business: { type: 'update', document: 'd1', code: '7/UBND-VP', reason: '' },
  });
  expect(begunFrom(emptyLetter, earlier, 'replace', String).number).toBe('');
});

test('an answer goes to the sender, and what was written stays', () => {
  expect(begunFrom(emptyLetter, earlier, 'answer', String)).toMatchObject({ answers: { document: 'd1', code: '7/UBND-VP' }, recipients: [{ id: 'H41' }], business: null });
  expect(begunFrom({ ...whole, subject: 'Của tôi' }, earlier, 'replace', String)).toMatchObject({ subject: 'Của tôi', recipients: whole.recipients });
});
