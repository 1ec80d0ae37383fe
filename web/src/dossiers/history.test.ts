import { expect, test } from 'vitest';
import type { Dossier } from '../api/types';
import { formOf, isReopening, noteParts, reopeningOf } from './history';

const historyOf = (...what: string[]): Dossier['history'] =>
  what.map((one, index) => ({ sequence: index + 1, what: one, by: 'official', at: '2026-02-03T09:00:00+07:00' }));

test('a dossier whose last step was done and that went back to it was reopened, until it is done again', () => {
  const history = historyOf('accepted', 'step-opened', 'step-completed', 'form-issued', 'step-returned', 'step-opened');

  expect(reopeningOf({ history, status: 'processing' })?.sequence).toBe(5);
  expect(reopeningOf({ history: [...history, ...historyOf('step-completed')], status: 'completed' })).toBeNull();
});

test('a step that goes back while one is open reopens nothing', () => {
  const history = historyOf('step-opened', 'step-completed', 'step-opened', 'step-returned');

  expect(isReopening(history[3]!, history)).toBe(false);
  expect(reopeningOf({ history, status: 'processing' })).toBeNull();
});

test('the step in a note is told from what was written beside it', () => {
  expect(noteParts({ what: 'step-completed', note: 'verify: Both registers agree: yes' })).toEqual({ step: 'verify', text: 'Both registers agree: yes' });
  expect(noteParts({ what: 'step-opened', note: 'verify' })).toEqual({ step: 'verify', text: null });
  expect(noteParts({ what: 'refused', note: 'Reason: none' })).toEqual({ step: null, text: 'Reason: none' });
});

test('a form is told by its number and by when it was wanted', () => {
  const form = (kind: 'supplementRequest' | 'receipt', since: string) => ({ form: kind, formCode: 1, since, number: '1/2026', file: 'f' });
  const forms = [form('supplementRequest', '2026-02-03T09:00:00+07:00'), form('receipt', '2026-02-04T09:00:00+07:00')];
  const issued = (at: string) => ({ what: 'form-issued', note: '1/2026', at });

  expect(formOf(issued('2026-02-03T09:00:02+07:00'), forms)?.form).toBe('supplementRequest');
  expect(formOf(issued('2026-02-04T09:00:02+07:00'), forms)?.form).toBe('receipt');
  expect(formOf({ ...issued('2026-02-04T09:00:02+07:00'), note: '2/2026' }, forms)).toBeNull();
});
