import { expect, test } from 'vitest';
import type { BallotView } from '../../api/cabinetTypes';
import { actionsOf, bodyOf, isComplete, nothing } from './actions';

const ballot = (part: Partial<BallotView>) => ({ stage: 'prepared', sheet: null, resolution: null, ...part }) as BallotView;

test('only who the regulation names opens a ballot', () => {
  expect(actionsOf(ballot({}), ['secretary'], ['chair', 'deputy'])).toEqual(['recall']);
  expect(actionsOf(ballot({}), ['deputy'], ['chair', 'deputy'])).toEqual(['opening']);
  expect(actionsOf(ballot({}), ['deputy'], ['chair'])).toEqual([]);
});

test('a result is published with its sheet, and a resolution once', () => {
  expect(actionsOf(ballot({ stage: 'closed' }), ['secretary'], [])).toEqual(['result-sheet']);
  expect(actionsOf(ballot({ stage: 'closed', sheet: 'f' }), ['chair'], [])).toEqual(['publication']);
  expect(actionsOf(ballot({ stage: 'published', sheet: 'f' }), ['secretary'], [])).toEqual(['resolution']);
  expect(actionsOf(ballot({ stage: 'published', sheet: 'f' }), ['member'], [])).toEqual([]);
});

test('nothing is offered while answers are sealed, or after a recall', () => {
  expect(actionsOf(ballot({ stage: 'closing' }), ['secretary', 'chair'], ['chair'])).toEqual([]);
  expect(actionsOf(ballot({ stage: 'recalled' }), ['secretary', 'chair'], ['chair'])).toEqual([]);
});

test('an action is sent with what it asks for, and not before', () => {
  expect(isComplete('extension', { ...nothing, reason: 'r' })).toBe(false);
  expect(isComplete('extension', { ...nothing, reason: 'r', day: '2026-11-30' })).toBe(true);
  expect(bodyOf('extension', { ...nothing, reason: 'r', day: '2026-11-30' })).toEqual({ until: '2026-11-30', reason: 'r' });
  expect(isComplete('resolution', { ...nothing, number: '1', day: '2026-11-30' })).toBe(false);
  expect(bodyOf('opening', nothing)).toBeUndefined();
});
