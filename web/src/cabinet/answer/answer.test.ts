import { expect, test } from 'vitest';
import type { Question } from '../../api/cabinetTypes';
import { bodyOf, faultsIn, LongestAnswer, nameOf, optionsOf, typedFrom } from './answer';

const agreement: Question = { text: 'A?', kind: 'agreement' };
const alternatives: Question = { text: 'B?', kind: 'alternatives', options: [{ key: 'a', text: 'First' }, { key: 'b', text: 'Second' }], proposed: 'a' };

test('an agreement has three choices, alternatives have theirs and another opinion', () => {
  expect(optionsOf(agreement)).toEqual(['agree', 'disagree', 'other']);
  expect(optionsOf(alternatives)).toEqual(['a', 'b', 'other']);
  expect(nameOf(alternatives, 'b', {})).toBe('Second');
  expect(nameOf(agreement, 'agree', { agree: 'Yes' })).toBe('Yes');
});

test('nothing is chosen for a member who has not answered', () => {
  expect(typedFrom(null, null, [agreement, alternatives])).toEqual({ choices: [{ option: '', text: '' }, { option: '', text: '' }], discuss: null });
});

test('what is missing is told with its place', () => {
  const typed = { choices: [{ option: '', text: '' }, { option: 'other', text: '  ' }], discuss: ' ' };
  expect(faultsIn(typed)).toEqual([{ id: 'question-0', fault: 'option' }, { id: 'opinion-1', fault: 'text' }, { id: 'discuss', fault: 'discuss' }]);
  expect(faultsIn({ choices: [{ option: 'agree', text: 'x'.repeat(LongestAnswer) }], discuss: 'y' })).toEqual([{ id: 'opinion-0', fault: 'long' }]);
  expect(faultsIn({ choices: [{ option: 'agree', text: 'x'.repeat(LongestAnswer) }], discuss: null })).toEqual([]);
});

test('texts of nothing are not sent, and a reason only by who asks to discuss', () => {
  expect(bodyOf({ choices: [{ option: 'agree', text: ' ' }, { option: 'other', text: ' no ' }], discuss: null })).toEqual({ answers: [{ option: 'agree' }, { option: 'other', text: 'no' }] });
  expect(bodyOf({ choices: [], discuss: ' why ' }).discuss).toBe('why');
});
