import type { ReportAct, ReportView, ValueStatus } from '../../api/reportingTypes';
import { explained, type Explanations } from '../findings/findings';

/** What somebody does to a report as a whole. */
export type Act = Extract<ReportAct, 'submit' | 'approve' | 'accept' | 'return' | 'reopen' | 'declareMissing'>;

/** Those of the page, in the order in which they are offered; a report of the level below is declared missing at its row. */
const offered: Act[] = ['submit', 'approve', 'accept', 'return', 'reopen'];

export const actsOf = (report: ReportView): Act[] => offered.filter((act) => report.may.includes(act));

export const needsReason = (act: Act): boolean => act === 'return' || act === 'reopen' || act === 'declareMissing';

/** The last part of the address that an act is sent to. */
export const partOf = (act: Act): string => (act === 'declareMissing' ? 'declare-missing' : act);

export interface Asked { reason: string; status: ValueStatus; agency?: string | undefined }

/** The body of the request; none where nothing is asked for. */
export function bodyOf(act: Act, { reason, status, agency }: Asked, report: ReportView, explanations: Explanations): unknown {
  switch (act) {
    case 'submit': return { status, explanations: explained(report.findings, explanations) };
    case 'declareMissing': return { agency, reason: reason.trim() };
    case 'return':
    case 'reopen': return { reason: reason.trim() };
    default: return undefined;
  }
}
