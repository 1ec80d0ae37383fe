import { expect, test } from 'vitest';
import type { IndicatorItem } from '../../api/reportingTypes';
import { groupsOf, matching } from './list';

const item = (code: string, vi: string, group: string, wired: boolean) => ({ code, name: { vi, en: code }, group, groupName: { vi: group, en: group }, wired }) as IndicatorItem;
const items = [item('cpi.yoy', 'Chỉ số giá tiêu dùng', 'prices', true), item('sdg.1', 'Tỷ lệ nghèo đa chiều', 'sdg', false)];

test('an indicator is found by words of its name, with or without marks, and by its code', () => {
  expect(matching(items, 'gia tieu', '', 'all')).toHaveLength(1);
  expect(matching(items, 'ĐA chiều', '', 'all')[0]!.code).toBe('sdg.1');
  expect(matching(items, 'CPI.Y', '', 'all')[0]!.code).toBe('cpi.yoy');
  expect(matching(items, '', '', 'all')).toHaveLength(2);
});

test('a list is narrowed by group and by whether figures come', () => {
  expect(matching(items, '', 'sdg', 'all').map(({ code }) => code)).toEqual(['sdg.1']);
  expect(matching(items, '', '', 'wired').map(({ code }) => code)).toEqual(['cpi.yoy']);
  expect(matching(items, '', 'prices', 'unwired')).toEqual([]);
  expect(groupsOf(items).map(({ code }) => code)).toEqual(['prices', 'sdg']);
});
