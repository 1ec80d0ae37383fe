/** What no text that people write begins with. */
const mark = '\u0000';

/** A decimal that is sent digit by digit: a number of the language would lose those beyond the sixteenth. */
export const exact = (decimal: string): string => {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) {
    throw new Error(`${decimal} is no decimal.`);
  }

  return mark + decimal;
};

/** The body as JSON, with exact decimals as numbers. */
export const writeExactly = (body: unknown): string => JSON.stringify(body).replace(/"\\u0000(-?\d+(?:\.\d+)?)"/g, '$1');

type Reviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

const keepDigits: Reviver = (_, value, context) => (typeof value === 'number' && context?.source !== undefined && context.source !== String(value) ? context.source : value);

/** What the JSON holds. A number that would lose digits is given as its text, by browsers that tell it. */
export const readExactly = <T>(text: string): T => JSON.parse(text, keepDigits as (key: string, value: unknown) => unknown) as T;
