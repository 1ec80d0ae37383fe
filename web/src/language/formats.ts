import type { Language } from './language';

const Zone = 'Asia/Ho_Chi_Minh';
const localeOf = (language: Language) => (language === 'en' ? 'en-GB' : 'vi-VN');

/** Today in Vietnam, as 2026-11-25. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: Zone }).format(new Date());

/** A date (2026-11-25) or moment as a date in Vietnam: 25/11/2026. */
export function formatDate(value: string, language: Language): string {
  const moment = value.length === 10 ? new Date(`${value}T12:00:00+07:00`) : new Date(value);
  return new Intl.DateTimeFormat(localeOf(language), { timeZone: Zone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(moment);
}

/** A moment as date and time in Vietnam. */
export function formatMoment(value: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: Zone, hour: '2-digit', minute: '2-digit' }).format(new Date(value));
  return `${time} ${formatDate(value, language)}`;
}

/** Whole dong: 135.000 ₫. */
export const formatMoney = (amount: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'VND', maximumFractionDigits: 0 }).format(amount);
