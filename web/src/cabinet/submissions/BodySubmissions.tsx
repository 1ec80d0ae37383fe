import type { BodyView } from '../../api/cabinetTypes';
import { SubmissionList } from './SubmissionList';

const lists = ['submitted', 'accepted', 'balloted', 'overdue', 'returned', 'decided', 'withdrawn'];

/** What was submitted to a body. */
export function BodySubmissions({ body, list, year, onChoose }: { body: BodyView; list: string | undefined; year: string | undefined; onChoose: (next: Record<string, string>) => void }) {
  return <SubmissionList path="/api/cabinet/submissions" parameters={{ body: body.id }} lists={lists} list={list} year={year} onChoose={onChoose} />;
}
