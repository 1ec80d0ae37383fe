import { expect, test } from 'vitest';
import type { MailboxItem } from '../../api/exchangeTypes';
import { isUnread, lists, marksOf, parametersOf, readChosen, searchOf } from './mailbox';

const item = (part: Partial<MailboxItem> = {}): MailboxItem => ({
  document: 'd', recipient: 'H41', recipientCode: '000.00.00.H41', sender: 'G22', senderCode: '000.00.00.G22', message: 'document', business: 'new', repeats: false, unknown: false,
  acceptedAt: '2026-11-25T08:00:00+07:00', receivedAt: '2026-11-25T08:00:00+07:00', position: '20261125-00000001', transport: 'initial', overdue: 0, cancelled: false, version: 1, ...part,
});

test('a list is found again by its address, also when the router reads a state as a number', () => {
  for (const only of lists) {
    for (const year of [2026, 2025]) {
      const search = Object.fromEntries(new URLSearchParams(searchOf({ only, year }, 2026)));

      expect(readChosen(search, 2026)).toEqual({ only, year });
    }
  }

  expect(readChosen({ only: 1 }, 2026).only).toBe('01');
  expect(readChosen({ only: 'none', year: 1990 }, 2026)).toEqual({ only: 'all', year: 2026 });
});

test('all documents are asked for without a state', () => {
  expect(parametersOf({ only: 'all', year: 2026 })).toEqual({ year: '2026' });
  expect(parametersOf({ only: 'overdue', year: 2025 })).toEqual({ year: '2025', only: 'overdue' });
});

test('a document is marked by what is out of the ordinary, the gravest first', () => {
  const asked = { recallAskedAt: '2026-11-25T09:00:00+07:00' };

  expect(marksOf(item())).toEqual([]);
  expect(marksOf(item({ overdue: 2, repeats: true }))).toEqual(['overdue', 'repeats']);
  expect(marksOf(item(asked))).toEqual(['askedBack']);
  expect(marksOf(item({ ...asked, recallAgreed: false }))).toEqual(['refusedBack']);
  expect(marksOf(item({ ...asked, recallAgreed: true, cancelled: true }))).toEqual(['cancelled']);
});

test('what nobody has looked at is new, unless it was given back', () => {
  expect(isUnread(item())).toBe(true);
  expect(isUnread(item({ state: '01' }))).toBe(false);
  expect(isUnread(item({ cancelled: true }))).toBe(false);
});
