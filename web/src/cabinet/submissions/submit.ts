import type { PaperKind, Question, Stance, SubmissionView } from '../../api/cabinetTypes';
import { drawnOf, emptyDrawn, faultsIn as faultsOfDrawn, questionOf, type Drawn, type Fault as DrawnFault } from '../draw/draw';

/** What another agency said; `file` is the letter that came with it. */
export interface WrittenOpinion { agency: string; stance: Stance; text: string; file?: string }

/** A submission as it is written. */
export interface Written extends Drawn { body: string; summary: string; opinions: WrittenOpinion[]; classified: boolean }

export const emptyOpinion: WrittenOpinion = { agency: '', stance: 'agree', text: '' };
export const emptyWritten: Written = { ...emptyDrawn, body: 'government', summary: '', opinions: [], classified: false };

export const writtenOf = (submission: SubmissionView): Written => ({
  ...emptyDrawn,
  body: submission.body,
  title: submission.title,
  summary: submission.summary ?? '',
  questions: submission.questions.map(drawnOf),
  papers: submission.papers.map((paper) => ({ id: paper.file, name: paper.name, size: paper.size, kind: paper.kind })),
  opinions: submission.opinions.map(({ agency, stance, text, file }) => ({ agency, stance, text: text ?? '', ...(file ? { file: file.file } : {}) })),
  classified: false,
});

export interface SubmissionBody {
  body: string;
  title: string;
  questions: Question[];
  summary?: string;
  papers: { file: string; name: string; kind: PaperKind }[];
  opinions: { agency: string; stance: Stance; text?: string; file?: string }[];
  classified: boolean;
}

export const bodyOf = (written: Written): SubmissionBody => ({
  body: written.body.trim(),
  title: written.title.trim(),
  questions: written.questions.map(questionOf),
  ...(written.summary.trim() === '' ? {} : { summary: written.summary.trim() }),
  papers: written.papers.map(({ id, name, kind }) => ({ file: id, name: name.trim(), kind })),
  opinions: written.opinions.map(({ agency, stance, text, file }) => ({ agency: agency.trim(), stance, ...(text.trim() === '' ? {} : { text: text.trim() }), ...(file ? { file } : {}) })),
  classified: written.classified,
});

export type Fault = DrawnFault | 'body' | 'agency' | 'classified';

/** What is missing, with its place on the page. What is classified is not even sent. */
export const faultsIn = (written: Written): { id: string; fault: Fault }[] => [
  ...(written.body.trim() === '' ? [{ id: 'submit-body', fault: 'body' as const }] : []),
  ...faultsOfDrawn(written),
  ...written.opinions.flatMap(({ agency }, place) => (agency.trim() === '' ? [{ id: opinionId(place), fault: 'agency' as const }] : [])),
  ...(written.classified ? [{ id: 'submit-classified', fault: 'classified' as const }] : []),
];

export const opinionId = (place: number): string => `submit-opinion-${place}`;
