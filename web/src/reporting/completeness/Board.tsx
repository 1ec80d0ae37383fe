import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect } from 'react';
import { ApiError } from '../../api/client';
import type { CollectionView, CompletenessView, PunctualityView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useSession } from '../../session/session';
import { News } from '../News';
import { useAsked } from '../useAsked';
import { useList } from '../useReporting';
import { Agencies } from './Agencies';
import { byReceiver } from './board';
import { Levels, Receivers } from './Totals';

/** How complete a collection is. Who may not see all of it sees what comes to their own agency. */
export function Board({ collection }: { collection: CollectionView }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const [asked, ask] = useAsked();
  const agency = useSession()?.agency ?? '';
  const { regime, period } = collection;
  const { level = '', receiver = '' } = asked;
  const parameters: Record<string, string> = { regime, period, ...(level !== '' ? { level } : receiver !== '' ? { receiver } : {}) };
  const found = useList<PunctualityView, CompletenessView>('/api/reporting/completeness', parameters);
  const seesAll = !(found.error instanceof ApiError && found.error.status === 404);
  const isHidden = !seesAll && receiver !== agency;
  useEffect(() => {
    if (isHidden && agency !== '') {
      ask({ receiver: agency, level: '' });
    }
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  useEffect(() => {
    // Receivers are counted over all who report, of whom there are 800 at most.
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (found.isPending || isHidden) {
    return <Loading />;
  }

  const first = found.data?.pages[0];
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const receivers = byReceiver(rows);
  return (
    <>
      <News path={`/api/reporting/completeness/stream?${new URLSearchParams(parameters)}`} />
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {receiver !== '' && receiver === agency && <Alert data-color="info"><Paragraph>{words.completeness.onlyOwn}</Paragraph></Alert>}
      {first && (
        <>
          <Levels levels={first.levels} />
          {receivers.length > 1 && <details className="more-of"><summary>{words.completeness.byReceiver} ({receivers.length})</summary><Receivers counts={receivers} collection={collection} /></details>}
          <section className="stack" aria-labelledby="agencies">
            <Heading level={2} data-size="xs" id="agencies">{words.completeness.agencies}</Heading>
            <Agencies collection={collection} rows={rows} receivers={receivers.map((one) => one.receiver)} />
          </section>
          {first.asOf && <p className="hint">{words.asOf(formatMoment(first.asOf, language))}</p>}
        </>
      )}
    </>
  );
}
