import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import { download } from '../../api/client';
import type { IndicatorView, ValueItem } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { useSession } from '../../session/session';
import { Choice } from '../Choice';
import { useAgencyNames } from '../completeness/useAgencyNames';
import { markOf, showDecimal } from '../decimals';
import { Total } from '../grid/layout';
import { StatusTag } from '../Marks';
import { News } from '../News';
import { Formats } from '../openData/Formats';
import { periodName } from '../periods';
import { useIsStaff } from '../ReportingPage';
import { useAsked } from '../useAsked';
import { National, partIn, placeIn, spans, useAreas, useCourse } from './useCourse';
import { ValueTable } from './ValueTable';
import { useUnits } from '../units';

const ValueChart = lazy(async () => ({ default: (await import('../chart/ValueChart')).ValueChart }));

/** How an indicator went: which part of it, the latest value, a chart, and the same as a table. */
export function Course({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const { asOf: asOfText } = useReportingMessages();
  const isSignedIn = useSession() !== null;
  const unitOf = useUnits();
  const isStaff = useIsStaff();
  const [asked, ask] = useAsked();
  const part = partIn(asked);
  const { found, values, asOf } = useCourse(indicator, part);
  const last = values.findLast((value) => value.value !== null && value.value !== undefined);
  const areas = useAgencyNames(useAreas(indicator, part.category));
  return (
    <>
      {isSignedIn && <News path={`/api/reporting/indicators/${encodeURIComponent(indicator.code)}/values/stream?${new URLSearchParams({ area: part.area, category: part.category })}`} first="indicators" />}
      <div className="wide-filters">
        {areas.length > 0 && <Choice id="indicator-area" label={words.area} value={part.area} options={[[National, words.national], ...areas.map(([id, name]): [string, string] => [id, placeIn(name)])]} onChoose={(area) => ask({ area })} />}
        {indicator.categories.length > 0 && <Choice id="indicator-category" label={words.category} value={part.category} options={[[Total, words.total], ...indicator.categories.filter(({ code }) => code !== Total).map(({ code, name }): [string, string] => [code, name[language]])]} onChoose={(category) => ask({ category })} />}
        <Choice id="indicator-span" label={words.span} value={part.span} options={spans.map((one) => [one, words.spans[one]])} onChoose={(span) => ask({ span })} />
      </div>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : last === undefined ? <NoValues isStaff={isStaff} /> : (
          <>
            <Latest indicator={indicator} value={last} />
            <section className="stack" aria-labelledby="chart">
              <Heading level={2} data-size="xs" id="chart">{words.chart}</Heading>
              <p className="hint" id="chart-keys">{words.chartKeys}</p>
              <Suspense fallback={<Loading />}><ValueChart name={indicator.name[language]} values={values} unit={unitOf(indicator.unit)} decimals={indicator.decimals} targets={indicator.targets} thresholds={indicator.thresholds} /></Suspense>
            </section>
            <ValueTable indicator={indicator} part={part} values={values} />
            <Downloads indicator={indicator} />
            {asOf && <p className="hint">{asOfText(formatMoment(asOf, language))}</p>}
          </>
        )}
    </>
  );
}

/** What has to happen before there is something to be seen. */
function NoValues({ isStaff }: { isStaff: boolean }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  return <Paragraph>{words.noValues} {isStaff && <PageLink href={pathOf('imports', language)}>{words.toImports}</PageLink>}</Paragraph>;
}

function Latest({ indicator, value }: { indicator: IndicatorView; value: ValueItem }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const unitOf = useUnits();
  return (
    <section className="stack" aria-labelledby="now">
      <Heading level={2} data-size="xs" id="now">{words.current}</Heading>
      <p className="figure-now"><strong>{showDecimal(value.value, markOf(language), Math.min(2, indicator.decimals))}</strong> <span>{unitOf(indicator.unit)}</span> <StatusTag status={value.status} /></p>
      <p className="hint">{words.fresh(periodName(value.period, language), formatMoment(value.receivedAt, language))}{value.revisions !== null && value.revisions !== undefined && <> · {value.revisions > 0 ? words.revised(value.revisions) : words.neverRevised}</>}</p>
    </section>
  );
}

function Downloads({ indicator }: { indicator: IndicatorView }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <section className="stack" aria-labelledby="download">
      <Heading level={2} data-size="xs" id="download">{words.download}</Heading>
      <Formats name={indicator.name[language]} onGet={(format, ending) => {
        setFailure(null);
        download(`/api/reporting/indicators/${encodeURIComponent(indicator.code)}/data?format=${format}`, `${indicator.code}.${ending}`, language).catch(setFailure);
      }} />
      {failure !== null && <Failure error={failure} />}
    </section>
  );
}
