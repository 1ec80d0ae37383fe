import { expect, test } from 'vitest';
import type { RemarkView } from '../../api/cabinetTypes';
import { paragraphsOf, placeIn, stretchesOf } from './drafts';

test('lines are paragraphs', () => {
  expect(paragraphsOf('Article 1.\r\n\n  Article 2. \n')).toEqual(['Article 1.', 'Article 2.']);
});

test('a paragraph is cut at the ends of its passages, also where they overlap', () => {
  expect(stretchesOf('abcdef', [])).toEqual([{ text: 'abcdef', remarked: false }]);
  expect(stretchesOf('abcdef', [{ start: 1, length: 2 }, { start: 2, length: 2 }])).toEqual([
    { text: 'a', remarked: false }, { text: 'b', remarked: true }, { text: 'c', remarked: true }, { text: 'd', remarked: true }, { text: 'ef', remarked: false },
  ]);
  expect(stretchesOf('ab', [{ start: 0, length: 2 }])).toEqual([{ text: 'ab', remarked: true }]);
  expect(stretchesOf('', [])).toEqual([]);
});

test('a remark stands in its version and, while its passage is there, in the newest', () => {
  const remark = { draft: 1, newest: 3, paragraph: 2, start: 5, now: { paragraph: 4, start: 0 } } as RemarkView;
  expect(placeIn(remark, 1)).toEqual({ paragraph: 2, start: 5 });
  expect(placeIn(remark, 3)).toEqual({ paragraph: 4, start: 0 });
  expect(placeIn(remark, 2)).toBeNull();
  const { now: _, ...gone } = remark;
  expect(placeIn(gone, 3)).toBeNull();
});
