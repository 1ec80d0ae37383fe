import type { Dossier, DossierTransition } from '../api/types';
import type { KeptFile } from '../files/FilePicker';

/** Something that a transition asks of the official. */
export type Part = 'reason' | 'note' | 'exemption' | 'components' | 'date' | 'receipt' | 'refund' | 'official' | 'papers' | 'files';

const parts: Partial<Record<DossierTransition, Part[]>> = {
  assign: ['official'],
  refuse: ['reason'],
  requestSupplement: ['components', 'reason'],
  supplement: ['papers'],
  closeUnsupplemented: ['reason'],
  requestPayment: ['exemption'],
  payAtDesk: ['receipt'],
  recordRefund: ['refund'],
  completeStep: ['note'],
  stepBack: ['reason'],
  suspend: ['reason'],
  reschedule: ['date', 'reason'],
  refuseSettlement: ['reason'],
  returnResult: ['files'],
};

export const partsOf = (transition: DossierTransition): Part[] => parts[transition] ?? [];

/** What the official has answered so far. */
export interface Answers {
  text: string;
  components: string[];
  date: string;
  means: 'cash' | 'transfer';
  receipt: string;
  official: string;
  channel: 'counter' | 'post';
  /** The files for each paper; a result's have no paper, and no name. */
  files: Record<string, KeptFile[]>;
}

export const noAnswers: Answers = { text: '', components: [], date: '', means: 'cash', receipt: '', official: '', channel: 'counter', files: {} };

/** Whether nothing is missing that the browser's own form check does not see. */
export function isComplete(transition: DossierTransition, dossier: Dossier, answers: Answers): boolean {
  const has = (paper: string) => (answers.files[paper] ?? []).length > 0;
  return partsOf(transition).every((part) =>
    part === 'components' ? answers.components.length > 0
      : part === 'papers' ? (dossier.supplement?.components ?? []).every(has)
        : part === 'files' ? has('') : true);
}

/** The body of the transition. */
export function bodyOf(transition: DossierTransition, dossier: Dossier, answers: Answers): unknown {
  const { text, files } = answers;
  switch (transition) {
    case 'accept':
    case 'resume': return undefined;
    case 'assign': return answers.official ? { to: answers.official } : {};
    case 'requestSupplement': return { components: answers.components, reason: text };
    case 'supplement': return {
      components: (dossier.supplement?.components ?? []).flatMap((component) => (files[component] ?? []).map((file) => ({ component, file: file.id }))),
      channel: answers.channel,
    };
    case 'requestPayment': return text ? { exemption: text } : {};
    case 'payAtDesk': return { request: openFeeOf(dossier)?.request ?? 1, means: answers.means, receipt: answers.receipt };
    case 'recordRefund': {
      const owed = owedRefundOf(dossier);
      return { request: owed?.request, transaction: owed?.transaction, amount: owed?.amount, reference: answers.receipt, paidOn: answers.date };
    }
    case 'completeStep': return { step: dossier.step?.code ?? '', ...(text ? { note: text } : {}) };
    case 'reschedule': return { date: answers.date, reason: text };
    case 'returnResult': return { files: (files[''] ?? []).map((file) => file.id) };
    default: return { reason: text };
  }
}

export const openFeeOf = (dossier: Dossier): Dossier['fees'][number] | undefined => dossier.fees.find((fee) => fee.state === 'open');

/** The first refund that was not paid out yet. */
export const owedRefundOf = (dossier: Dossier): Dossier['refunds'][number] | undefined => dossier.refunds.find((refund) => !refund.paid);
