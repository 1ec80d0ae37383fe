import type { Language } from '../../language/language';
import { statisticsIn } from '../../language/statistics';

/** What a group of the catalogue is called: sdg-7 is the seventh goal. What is not known, such as a regime's code, stays as it is. */
export function groupName(group: string, language: Language): string {
  const words: Record<string, string | ((number: string) => string)> = statisticsIn(language).groups;
  const [, set = group, number = ''] = /^(sdg|sea)-(\d+)$/.exec(group) ?? [];
  const word = words[set];
  return typeof word === 'function' ? word(String(Number(number))) : word ?? group;
}
