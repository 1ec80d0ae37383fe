import { expect, test } from 'vitest';
import type { Receipt } from '../../api/cabinetTypes';
import { nameOfReceipt, receiptIn, textOfReceipt } from './receipt';

const receipt: Receipt = {
  statement: { ballot: 'b1', number: '3/PLYK/2026', asked: 'a', seat: 's4', revision: 2, at: '2026-11-26T15:00:00.0000000Z', answers: [{ option: 'agree' }], discuss: null, salt: '00' },
  hash: 'ff', late: false, signedBy: 'An', cms: 'M'.repeat(4_001),
};

test('a receipt that was kept is sent as it was given', () => {
  expect(receiptIn(textOfReceipt(receipt))).toEqual({ statement: receipt.statement, hash: 'ff', cms: { pieces: ['M'.repeat(2_000), 'M'.repeat(2_000), 'M'] } });
  expect(nameOfReceipt(receipt)).toBe('bien-nhan-3-PLYK-2026-2.json');
});

test.each(['', 'no json', 'null', '[]', '{"hash":"ff"}', '{"statement":null,"hash":"ff"}', '{"statement":{},"hash":"ff"}'])('%j is no receipt', (text) => {
  expect(receiptIn(text)).toBeNull();
});
