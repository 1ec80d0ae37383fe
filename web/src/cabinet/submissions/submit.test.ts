import { expect, test } from 'vitest';
import { bodyOf, emptyOpinion, emptyWritten, faultsIn } from './submit';

const written = { ...emptyWritten, title: 'A decree', questions: [{ ...emptyWritten.questions[0]!, text: 'Agreed?' }] };

test('a submission is sent without what was left empty', () => {
  expect(bodyOf({ ...written, opinions: [{ ...emptyOpinion, agency: ' G02 ' }] })).toEqual({
    body: 'government', title: 'A decree', questions: [{ text: 'Agreed?', kind: 'agreement' }], papers: [], opinions: [{ agency: 'G02', stance: 'agree' }], classified: false,
  });
});

test('what is classified is refused before it is sent', () => {
  expect(faultsIn(written)).toEqual([]);
  expect(faultsIn({ ...written, classified: true })).toEqual([{ id: 'submit-classified', fault: 'classified' }]);
  expect(faultsIn({ ...written, body: ' ', opinions: [emptyOpinion] }).map(({ fault }) => fault)).toEqual(['body', 'agency']);
});
