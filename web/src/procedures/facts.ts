import type { FormField, Procedure, ProcedureFee } from '../api/types';
import { formatDate, formatMoney } from '../language/formats';
import { messagesIn, type Language } from '../language/language';

type Limit = Procedure['limits'][number];

/** A time limit in words. */
export function limitText(limit: Pick<Limit, 'amount' | 'unit'>, language: Language): string {
  const { units } = messagesIn(language);
  switch (limit.unit) {
    case 'workingDays': return units.workingDays(limit.amount);
    case 'days': return units.days(limit.amount);
    case 'workingHours': return units.workingHours(limit.amount);
    case 'sameDay': return units.sameDay;
    default: return units.none;
  }
}

/** The limit of an online application: its own, else the general one. */
export const onlineLimit = (procedure: Procedure): Limit | undefined =>
  procedure.limits.find((limit) => limit.channel === 'online') ?? procedure.limits.find((limit) => !limit.channel) ?? procedure.limits[0];

/** The fees that are in force on the day, whatever the channel. */
export const feesOn = (procedure: Procedure, day: string): ProcedureFee[] =>
  procedure.fees.filter((fee) => fee.from <= day && (!fee.to || day <= fee.to));

/** What narrows a fee. */
export function feeNotes(fee: ProcedureFee, language: Language): string[] {
  const messages = messagesIn(language);
  return [
    fee.channel ? messages.channels[fee.channel].toLowerCase() : null,
    fee.places ? messages.procedure.inPlaces : null,
    fee.collected === 'beforeAcceptance' ? messages.procedure.beforeAcceptance : messages.procedure.beforeResult,
    fee.to ? messages.procedure.toDate(formatDate(fee.to, language)) : null,
  ].filter((note) => note !== null);
}

/** A fee in one line. */
export const feeText = (fee: ProcedureFee, language: Language): string =>
  `${fee.name[language]}: ${formatMoney(fee.amount, language)} (${feeNotes(fee, language).join('; ')})`;

/** What was put into a form's field, as it is read: a choice by its name, a date as dates are written. */
export function valueText(field: FormField | undefined, value: string, language: Language): string {
  return field?.values?.find((choice) => choice.value === value)?.label[language]
    ?? (field?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language)
      : field?.kind === 'money' && /^\d{1,15}$/.test(value) ? formatMoney(Number(value), language) : value);
}
