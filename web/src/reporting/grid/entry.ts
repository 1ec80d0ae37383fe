import type { Element } from '../../api/reportingTypes';
import { decimalsIn, decimalText, readDecimal, type DecimalMark } from '../decimals';

/** Why a value cannot stand in a cell. */
export type Wrong = 'notANumber' | 'tooManyDecimals' | 'tooManyDigits' | 'outOfBounds';

/** The most digits of a value, as the API has it. */
const MostDigits = 24;

/** What somebody typed into a cell: a value, nothing, or why it is neither. */
export function readEntry(typed: string, element: Element, mark: DecimalMark): { value: string | null } | { wrong: Wrong } {
  if (typed.trim() === '') {
    return { value: null };
  }

  const value = readDecimal(typed, mark);
  return value === null ? { wrong: 'notANumber' }
    : value.replace(/\D/g, '').length > MostDigits ? { wrong: 'tooManyDigits' }
    : decimalsIn(value) > element.decimals ? { wrong: 'tooManyDecimals' }
    : isOutOfBounds(value, element) ? { wrong: 'outOfBounds' }
    : { value };
}

function isOutOfBounds(value: string, element: Element): boolean {
  const [least, most] = [decimalText(element.least), decimalText(element.most)];
  return (least !== null && compare(value, least) < 0) || (most !== null && compare(value, most) > 0);
}

/** By every digit: numbers of the language lose those beyond the sixteenth. */
export function compare(one: string, other: string): number {
  const places = Math.max(decimalsIn(one), decimalsIn(other));
  const whole = (text: string) => BigInt(text.replace('.', '') + '0'.repeat(places - decimalsIn(text)));
  const difference = whole(one) - whole(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
