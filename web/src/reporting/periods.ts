import type { Frequency } from '../api/reportingTypes';
import type { Language } from '../language/language';
import { formatDate } from '../language/formats';

const roman = ['I', 'II', 'III', 'IV'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A period as people call it: 2020-Q3 is the third quarter of 2020. What is not known stays as it is. */
export function periodName(code: string, language: Language): string {
  const [, year = '', kind = '', digits = ''] = /^(\d{4})(?:-([SNQW]?)(\d{1,2}))?$/.exec(code) ?? [];
  const number = Number(digits);
  const isEnglish = language === 'en';
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) {
    return formatDate(code, language);
  }

  if (year === '') {
    return code;
  }

  if (digits === '') {
    return isEnglish ? `Year ${year}` : `Năm ${year}`;
  }

  switch (kind) {
    case 'S': return isEnglish ? `${number === 1 ? 'First' : 'Second'} half of ${year}` : `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'N': return isEnglish ? `Nine months of ${year}` : `9 tháng năm ${year}`;
    case 'Q': return isEnglish ? `Quarter ${number} of ${year}` : `Quý ${roman[number - 1] ?? number}/${year}`;
    case 'W': return isEnglish ? `Week ${number} of ${year}` : `Tuần ${number}/${year}`;
    default: return isEnglish ? `${months[number - 1] ?? number} ${year}` : `Tháng ${number}/${year}`;
  }
}

export function frequencyOf(code: string): Frequency {
  const letter = /^\d{4}-([SNQW])/.exec(code)?.[1];
  return letter !== undefined ? (letter as Frequency) : code.length === 4 ? 'A' : code.length === 7 ? 'M' : 'D';
}

const perYear: Partial<Record<Frequency, number>> = { A: 1, S: 2, N: 1, Q: 4, M: 12, W: 52 };

/** The code of so many periods before: where a list that is asked for begins. Weeks are taken as 52 a year. */
export function periodBefore(code: string, count: number): string {
  const frequency = frequencyOf(code);
  const inYear = perYear[frequency];
  if (inYear === undefined) {
    const day = new Date(`${code}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - count);
    return day.toISOString().slice(0, 10);
  }

  const number = frequency === 'A' ? 1 : Number(/\d+$/.exec(code.slice(5))![0]);
  const ordinal = Number(code.slice(0, 4)) * inYear + Math.min(number, inYear) - 1 - count;
  const year = Math.floor(ordinal / inYear);
  const rest = ordinal - year * inYear + 1;
  const digits = frequency === 'M' || frequency === 'W' ? String(rest).padStart(2, '0') : String(rest);
  return frequency === 'A' ? String(year) : `${year}-${frequency === 'M' ? '' : frequency}${digits}`;
}
