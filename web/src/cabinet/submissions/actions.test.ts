import { expect, test } from 'vitest';
import { actionsOf, mayDraw, mayEdit } from './actions';

const agency = { ofAgency: true, ofSecretariat: false };
const secretariat = { ofAgency: false, ofSecretariat: true };

test('each side is offered what is its turn', () => {
  expect(actionsOf({ stage: 'draft', ...agency })).toEqual(['submission', 'withdrawal']);
  expect(actionsOf({ stage: 'submitted', ...agency })).toEqual(['withdrawal']);
  expect(actionsOf({ stage: 'submitted', ...secretariat })).toEqual(['acceptance', 'return']);
  expect(actionsOf({ stage: 'balloted', ...agency })).toEqual([]);
  expect(actionsOf({ stage: 'draft', ...secretariat })).toEqual([]);
});

test('what was sent back is corrected, what is valid is put to the members', () => {
  expect(mayEdit({ stage: 'returned', ...agency })).toBe(true);
  expect(mayEdit({ stage: 'submitted', ...agency })).toBe(false);
  expect(mayDraw({ stage: 'accepted', ...secretariat })).toBe(true);
  expect(mayDraw({ stage: 'accepted', ...agency })).toBe(false);
});
