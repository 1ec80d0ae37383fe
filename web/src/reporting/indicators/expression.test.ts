import { expect, test } from 'vitest';
import { inWords } from './expression';

const inputs = [{ code: 'cpi.yoy', name: { vi: 'CPI so với cùng kỳ', en: 'CPI over a year' } }, { code: 'plan', name: { vi: 'Kế hoạch', en: 'Plan' } }];

test.each([
  ['#{cpi.yoy}.geometricMean() - 100', '«CPI over a year» (geometric mean of its parts) − 100', '«CPI so với cùng kỳ» (trung bình nhân các kỳ con) − 100'],
  ['#{cpi.yoy:011}.periodOffset(-12)', '«CPI over a year, 011» (−12 periods)', '«CPI so với cùng kỳ, 011» (−12 kỳ)'],
  ['(N{plan} * 1.5) / [yearlyPeriodCount]', '(«Plan» × 1.5) ÷ periods in a year', '(«Kế hoạch» × 1,5) ÷ số kỳ trong năm'],
  ['if(isNull(#{plan}), C{base}, round(#{plan}, 2))', 'if (is missing: («Plan»); constant base; rounded («Plan»; 2))', 'nếu (không có («Kế hoạch»); hằng số base; làm tròn («Kế hoạch»; 2))'],
  ['#{unknown} >= 1 && #{plan} != 0', '«unknown» ≥ 1 and «Plan» ≠ 0', '«unknown» ≥ 1 và «Kế hoạch» ≠ 0'],
])('%s is read as words', (expression, en, vi) => {
  expect(inWords(expression, inputs, 'en')).toBe(en);
  expect(inWords(expression, inputs, 'vi')).toBe(vi);
});
