import type { IndicatorItem } from '../../api/reportingTypes';
import type { BothTexts } from '../../language/language';

export const sources = ['all', 'wired', 'unwired'] as const;
export type SourceFilter = (typeof sources)[number];

export const sourceIn = (asked: string | undefined): SourceFilter => sources.find((one) => one === asked) ?? 'all';

/** Letters without marks, as people type them in haste. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase();

/** Those that have every typed word in a name or the code, with or without Vietnamese marks. */
export function matching(items: IndicatorItem[], typed: string, group: string, source: SourceFilter): IndicatorItem[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const text = plain(`${item.code} ${item.name.vi} ${item.name.en}`);
    return wanted.every((word) => text.includes(word)) && (group === '' || item.group === group) && (source === 'all' || item.wired === (source === 'wired'));
  });
}

export const groupsOf = (items: IndicatorItem[]): { code: string; name: BothTexts }[] =>
  [...new Map(items.map((item) => [item.group, item.groupName])).entries()].map(([code, name]) => ({ code, name }));
