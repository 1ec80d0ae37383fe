import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/client';
import type { BallotHistoryItem, BallotView } from '../../api/cabinetTypes';
import type { Listing } from '../../api/types';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { ballotPath } from '../useCabinet';

/** What happened to a ballot as a whole, newest first; what members answer is not part of it. */
export function BallotHistory({ ballot }: { ballot: BallotView }) {
  const language = useLanguage();
  const words = useCabinetMessages().ballot;
  const history = useQuery({
    queryKey: ['cabinet', 'history', ballot.id, ballot.version],
    queryFn: async ({ signal }) => (await call<Listing<BallotHistoryItem>>(`${ballotPath(ballot.id)}/history?limit=100`, { language, signal })).data.items,
  });
  const items = history.data ?? [];
  return items.length === 0 ? null : (
    <section className="stack" aria-labelledby="history">
      <Heading level={2} data-size="xs" id="history">{words.history}</Heading>
      <ol className="timeline" reversed>
        {items.toReversed().map((item, place) => (
          <li key={place}>
            <strong>{item.overdue ? words.warned : words.happened[item.what] ?? item.what}</strong>
            <span className="timeline__when"><time dateTime={item.at}>{formatMoment(item.at, language)}</time> · {item.by ?? words.bySystem}</span>
            {item.due && <span className="timeline__note">{words.due}: {formatMoment(item.due, language)}</span>}
            {item.reason && <span className="timeline__note">{item.reason}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
