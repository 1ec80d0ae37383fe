import { expect, test } from 'vitest';
import { parametersOf, readAsked, searchOf, type Asked } from './registers';

test('a part of a register is found again by its address', () => {
  const parts: Asked[] = [
    { register: 'incoming', year: 2026, from: null, to: null },
    { register: 'outgoing', year: 2025, from: 10, to: 20 },
    { register: 'outgoing', year: 2026, from: null, to: 7 },
  ];

  for (const part of parts) {
    expect(readAsked(Object.fromEntries(new URLSearchParams(searchOf(part, 2026))), 2026)).toEqual(part);
  }
});

test('what is no number bounds nothing', () => {
  expect(readAsked({ from: 'x', to: -3 }, 2026)).toEqual({ register: 'incoming', year: 2026, from: null, to: null });
  expect(parametersOf({ register: 'incoming', year: 2026, from: 5, to: null })).toEqual({ year: '2026', from: '5' });
});
