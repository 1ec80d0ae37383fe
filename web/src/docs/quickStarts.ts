import type { QuickStartText } from '../../scripts/quickStarts';
import type { Language } from '../language/language';

const files = import.meta.glob<QuickStartText>('../../../docs/quick-starts/*.md', { eager: true, import: 'default' });

/** A quick start in one language; `code` is its name in addresses. */
export interface QuickStart extends QuickStartText { code: string }

/** The quick starts in a language, in the order of the numbers of their files. */
export const quickStartsIn = (language: Language): QuickStart[] => Object.entries(files)
  .map(([path, text]) => ({ ...text, name: /\/(\d+)-([a-z-]+)\.(en|vi)\.md$/.exec(path)! }))
  .filter(({ name }) => name[3] === language)
  .sort((a, b) => Number(a.name[1]) - Number(b.name[1]))
  .map(({ name, ...text }) => ({ ...text, code: name[2]! }));
