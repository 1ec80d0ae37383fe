import { expect, test } from 'vitest';
import { en as cabinetEn } from './cabinet.en';
import { vi as cabinetVi } from './cabinet.vi';
import { en as docsEn } from './docs.en';
import { vi as docsVi } from './docs.vi';
import { en } from './en';
import { en as exchangeEn } from './exchange.en';
import { vi as exchangeVi } from './exchange.vi';
import { en as reportingEn } from './reporting.en';
import { vi as reportingVi } from './reporting.vi';
import { en as statisticsEn } from './statistics.en';
import { vi as statisticsVi } from './statistics.vi';
import { en as submissionsEn } from './submissions.en';
import { vi as submissionsVi } from './submissions.vi';
import { vi } from './vi';

/** Every leaf with its place; functions are asked for a sample. */
function leaves(node: unknown, place = ''): [string, string][] {
  if (typeof node === 'string') {
    return [[place, node]];
  }

  if (typeof node === 'function') {
    return [[place, String((node as (...values: unknown[]) => string)(2, 3))]];
  }

  return Object.entries(node as object).flatMap(([name, value]) => leaves(value, `${place}/${name}`));
}

test.each([['the first load', vi, en], ['documents', exchangeVi, exchangeEn], ['bodies', cabinetVi, cabinetEn], ['submissions', submissionsVi, submissionsEn], ['reports', reportingVi, reportingEn], ['figures', statisticsVi, statisticsEn], ['the API', docsVi, docsEn]])('both languages say the same things of %s, and none is left in the other language', (_, inVietnamese, inEnglish) => {
  const [vietnamese, english] = [new Map(leaves(inVietnamese)), new Map(leaves(inEnglish))];

  expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  for (const [place, text] of english) {
    expect(text, place).not.toBe('');
    if (place !== '/language/other') {
      expect(text, place).not.toBe(vietnamese.get(place));
      expect(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text), `${place}: ${text}`).toBe(false);
    }
  }
});
