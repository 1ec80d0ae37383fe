import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { CollectionItem, CompletenessRow, CompletenessView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { Choice } from '../Choice';
import { More } from '../More';
import { News } from '../News';
import { periodName } from '../periods';
import { ReportingPage } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useList } from '../useReporting';
import { Agencies } from './Agencies';
import { byKind } from './board';
import { Totals } from './Totals';

/** Who has reported for a period and who has not, kept up to date. */
export function CompletenessPage() {
  const words = useReportingMessages();
  return <ReportingPage title={words.completeness.title}><Collections /></ReportingPage>;
}

function Collections() {
  const language = useLanguage();
  const words = useReportingMessages().completeness;
  const [asked, ask] = useAsked();
  const found = useList<CollectionItem>('/api/reporting/collections');
  if (found.isPending) {
    return <Loading />;
  }

  const collections = found.data?.pages.flatMap((page) => page.items) ?? [];
  const regimes = [...new Map(collections.map((one) => [one.regime, one.regimeName])).entries()];
  const regime = regimes.find(([code]) => code === asked['regime'])?.[0] ?? regimes[0]?.[0] ?? '';
  const periods = collections.filter((one) => one.regime === regime).sort((one, other) => other.to.localeCompare(one.to));
  const period = periods.find((one) => one.period === asked['period'])?.period ?? periods[0]?.period;
  return (
    <>
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {collections.length === 0 && found.isSuccess ? <Alert data-color="info"><Paragraph>{words.none}</Paragraph></Alert> : (
        <div className="wide-filters">
          <Choice id="board-regime" label={words.regime} value={regime} options={regimes.map(([code, name]) => [code, name[language]])} onChoose={(next) => ask({ regime: next, period: '', level: '', receiver: '' })} />
          <Choice id="board-period" label={words.period} value={period ?? ''} options={periods.map((one) => [one.period, periodName(one.period, language)])} onChoose={(next) => ask({ regime, period: next })} />
        </div>
      )}
      <More list={found} />
      {period !== undefined && <Board key={`${regime} ${period}`} regime={regime} period={period} />}
    </>
  );
}

function Board({ regime, period }: { regime: string; period: string }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const [asked] = useAsked();
  const { level = '', receiver = '' } = asked;
  const parameters = { regime, period, ...(level === '' ? {} : { level }), ...(receiver === '' ? {} : { receiver }) };
  const found = useList<CompletenessRow, CompletenessView>('/api/reporting/completeness', parameters);
  const first = found.data?.pages[0];
  const { levels, receivers } = byKind(first?.totals ?? []);
  return (
    <>
      <News path={`/api/reporting/completeness/stream?${new URLSearchParams({ regime, period })}`} />
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : first && (
        <>
          <p className="tags">
            <strong>{words.completeness.stages[first.stage]}</strong>
            <span>{words.days(formatDate(first.from, language), formatDate(first.to, language))}</span>
          </p>
          <Totals title={words.completeness.byLevel} totals={levels} />
          {receivers.length > 0 && <details className="more-of"><summary>{words.completeness.byReceiver} ({receivers.length})</summary><Totals title={words.completeness.byReceiver} totals={receivers} isHidden /></details>}
          <section className="stack" aria-labelledby="agencies">
            <Heading level={2} data-size="xs" id="agencies">{words.completeness.agencies}</Heading>
            <Agencies regime={regime} period={period} rows={found.data.pages.flatMap((page) => page.items)} totals={first.totals} />
            <More list={found} />
          </section>
          {first.asOf && <p className="hint">{words.asOf(formatMoment(first.asOf, language))}</p>}
        </>
      )}
    </>
  );
}
