import type { BallotView, SeatRole } from '../../api/cabinetTypes';

/** What the secretariat, the chair and deputies may do to a ballot; each is the last part of the address that it is sent to. */
export type Action = 'opening' | 'extension' | 'closing' | 'recall' | 'result-sheet' | 'publication' | 'resolution';

/** What somebody with these seats is offered. */
export function actionsOf(ballot: BallotView, roles: SeatRole[], openers: SeatRole[]): Action[] {
  const may = (...needed: SeatRole[]) => roles.some((role) => needed.includes(role));
  const offered: Record<BallotView['stage'], [Action, boolean][]> = {
    prepared: [['opening', may(...openers)], ['recall', may('secretary', 'chair')]],
    open: [['closing', may('secretary', 'chair')], ['extension', may('secretary', 'chair')], ['recall', may('secretary', 'chair')]],
    closing: [],
    closed: [['result-sheet', may('secretary') && !ballot.sheet], ['publication', may('secretary', 'chair') && Boolean(ballot.sheet)]],
    published: [['resolution', may('secretary') && !ballot.resolution]],
    recalled: [],
  };
  return offered[ballot.stage].filter(([, is]) => is).map(([action]) => action);
}

/** What an action asks for. */
export interface Asked { reason: string; day: string; number: string; file: { id: string; name: string; size: number } | null }

export const nothing: Asked = { reason: '', day: '', number: '', file: null };

export const parts: Record<Action, (keyof Asked)[]> = {
  opening: [], extension: ['day', 'reason'], closing: [], recall: ['reason'], 'result-sheet': [], publication: [], resolution: ['number', 'day', 'file'],
};

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

export const isComplete = (action: Action, asked: Asked): boolean =>
  parts[action].every((part) => (part === 'day' ? isDay(asked.day) : part === 'file' ? asked.file !== null : asked[part].trim() !== ''));

/** The body of the request; none where nothing is asked for. */
export function bodyOf(action: Action, { reason, day, number, file }: Asked): unknown {
  switch (action) {
    case 'extension': return { until: day, reason };
    case 'recall': return { reason };
    case 'resolution': return { file: file?.id, number, issuedOn: day };
    default: return undefined;
  }
}
