import { yearIn } from '../years';

export const registers = ['incoming', 'outgoing'] as const;
export type Register = (typeof registers)[number];

/** Which part of which register is looked at; the first and last number are null where all are. */
export interface Asked { register: Register; year: number; from: number | null; to: number | null }

const numberIn = (value: unknown): number | null => {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number < 100_000_000 ? number : null;
};

export const readAsked = (search: Record<string, unknown>, thisYear: number): Asked => ({
  register: registers.find((one) => one === search['register']) ?? 'incoming',
  year: yearIn(search, thisYear),
  from: numberIn(search['from']),
  to: numberIn(search['to']),
});

export function searchOf(asked: Asked, thisYear: number): string {
  const search = new URLSearchParams({
    ...(asked.register === 'incoming' ? {} : { register: asked.register }),
    ...(asked.year === thisYear ? {} : { year: String(asked.year) }),
    ...boundsOf(asked),
  }).toString();
  return search && `?${search}`;
}

/** What the API is asked for. */
export const parametersOf = (asked: Asked): Record<string, string> => ({ year: String(asked.year), ...boundsOf(asked) });

const boundsOf = ({ from, to }: Asked): Record<string, string> => ({ ...(from === null ? {} : { from: String(from) }), ...(to === null ? {} : { to: String(to) }) });
