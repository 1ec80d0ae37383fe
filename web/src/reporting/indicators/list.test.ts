import { expect, test } from 'vitest';
import type { IndicatorItem } from '../../api/reportingTypes';
import { groupName } from './groups';
import { groupsOf, matching } from './list';
import { placeIn } from './useCourse';

const item = (code: string, vi: string, group: string, wired: boolean, auxiliary = false) => ({ code, name: { vi, en: code }, group, wired, auxiliary }) as IndicatorItem;
const items = [item('cpi.yoy', 'Chỉ số giá tiêu dùng', 'prices', true), item('sdg.1', 'Tỷ lệ nghèo đa chiều', 'sdg-1', false), item('cpi.helper', 'Phần giá', 'prices', true, true)];

test('an indicator is found by words of its name, with or without marks, and by its code', () => {
  expect(matching(items, 'gia tieu', '', 'all')).toHaveLength(1);
  expect(matching(items, 'ĐA chiều', '', 'all')[0]!.code).toBe('sdg.1');
  expect(matching(items, 'CPI.Y', '', 'all')[0]!.code).toBe('cpi.yoy');
  expect(matching(items, '', '', 'all')).toHaveLength(2);
});

test('a list is narrowed by group and by whether figures come; what serves others is found by its code', () => {
  expect(matching(items, '', 'sdg-1', 'all').map(({ code }) => code)).toEqual(['sdg.1']);
  expect(matching(items, '', '', 'wired').map(({ code }) => code)).toEqual(['cpi.yoy']);
  expect(matching(items, 'cpi.helper', '', 'wired').map(({ code }) => code)).toEqual(['cpi.helper']);
  expect(matching(items, '', 'prices', 'unwired')).toEqual([]);
  expect(groupsOf(items)).toEqual(['prices', 'sdg-1']);
});

test('groups have names, and unknown ones their codes', () => {
  expect([groupName('prices', 'en'), groupName('sdg-07', 'en'), groupName('public-investment', 'en')]).toEqual(['Prices', 'Sustainable development, goal 7', 'public-investment']);
});

test('areas are named by their place', () => {
  expect(['Ủy ban nhân dân thành phố Hà Nội', 'Ủy ban nhân dân tỉnh Lào Cai', "People's Committee of Hanoi", 'Bộ Công an'].map(placeIn)).toEqual(['Hà Nội', 'Lào Cai', 'Hanoi', 'Bộ Công an']);
});
