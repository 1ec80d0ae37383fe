import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';

type Entry = Delivery['history'][number];

/** A line of a document's history: what the axis did, what the sender asked, or what the recipient reported. */
export type Line = { at: string; what: 'accepted' | 'placed' } | { at: string; what: 'recallAsked'; note: string | null } | { at: string; what: 'reported'; entry: Entry };

/** What happened to a document as its reader may know it, the latest first. */
export function linesOf(document: ExchangeDocument, delivery: Delivery | null): Line[] {
  const lines: Line[] = [{ at: document.acceptedAt, what: 'accepted' }];
  if (delivery?.receivedAt) {
    lines.push({ at: delivery.receivedAt, what: 'placed' });
  }

  lines.push(...(delivery?.history ?? []).map((entry): Line => ({ at: entry.at, what: 'reported', entry })));
  if (delivery === null && document.recallAskedAt) {
    lines.push({ at: document.recallAskedAt, what: 'recallAsked', note: document.recallReason ?? null });
  }

  // What has the same time keeps its order, turned round.
  return lines.map((line, index) => ({ line, index })).sort((one, other) => Date.parse(other.line.at) - Date.parse(one.line.at) || other.index - one.index).map(({ line }) => line);
}
