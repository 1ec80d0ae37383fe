import { Alert, Paragraph } from '@digdir/designsystemet-react';
import type { CollectionView, RegimeItem } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatDate } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { Choice } from '../Choice';
import { More } from '../More';
import { periodName } from '../periods';
import { ReportingPage } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useList } from '../useReporting';
import { Board } from './Board';

/** Who has reported for a period and who has not, kept up to date. */
export function CompletenessPage() {
  const words = useReportingMessages();
  return <ReportingPage title={words.completeness.title}><Regimes /></ReportingPage>;
}

function Regimes() {
  const language = useLanguage();
  const words = useReportingMessages().completeness;
  const [asked, ask] = useAsked();
  const found = useList<RegimeItem>('/api/reporting/regimes');
  const regimes = found.data?.pages.flatMap((page) => page.items) ?? [];
  const regime = (regimes.find(({ code }) => code === asked['regime']) ?? regimes[0])?.code;
  return (
    <>
      {found.isPending && <Loading />}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {found.isSuccess && regime === undefined && <Alert data-color="info"><Paragraph>{words.none}</Paragraph></Alert>}
      {regime !== undefined && (
        <Collections key={regime} regime={regime}>
          <Choice id="board-regime" label={words.regime} value={regime} options={regimes.map(({ code, name }) => [code, name[language]])} onChoose={(next) => ask({ regime: next, period: '', level: '', receiver: '' })} />
        </Collections>
      )}
      <More list={found} />
    </>
  );
}

function Collections({ regime, children }: { regime: string; children: React.ReactNode }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const names = words.completeness;
  const [asked, ask] = useAsked();
  const found = useList<CollectionView>('/api/reporting/collections', { regime });
  const collections = found.data?.pages.flatMap((page) => page.items) ?? [];
  const collection = collections.find(({ period }) => period === asked['period']) ?? collections[0];
  return (
    <>
      <div className="wide-filters">
        {children}
        {collection && <Choice id="board-period" label={names.period} value={collection.period} options={collections.map(({ period }) => [period, periodName(period, language)])} onChoose={(period) => ask({ regime, period, level: '' })} />}
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : collection === undefined ? <Alert data-color="info"><Paragraph>{names.none}</Paragraph></Alert> : (
          <>
            <p className="tags">
              <strong>{names.stages[collection.stage]}</strong>
              <span>{words.days(formatDate(collection.from, language), formatDate(collection.to, language))}</span>
              <span>{names.lockOn(formatDate(collection.locksAt, language))}</span>
            </p>
            <Board key={collection.period} collection={collection} />
          </>
        )}
      <More list={found} />
    </>
  );
}
