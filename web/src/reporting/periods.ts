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
