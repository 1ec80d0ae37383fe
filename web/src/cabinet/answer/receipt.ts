import type { Receipt } from '../../api/cabinetTypes';

/** A receipt as a verification takes it; texts of bodies are bounded, so a signature goes in pieces. */
export interface BroughtReceipt { statement: Receipt['statement']; hash: string; cms?: { pieces: string[] } }

const longestPiece = 2_000;

/** What a member keeps: what a verification asks for, and who signed, for people. */
export const textOfReceipt = (receipt: Receipt): string => JSON.stringify(receipt, null, 2);

export const nameOfReceipt = ({ statement }: Receipt): string => `bien-nhan-${statement.number.replaceAll('/', '-')}-${statement.revision}.json`;

/** The receipt that a kept file holds; null when it is none. The API looks closer. */
export function receiptIn(text: string): BroughtReceipt | null {
  try {
    const { statement, hash, cms } = JSON.parse(text) as Partial<Receipt>;
    return typeof statement === 'object' && statement !== null && typeof statement.ballot === 'string' && typeof hash === 'string'
      ? { statement, hash, ...(typeof cms === 'string' ? { cms: { pieces: piecesOf(cms) } } : {}) }
      : null;
  } catch (failure) {
    if (failure instanceof SyntaxError || failure instanceof TypeError) {
      return null;
    }

    throw failure;
  }
}

const piecesOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / longestPiece) }, (_, place) => text.slice(place * longestPiece, (place + 1) * longestPiece));
