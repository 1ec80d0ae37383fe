import { expect, test } from 'vitest';
import { canonical, decimalsIn, decimalText, readDecimal, showDecimal, writeDecimal } from './decimals';

test.each([
  ['1.234,5', 'comma', '1234.5'], ['1,234.5', 'point', '1234.5'], ['1234567', 'comma', '1234567'], ['12 345', 'comma', '12345'], ['-0,50', 'comma', '-0.5'],
  ['−3', 'point', '-3'], ['0', 'comma', '0'], ['-0', 'point', '0'], ['007', 'point', '7'], ['98.765.432.109.876.543,21', 'comma', '98765432109876543.21'],
] as const)('%s with the %s as decimal mark is %s', (typed, mark, value) => {
  expect(readDecimal(typed, mark)).toBe(value);
});

test.each([['1.5', 'comma'], ['1,5', 'point'], ['1.23.456', 'comma'], ['1,2,3', 'comma'], ['12a', 'point'], ['', 'comma'], ['1e5', 'point'], ['-', 'comma'], ['5,', 'comma']] as const)('%s with the %s as decimal mark is no number', (typed, mark) => {
  expect(readDecimal(typed, mark)).toBeNull();
});

test('equal decimals are the same text', () => {
  expect(canonical('01.50')).toBe('1.5');
  expect(canonical('1.')).toBe('1');
  expect(decimalText(1.5)).toBe('1.5');
  expect(decimalText('1.500')).toBe('1.5');
  expect(decimalText(1e21)).toBe('1000000000000000000000');
  expect(decimalText(null)).toBeNull();
});

test('a decimal is shown with groups and every digit that it has', () => {
  expect(showDecimal('98765432109876543.21', 'comma')).toBe('98.765.432.109.876.543,21');
  expect(showDecimal('98765432109876543.21', 'point')).toBe('98,765,432,109,876,543.21');
  expect(showDecimal(3, 'comma', 2)).toBe('3,00');
  expect(showDecimal(null, 'comma')).toBe('');
});

test('what is shown for typing is read back as the same', () => {
  for (const value of ['0', '-12.75', '1234567.000001']) {
    expect(readDecimal(writeDecimal(value, 'comma'), 'comma')).toBe(value);
    expect(readDecimal(writeDecimal(value, 'point'), 'point')).toBe(value);
  }

  expect(decimalsIn('1.25')).toBe(2);
  expect(decimalsIn('1')).toBe(0);
});
