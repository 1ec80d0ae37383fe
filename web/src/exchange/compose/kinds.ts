import table from '../../../../data/law/exchange/document-kinds.json';
import type { BothTexts } from '../../language/language';

/** The kinds of administrative documents of today's law; packets name them in Vietnamese. */
export const kinds: { key: string; name: BothTexts }[] = table.at(-1)!.value.kinds;
