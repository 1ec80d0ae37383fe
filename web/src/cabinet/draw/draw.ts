import type { BallotView, PaperKind, Question, QuestionKind } from '../../api/cabinetTypes';
import type { SubmissionView } from '../../api/cabinetTypes';

/** A question as it is written. */
export interface DrawnQuestion { text: string; kind: QuestionKind; options: string[]; proposed: number | null }

/** A paper that was uploaded. */
export interface DrawnPaper { id: string; name: string; size: number; kind: PaperKind; expires?: string | null }

/** A ballot as it is drawn up. `days` is empty where the regulation decides. */
export interface Drawn { title: string; questions: DrawnQuestion[]; papers: DrawnPaper[]; days: string }

export const emptyQuestion: DrawnQuestion = { text: '', kind: 'agreement', options: ['', ''], proposed: null };
export const emptyDrawn: Drawn = { title: '', questions: [emptyQuestion], papers: [], days: '' };

export const kinds: PaperKind[] = ['submission', 'draft', 'summary', 'opinion', 'annex'];

/** Alternatives go by letters. */
const keyOf = (place: number) => String.fromCharCode(97 + place);

export const drawnOf = (question: Question): DrawnQuestion => ({
  text: question.text,
  kind: question.kind,
  options: question.options?.length ? question.options.map((option) => option.text) : ['', ''],
  proposed: question.options && question.proposed ? question.options.findIndex((option) => option.key === question.proposed) : null,
});

/** The papers of a submission come with it; only its others are named. */
export const fromSubmission = ({ title, questions }: SubmissionView): Drawn => ({ ...emptyDrawn, title, questions: questions.map(drawnOf) });

export const fromBallot = (ballot: BallotView): Drawn => ({
  title: ballot.title,
  questions: ballot.questions.map(drawnOf),
  papers: ballot.papers.map((paper) => ({ id: paper.file, name: paper.name, size: paper.size, kind: paper.kind })),
  days: ballot.answerDays ? String(ballot.answerDays) : '',
});

export const questionOf = ({ text, kind, options, proposed }: DrawnQuestion): Question =>
  (kind === 'agreement' ? { text: text.trim(), kind } : {
    text: text.trim(),
    kind,
    options: options.map((option, place) => ({ key: keyOf(place), text: option.trim() })).filter((option) => option.text !== ''),
    ...(proposed === null || (options[proposed] ?? '').trim() === '' ? {} : { proposed: keyOf(proposed) }),
  });

export interface BallotBody { body: string; title: string; questions: Question[]; papers: { file: string; name: string; kind: PaperKind }[]; submission?: string; answerDays?: number }

export const bodyOf = (body: string, drawn: Drawn, submission: string): BallotBody => ({
  body,
  title: drawn.title.trim(),
  questions: drawn.questions.map(questionOf),
  papers: drawn.papers.map(({ id, name, kind }) => ({ file: id, name: name.trim(), kind })),
  ...(submission === '' ? {} : { submission }),
  ...(/^\d+$/.test(drawn.days) ? { answerDays: Number(drawn.days) } : {}),
});

export type Fault = 'title' | 'text' | 'options' | 'name';

/** What is missing, with its place on the page. */
export function faultsIn({ title, questions, papers }: Drawn): { id: string; fault: Fault }[] {
  return [
    ...(title.trim() === '' ? [{ id: 'draw-title', fault: 'title' as const }] : []),
    ...questions.flatMap((question, place) => [
      ...(question.text.trim() === '' ? [{ id: questionId(place), fault: 'text' as const }] : []),
      ...(question.kind === 'alternatives' && question.options.filter((option) => option.trim() !== '').length < 2 ? [{ id: `${questionId(place)}-option-0`, fault: 'options' as const }] : []),
    ]),
    ...papers.flatMap(({ id, name }) => (name.trim() === '' ? [{ id: paperId(id), fault: 'name' as const }] : [])),
  ];
}

export const questionId = (place: number): string => `draw-question-${place}`;
export const paperId = (file: string): string => `draw-paper-${file}`;
