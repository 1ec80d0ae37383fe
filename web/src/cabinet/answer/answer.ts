import type { AnswerView, Question, QuestionAnswer } from '../../api/cabinetTypes';

/** The key of an opinion that is written down. */
export const Other = 'other';

/** The most characters of all texts of an answer together, as `/api/cabinet/limits` publishes it. */
export const LongestAnswer = 8_000;

/** An answer as it is typed. `discuss` is null while nobody asks to discuss it. */
export interface Typed { choices: { option: string; text: string }[]; discuss: string | null }

/** What is missing: by the place of the question, of the reason to discuss, or of the whole. */
export type Fault = 'option' | 'text' | 'discuss' | 'long';

/** The keys that an answer to the question may choose, in the order of the page. */
export const optionsOf = (question: Question): string[] =>
  question.kind === 'agreement' ? ['agree', 'disagree', Other] : [...(question.options ?? []).map((option) => option.key), Other];

/** What a choice says: of an alternative its own text, else one of the page's words. */
export const nameOf = (question: Question, key: string, words: Record<string, string>): string =>
  question.options?.find((option) => option.key === key)?.text ?? words[key] ?? key;

export const typedFrom = (answers: QuestionAnswer[] | null | undefined, discuss: string | null | undefined, questions: Question[]): Typed => ({
  choices: questions.map((_, place) => ({ option: answers?.[place]?.option ?? '', text: answers?.[place]?.text ?? '' })),
  discuss: discuss ?? null,
});

/** What the form begins with: what the member gave last, or nothing. */
export const typedOf = (answer: AnswerView, questions: Question[]): Typed => typedFrom(answer.answers, answer.discuss, questions);

export interface AnswerBody { answers: { option: string; text?: string }[]; discuss?: string }

export const bodyOf = ({ choices, discuss }: Typed): AnswerBody => ({
  answers: choices.map(({ option, text }) => (text.trim() === '' ? { option } : { option, text: text.trim() })),
  ...(discuss === null ? {} : { discuss: discuss.trim() }),
});

/** What is missing before the answer can be signed, each with the place on the page. */
export function faultsIn({ choices, discuss }: Typed): { id: string; fault: Fault }[] {
  const faults = choices.flatMap(({ option, text }, place): { id: string; fault: Fault }[] =>
    (option === '' ? [{ id: choiceId(place), fault: 'option' }]
      : option === Other && text.trim() === '' ? [{ id: textId(place), fault: 'text' }] : []));
  if (discuss !== null && discuss.trim() === '') {
    faults.push({ id: 'discuss', fault: 'discuss' });
  }

  const length = choices.reduce((sum, { text }) => sum + text.trim().length, 0) + (discuss?.trim().length ?? 0);
  return length > LongestAnswer ? [...faults, { id: textId(0), fault: 'long' }] : faults;
}

export const choiceId = (place: number): string => `question-${place}`;
export const textId = (place: number): string => `opinion-${place}`;
