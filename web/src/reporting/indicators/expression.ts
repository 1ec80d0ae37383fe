import type { NamedCode } from '../../api/reportingTypes';
import type { Language } from '../../language/language';
import { statisticsIn } from '../../language/statistics';

const token = /[#N]\{([^}:]+)(?::([^}]+))?\}|C\{([^}]+)\}|\.(\w+)\(([^()]*)\)|\[(\w+)\]|(\w+)(?=\s*\()|(\d+(?:\.\d+)?)|&&|\|\||[!=<>]=|[-+*/%^<>!(),]/g;

const signs: Record<string, string> = { '*': '×', '/': '÷', '-': '−', '==': '=', '!=': '≠', '>=': '≥', '<=': '≤', ',': ';', '^': '^', '!': '¬' };

/** An expression of the catalogue as people read it: measures by their names, functions by words. What is not known stays as it is written. */
export function inWords(expression: string, inputs: NamedCode[], language: Language): string {
  const { words } = statisticsIn(language);
  const named = words as unknown as Record<string, string | ((value: string) => string)>;
  const said = (name: string, value: string) => {
    const word = named[name];
    return typeof word === 'function' ? word(value) : word ?? name;
  };
  return [...expression.matchAll(token)].reduce((text, [whole, measure, category, constant, method, argument, place, call, number]) => {
    const name = measure === undefined ? '' : inputs.find((input) => input.code === measure)?.name[language] ?? measure;
    const word = measure !== undefined ? `«${name}${category === undefined ? '' : `, ${category}`}»`
      : constant !== undefined ? words.constant(constant)
      : method !== undefined ? ` ${said(method, (argument ?? '').replace('-', '−'))}`
      : place !== undefined ? said(place, '')
      : call !== undefined ? said(call, '')
      : number !== undefined ? (language === 'vi' ? number.replace('.', ',') : number)
      : whole === '&&' ? words.and : whole === '||' ? words.or : signs[whole] ?? whole;
    const isTight = method !== undefined || text.endsWith('(') || word === ')' || word === ';' || text === '';
    return `${text}${isTight ? '' : ' '}${word}`;
  }, '');
}
