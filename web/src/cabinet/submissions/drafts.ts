import type { RemarkView } from '../../api/cabinetTypes';

/** The most characters of a passage, as `/api/cabinet/limits` publishes it. */
export const LongestQuote = 1_000;

/** Each line is a paragraph; empty ones are none. */
export const paragraphsOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** A stretch of a paragraph: plain, or a passage on which there are remarks. */
export interface Stretch { text: string; remarked: boolean }

/** The paragraph in stretches, so that passages can be marked; they may overlap. */
export function stretchesOf(text: string, passages: { start: number; length: number }[]): Stretch[] {
  const ends = passages.flatMap(({ start, length }) => [start, start + length]).filter((place) => place > 0 && place < text.length);
  const cuts = [0, ...[...new Set(ends)].sort((one, other) => one - other), text.length];
  return cuts.slice(1).flatMap((end, index) => {
    const start = cuts[index]!;
    return end === start ? [] : [{ text: text.slice(start, end), remarked: passages.some((passage) => passage.start < end && start < passage.start + passage.length) }];
  });
}

/** Where a remark stands in the version that is shown; null when its passage is gone from there. */
export function placeIn(remark: RemarkView, version: number): { paragraph: number; start: number } | null {
  return remark.draft === version ? { paragraph: remark.paragraph, start: remark.start } : version === remark.newest ? remark.now ?? null : null;
}
