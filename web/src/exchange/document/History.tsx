import { Heading } from '@digdir/designsystemet-react';
import type { Delivery, ExchangeDocument } from '../../api/exchangeTypes';
import { useExchangeMessages } from '../../language/exchange';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSession } from '../../session/session';
import { linesOf, type Line } from './history';

/** The state by which a sender asks for a document back. */
const RecallAsked = '13';

/** What happened to a document, newest first, with who and when. */
export function History({ document, delivery }: { document: ExchangeDocument; delivery: Delivery | null }) {
  const words = useExchangeMessages().document;
  return (
    <section className="stack" aria-labelledby="history">
      <Heading level={2} data-size="xs" id="history">{words.history}</Heading>
      <ol className="timeline" reversed>{linesOf(document, delivery).map((line, index) => <HistoryLine key={`${line.at} ${index}`} line={line} />)}</ol>
    </section>
  );
}

function HistoryLine({ line }: { line: Line }) {
  const language = useLanguage();
  const words = useExchangeMessages();
  const me = useSession()?.id;
  // Who at another agency asked is that agency's business.
  const whoOf = ({ by, state }: Extract<Line, { what: 'reported' }>['entry']) =>
    (by === 'system' ? words.system : by === me ? words.you : state === RecallAsked ? words.document.sender : by);
  const entry = line.what === 'reported' ? line.entry : null;
  const what = line.what === 'reported' ? words.states[line.entry.state] ?? line.entry.state
    : line.what === 'recallAsked' ? words.marks.recalled : words.document[line.what];
  const clerk = [entry?.clerk?.name, entry?.clerk?.department].filter(Boolean).join(', ');
  const note = line.what === 'recallAsked' ? line.note : entry?.description;
  return (
    <li>
      <strong>{what}</strong>
      <span className="timeline__when"><time dateTime={line.at}>{formatMoment(line.at, language)}</time>{entry && <> · {clerk || whoOf(entry)}</>}</span>
      {note && <span className="timeline__note">{note}</span>}
      {entry && entry.outcome !== 'applied' && <strong className="timeline__note overdue">{words.document.outcomes[entry.outcome]}</strong>}
    </li>
  );
}
