import type { IndicatorItem } from '../../api/reportingTypes';

export const sources = ['all', 'wired', 'unwired'] as const;
export type SourceFilter = (typeof sources)[number];

export const sourceIn = (asked: string | undefined): SourceFilter => sources.find((one) => one === asked) ?? 'all';

/** Letters without marks, as people type them in haste. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** Those that have every typed word in a name or a code, with or without Vietnamese marks. What only serves others is left out unless its code is typed. */
export function matching(items: IndicatorItem[], typed: string, group: string, source: SourceFilter): IndicatorItem[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = plain(`${item.code} ${item.nationalCode ?? ''} ${item.name.vi} ${item.name.en}`);
    return wanted.every((word) => text.includes(word)) && (group === '' || item.group === group) && (source === 'all' || item.wired === (source === 'wired'))
      && (!item.auxiliary || wanted.includes(plain(item.code)));
  });
}

export const groupsOf = (items: IndicatorItem[]): string[] => [...new Set(items.map((item) => item.group))];
