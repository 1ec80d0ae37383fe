import { Alert, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { download } from '../../api/client';
import type { IndicatorView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageFailure } from '../../app/PageFailure';
import { useTitle } from '../../app/Title';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useStatisticsMessages } from '../../language/statistics';
import { Choice } from '../Choice';
import { markOf, showDecimal } from '../decimals';
import { Total } from '../grid/layout';
import { StatusTag } from '../Marks';
import { More } from '../More';
import { News } from '../News';
import { Formats } from '../openData/Formats';
import { periodName } from '../periods';
import { Framed } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { useAnswer } from '../useReporting';
import { Definition } from './Definition';
import { Wired } from './IndicatorsPage';
import { National, partIn, spans, useCourse } from './useCourse';
import { ValueTable } from './ValueTable';

const ValueChart = lazy(async () => ({ default: (await import('../chart/ValueChart')).ValueChart }));

/** One indicator: its values with what they are worth, and its definition. */
export function IndicatorPage() {
  const { code } = useParams({ strict: false }) as { code: string };
  return <Framed><Read key={code} code={code} /></Framed>;
}

function Read({ code }: { code: string }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const found = useAnswer<IndicatorView>(`/api/reporting/indicators/${encodeURIComponent(code)}`, {}, 'indicators');
  useTitle(found.data?.name[language] ?? words.loading);
  return found.data !== undefined ? <Shown indicator={found.data} /> : found.isError ? <PageFailure error={found.error} retry={() => void found.refetch()} /> : <Loading />;
}

function Shown({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  return (
    <article className="stack">
      <header className="stack">
        <p className="eyebrow">{indicator.groupName[language]} · <code>{indicator.code}</code></p>
        <Heading level={1} data-size="md">{indicator.name[language]}</Heading>
        <Wired item={indicator} />
      </header>
      {indicator.wired ? <Course indicator={indicator} /> : <Alert data-color="info"><Paragraph>{words.unwired}</Paragraph></Alert>}
      <Definition indicator={indicator} />
    </article>
  );
}

function Course({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const [asked, ask] = useAsked();
  const [failure, setFailure] = useState<unknown>(null);
  const part = partIn(asked);
  const { found, values } = useCourse(indicator, part);
  const last = values.findLast((value) => value.value !== null);
  const path = `/api/reporting/indicators/${encodeURIComponent(indicator.code)}`;
  const unit = indicator.unit[language];
  return (
    <>
      <News path={`${path}/values/stream?${new URLSearchParams({ area: part.area, category: part.category })}`} first="indicators" isOpen />
      <div className="wide-filters">
        {indicator.areas.length > 0 && <Choice id="indicator-area" label={words.area} value={part.area} options={[[National, words.national], ...indicator.areas.map(({ code, name }): [string, string] => [code, name[language]])]} onChoose={(area) => ask({ area })} />}
        {indicator.categories.length > 0 && <Choice id="indicator-category" label={words.category} value={part.category} options={[[Total, words.total], ...indicator.categories.filter(({ code }) => code !== Total).map(({ code, name }): [string, string] => [code, name[language]])]} onChoose={(category) => ask({ category })} />}
        <Choice id="indicator-span" label={words.span} value={part.span} options={spans.map((one) => [one, words.spans[one]])} onChoose={(span) => ask({ span })} />
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : last === undefined ? <Paragraph>{words.noValues}</Paragraph> : (
          <>
            <section className="stack" aria-labelledby="now">
              <Heading level={2} data-size="xs" id="now">{words.current}</Heading>
              <p className="figure-now"><strong>{showDecimal(last.value, markOf(language), indicator.decimals)}</strong> <span>{unit}</span> <StatusTag status={last.status} /></p>
              <p className="hint">{words.fresh(periodName(last.period, language), formatMoment(last.at, language))} · {last.revisions > 0 ? words.revised(last.revisions) : words.neverRevised}</p>
            </section>
            <section className="stack" aria-labelledby="chart">
              <Heading level={2} data-size="xs" id="chart">{words.chart}</Heading>
              <p className="hint" id="chart-keys">{words.chartKeys}</p>
              <Suspense fallback={<Loading />}><ValueChart name={indicator.name[language]} values={values} unit={unit} decimals={indicator.decimals} targets={indicator.targets} /></Suspense>
            </section>
            <ValueTable indicator={indicator} part={part} values={values} />
            <More list={found} />
            <section className="stack" aria-labelledby="download">
              <Heading level={2} data-size="xs" id="download">{words.download}</Heading>
              <Formats name={indicator.name[language]} onGet={(format, ending) => {
                setFailure(null);
                download(`${path}/data?format=${format}`, `${indicator.code}.${ending}`, language).catch(setFailure);
              }} />
              {failure !== null && <Failure error={failure} />}
            </section>
          </>
        )}
    </>
  );
}
