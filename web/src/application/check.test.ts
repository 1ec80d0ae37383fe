import { expect, test } from 'vitest';
import type { Procedure } from '../api/types';
import { checkForm, checkPapers, isAskedFor, stepOf, wrongAt } from './check';
import { emptyDraft } from './draft';

const choice = (value: string) => ({ value, label: { vi: value, en: value } });
const name = { vi: 'x', en: 'x' };
const procedure = {
  agencies: { ids: ['G01.08'] },
  form: [
    { name: 'number', label: name, required: true, pattern: '^[0-9]{3}$' },
    { name: 'class', label: name, required: true, values: [choice('A1'), choice('B')] },
    { name: 'note', label: name, required: false },
  ],
  components: [
    { code: 'application', name, optional: false },
    { code: 'health', name, optional: false, when: { field: 'class', notIn: ['A1'] } },
    { code: 'other', name, optional: true },
  ],
} as unknown as Procedure;

test('what is missing and what is wrong are told apart', () => {
  expect(checkForm(procedure, { ...emptyDraft, form: { number: '12', note: '' } })).toEqual([
    { place: 'number', message: 'wrong' },
    { place: 'class', message: 'missing' },
  ]);
  expect(checkForm(procedure, { ...emptyDraft, form: { number: '123', class: 'B' } })).toEqual([]);
});

test('a paper is asked for only where the form says so', () => {
  const health = procedure.components[1]!;

  expect(isAskedFor(health, { class: 'B' })).toBe(true);
  expect(isAskedFor(health, { class: 'A1' })).toBe(false);
  expect(checkPapers(procedure, { ...emptyDraft, form: { class: 'A1' } })).toEqual([{ place: 'paper-application', message: 'missingPaper' }]);
});

test('where several agencies receive, one has to be chosen', () => {
  const several = { ...procedure, agencies: { ids: [] } } as unknown as Procedure;

  expect(checkForm(several, { ...emptyDraft, form: { number: '123', class: 'B' } })).toEqual([{ place: 'agency', message: 'chooseAgency' }]);
});

test('what the server finds is shown where it is corrected', () => {
  const errors = [{ field: '/form/number', code: 'EGOV-1', message: 'Not a number.' }, { field: '/components/health', code: 'PORTAL-1', message: 'Missing.' }];
  const wrong = wrongAt(procedure, errors)!;

  expect(wrong).toEqual([{ place: 'number', text: 'Not a number.' }, { place: 'paper-health', text: 'Missing.' }]);
  expect(wrong.map(stepOf)).toEqual([0, 1]);
  expect(wrongAt(procedure, [...errors, { field: '/channel', code: 'EGOV-2', message: 'No channel.' }])).toBeNull();
  expect(wrongAt(procedure, [])).toBeNull();
});

test('an official names the applicant, and no agency but their own', () => {
  const several = { ...procedure, agencies: { ids: [] } } as unknown as Procedure;
  const draft = { ...emptyDraft, form: { number: '123', class: 'B' } };

  expect(checkForm(several, draft, true)).toEqual([{ place: 'applicant', message: 'missing' }]);
  expect(checkForm(several, { ...draft, desk: { onBehalfOf: '001099000001', channel: 'post' } }, true)).toEqual([]);
});
