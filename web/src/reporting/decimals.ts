import type { Decimal } from '../api/reportingTypes';
import type { Language } from '../language/language';

/** How somebody writes numbers: 1.234,5 or 1,234.5. */
export type DecimalMark = 'comma' | 'point';

export const markOf = (language: Language): DecimalMark => (language === 'en' ? 'point' : 'comma');

/** The decimal without what says nothing, so that equal ones are the same text: 1.5 for 01.50. Null where it is none. */
export function canonical(text: string): string | null {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text);
  if (match === null) {
    return null;
  }

  const whole = match[2]!.replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const isZero = whole === '0' && fraction === '';
  return `${match[1] === '-' && !isZero ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A value of the API as the text that is worked with. */
export function decimalText(value: Decimal | null | undefined): string | null {
  if (value === null || value === undefined) {
    return null;
  }

  const text = String(value);
  return canonical(text) ?? canonical(Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 }));
}

/**
 * What somebody typed or pasted, as a decimal. Groups of thousands have to be whole ones: 1.5 where the comma is the mark is refused rather than
 * read as fifteen. Null where it is no number in this way of writing.
 */
export function readDecimal(typed: string, mark: DecimalMark): string | null {
  const text = typed.replace(/[\s\u00a0\u202f']/g, '').replace('−', '-');
  const [group, point] = mark === 'comma' ? ['\\.', ','] : [',', '\\.'];
  if (!new RegExp(`^[+-]?(\\d+|\\d{1,3}(${group}\\d{3})+)(${point}\\d+)?$`).test(text)) {
    return null;
  }

  return canonical(mark === 'comma' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''));
}

/** As it is typed: without groups, with the mark. */
export const writeDecimal = (value: string, mark: DecimalMark): string => (mark === 'comma' ? value.replace('.', ',') : value);

/** As it is read: with groups, and with a fixed count of decimals where there is one. */
export function showDecimal(value: Decimal | null | undefined, mark: DecimalMark, decimals?: number): string {
  const text = decimalText(value);
  if (text === null) {
    return '';
  }

  const format = new Intl.NumberFormat(mark === 'comma' ? 'vi-VN' : 'en-GB', { minimumFractionDigits: decimals ?? 0, maximumFractionDigits: decimals ?? 20 });
  // Text is formatted digit by digit; a number would lose those beyond the sixteenth.
  return format.format(text as unknown as number);
}

export const decimalsIn = (value: string): number => value.split('.')[1]?.length ?? 0;
