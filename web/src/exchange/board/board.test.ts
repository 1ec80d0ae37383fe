import { expect, test } from 'vitest';
import type { MailboxItem } from '../../api/exchangeTypes';
import { askedBack, bySender, lateBy, unanswered, unsettled, urgentIn } from './board';

const now = Date.parse('2026-11-26T09:00:00+07:00');

const item = (document: string, part: Partial<MailboxItem> = {}): MailboxItem => ({
  document, recipient: 'H41', recipientCode: '000.00.00.H41', sender: 'G22', senderCode: '000.00.00.G22', message: 'document', business: 'new', repeats: false, unknown: false,
  acceptedAt: '2026-11-20T08:00:00+07:00', receivedAt: '2026-11-20T08:00:00+07:00', position: '20261125-00000001', transport: 'initial', overdue: 0, cancelled: false, version: 1, ...part,
});

const head = (dueDate: string, priority: 'normal' | 'urgent' = 'normal') =>
  ({ number: '1', notation: 'VP', code: '1/VP', issuedOn: '2026-11-01', kind: 'Công văn', subject: '', priority, dueDate });

const names = (late: { item: MailboxItem }[]) => late.map((one) => one.item.document);

test('what waits longest for its answer comes first', () => {
  const late = unanswered([
    item('young', { overdue: 1, answerBy: '2026-11-25T17:00:00+07:00' }),
    item('old', { overdue: 3, answerBy: '2026-11-23T17:00:00+07:00' }),
    item('given back', { overdue: 1, answerBy: '2026-11-22T17:00:00+07:00', cancelled: true }),
  ]);

  expect(names(late)).toEqual(['old', 'young']);
});

test('a request to give back counts until it is answered', () => {
  const asked = { recallAskedAt: '2026-11-25T09:00:00+07:00' };

  expect(names(askedBack([item('open', asked), item('refused', { ...asked, recallAgreed: false }), item('never asked')]))).toEqual(['open']);
});

test('a day that a document names is over at midnight in Vietnam', () => {
  const items = [
    item('today', { state: '05', head: head('2026-11-26') }),
    item('yesterday', { state: '03', head: head('2026-11-25') }),
    item('settled', { state: '06', head: head('2026-11-01') }),
    item('no day', { state: '05' }),
  ];

  expect(names(unsettled(items, now))).toEqual(['yesterday']);
  expect(names(unsettled(items, Date.parse('2026-11-27T00:00:00+07:00')))).toEqual(['yesterday', 'today']);
});

test('lateness is told in days, and in hours below one', () => {
  expect(lateBy(now - 50 * 3_600_000, now)).toEqual({ days: 2, hours: 50 });
  expect(lateBy(now - 90 * 60_000, now)).toEqual({ days: 0, hours: 1 });
  expect(lateBy(now + 1, now)).toEqual({ days: 0, hours: 0 });
});

test('the board counts urgent ones, and senders by how much they wait for', () => {
  const late = unsettled([
    item('a', { state: '03', sender: 'G17', head: head('2026-11-20', 'urgent') }),
    item('b', { state: '03', sender: 'G22', head: head('2026-11-21') }),
    item('c', { state: '04', sender: 'G22', head: head('2026-11-22') }),
  ], now);

  expect(urgentIn(late)).toBe(1);
  expect(bySender(late)).toEqual([{ sender: 'G22', count: 2 }, { sender: 'G17', count: 1 }]);
});
