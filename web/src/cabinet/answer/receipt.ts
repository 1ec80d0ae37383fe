import type { KeptReceipt, Receipt } from '../../api/cabinetTypes';

/** What a member keeps: what a verification asks for, and who signed, for people. */
export const textOfReceipt = (receipt: Receipt): string => JSON.stringify(receipt, null, 2);

export const nameOfReceipt = ({ statement }: Receipt): string => `bien-nhan-${statement.number.replaceAll('/', '-')}-${statement.revision}.json`;

/** The receipt that a kept file holds; null when it is none. Where it came along with other receipts of its kind, the API looks closer. */
export function receiptIn(text: string): KeptReceipt | null {
  try {
    const { statement, hash, cms } = JSON.parse(text) as Partial<KeptReceipt>;
    return typeof statement === 'object' && statement !== null && typeof statement.ballot === 'string' && typeof hash === 'string'
      ? { statement, hash, ...(typeof cms === 'string' ? { cms } : {}) }
      : null;
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof TypeError) {
      return null;
    }

    throw failure;
  }
}
