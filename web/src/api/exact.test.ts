import { expect, test } from 'vitest';
import { exact, readExactly, writeExactly } from './exact';

test('a decimal is sent with all its digits, and text stays text', () => {
  expect(writeExactly({ value: exact('123456789012345678.123456'), note: '12', none: null })).toBe('{"value":123456789012345678.123456,"note":"12","none":null}');
  expect(writeExactly({ value: exact('-0.5') })).toBe('{"value":-0.5}');
  expect(() => exact('1e5')).toThrow();
});

test('what is read is what was written', () => {
  expect(readExactly('{"value":1.5,"text":"1.50"}')).toEqual({ value: 1.5, text: '1.50' });
  const [read] = readExactly<[number | string]>('[123456789012345678.5]');
  // Where the runtime does not tell the source, the number is as near as it can be.
  expect(['123456789012345678.5', 123456789012345680]).toContain(read);
});
