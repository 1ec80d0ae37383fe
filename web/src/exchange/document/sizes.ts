import type { Language } from '../../language/language';

/** A number of bytes as people say it: 12 kB, 1,5 MB. */
export function sizeText(bytes: number, language: Language): string {
  const [amount, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1000)), 'kB'] : [Math.round(bytes / 100_000) / 10, 'MB'];
  return `${new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN').format(amount)} ${unit}`;
}
