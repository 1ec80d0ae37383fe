import { expect, test } from 'vitest';
import { inOtherLanguage, languageOf, pages, pathOf } from './paths';

test('every page has its counterpart in the other language, and back', () => {
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    const vi = pathOf(page, 'vi', '3.000347');
    expect(languageOf(vi)).toBe('vi');
    expect(inOtherLanguage(vi)).toBe(pathOf(page, 'en', '3.000347'));
    expect(inOtherLanguage(inOtherLanguage(vi))).toBe(vi);
  }
});

test('an unknown address leads to the front page of the other language', () => {
  expect(inOtherLanguage('/nothing/here')).toBe('/en');
});
