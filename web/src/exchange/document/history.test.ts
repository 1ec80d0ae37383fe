import { expect, test } from 'vitest';
import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';
import { linesOf } from './history';

const document = { acceptedAt: '2026-11-25T08:00:00+07:00', recallAskedAt: '2026-11-25T10:00:00+07:00', recallReason: 'Sai số.' } as ExchangeDocument;
const entry = (state: string, at: string) => ({ at, by: 'system', state, outcome: 'applied' as const });

test('a recipient sees what came and what was reported, the latest first', () => {
  const delivery = {
    receivedAt: '2026-11-25T08:00:00+07:00',
    history: [entry('01', '2026-11-25T01:30:00Z'), entry('03', '2026-11-25T09:00:00+07:00'), entry('13', '2026-11-25T10:00:00+07:00')],
  } as Delivery;

  expect(linesOf(document, delivery).map((line) => (line.what === 'reported' ? line.entry.state : line.what))).toEqual(['13', '03', '01', 'placed', 'accepted']);
});

test('a sender sees that they asked for it back, and why', () => {
  expect(linesOf(document, null)).toEqual([
    { at: document.recallAskedAt, what: 'recallAsked', note: 'Sai số.' },
    { at: document.acceptedAt, what: 'accepted' },
  ]);
});
