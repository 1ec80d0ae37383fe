import { expect, test } from 'vitest';
import type { BallotView } from '../../api/cabinetTypes';
import { bodyOf, emptyDrawn, emptyQuestion, faultsIn, fromBallot, type Drawn } from './draw';

const drawn: Drawn = {
  title: ' A decree ',
  questions: [{ ...emptyQuestion, text: 'Agreed?' }, { text: 'Which?', kind: 'alternatives', options: ['One', ' ', 'Two'], proposed: 2 }],
  papers: [{ id: 'f1', name: ' Draft ', size: 1, kind: 'draft' }],
  days: '3',
};

test('what is drawn up is sent without what was left empty', () => {
  expect(bodyOf('government', drawn, '')).toEqual({
    body: 'government', title: 'A decree', answerDays: 3,
    questions: [{ text: 'Agreed?', kind: 'agreement' }, { text: 'Which?', kind: 'alternatives', options: [{ key: 'a', text: 'One' }, { key: 'c', text: 'Two' }], proposed: 'c' }],
    papers: [{ file: 'f1', name: 'Draft', kind: 'draft' }],
  });
  expect(bodyOf('government', { ...drawn, days: '' }, 's1')).toMatchObject({ submission: 's1' });
  expect(bodyOf('government', { ...drawn, days: '' }, 's1')).not.toHaveProperty('answerDays');
});

test('what is missing is told with its place', () => {
  expect(faultsIn(drawn)).toEqual([]);
  expect(faultsIn({ ...emptyDrawn, questions: [{ ...emptyQuestion, kind: 'alternatives', options: ['One', ''] }], papers: [{ id: 'f', name: '', size: 1, kind: 'annex' }] })).toEqual([
    { id: 'draw-title', fault: 'title' }, { id: 'draw-question-0', fault: 'text' }, { id: 'draw-question-0-option-0', fault: 'options' }, { id: 'draw-paper-f', fault: 'name' },
  ]);
});

test('a ballot that is drawn up anew begins as it was', () => {
  const ballot = {
    title: 'T', papers: [{ file: 'f', name: 'N', size: 2, kind: 'annex' }],
    questions: [{ text: 'Q', kind: 'alternatives', options: [{ key: 'a', text: 'A' }, { key: 'b', text: 'B' }], proposed: 'b' }],
  } as unknown as BallotView;
  expect(bodyOf('b', fromBallot(ballot), '')).toEqual({ body: 'b', title: 'T', questions: ballot.questions, papers: [{ file: 'f', name: 'N', kind: 'annex' }] });
});
