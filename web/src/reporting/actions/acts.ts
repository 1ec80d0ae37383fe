import type { Explanation, ReportAction, ReportView, ValueStatus } from '../../api/reportingTypes';

/** What somebody does to a report as a whole. */
export type Act = Exclude<ReportAction, 'save'>;

/** In the order in which they are offered. */
const offered: Act[] = ['submit', 'approve', 'accept', 'return', 'reopen', 'declareMissing'];

export const actsOf = (report: Pick<ReportView, 'may'>): Act[] => offered.filter((act) => report.may.includes(act));

export const needsReason = (act: Act): boolean => act === 'return' || act === 'reopen' || act === 'declareMissing';

/** The last part of the address that an act is sent to. */
export const partOf = (act: Act): string => (act === 'declareMissing' ? 'declare-missing' : act);

export interface Asked { reason: string; status: ValueStatus; explanations: Explanation[] }

/** The body of the request; none where nothing is asked for. */
export const bodyOf = (act: Act, { reason, status, explanations }: Asked): unknown =>
  (act === 'submit' ? { status, explanations } : needsReason(act) ? { reason: reason.trim() } : undefined);
