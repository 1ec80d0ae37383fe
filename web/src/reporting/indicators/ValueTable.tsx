import { Button, Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { IndicatorValue, IndicatorView, Revision } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { StatusTag } from '../Marks';
import { periodName } from '../periods';
import { useList } from '../useReporting';
import type { Part } from './useCourse';

/** The same figures as the chart's, newest first, each with its revisions. */
export function ValueTable({ indicator, part, values }: { indicator: IndicatorView; part: Part; values: IndicatorValue[] }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const [period, setPeriod] = useState<string | null>(null);
  return (
    <section className="stack" aria-labelledby="values">
      <Heading level={2} data-size="xs" id="values">{words.table}</Heading>
      <table className="ds-table report-table" aria-labelledby="values">
        <thead>
          <tr><th scope="col">{words.period}</th><th scope="col" className="number">{words.value} ({indicator.unit[language]})</th><th scope="col">{words.status}</th><th scope="col">{words.received}</th><th scope="col">{words.revisions}</th></tr>
        </thead>
        <tbody>
          {values.toReversed().map((value) => (
            <tr key={value.period} className={value.period === period ? 'row--chosen' : undefined}>
              <th scope="row" data-label={words.period}>{periodName(value.period, language)}</th>
              <td className="number" data-label={words.value}>{value.value === null ? words.withdrawn : showDecimal(value.value, markOf(language), indicator.decimals)}</td>
              <td data-label={words.status}><StatusTag status={value.status} /></td>
              <td data-label={words.received}>{formatMoment(value.at, language)}</td>
              <td data-label={words.revisions}>
                {value.revisions === 0 ? words.neverRevised : <Button variant="tertiary" data-size="sm" aria-expanded={value.period === period} onClick={() => setPeriod(value.period === period ? null : value.period)}>{words.revised(value.revisions)}</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {period !== null && <Revisions key={period} indicator={indicator} part={part} period={period} onClose={() => setPeriod(null)} />}
    </section>
  );
}

/** What a value was before, who said so, and from which source. */
function Revisions({ indicator, part, period, onClose }: { indicator: IndicatorView; part: Part; period: string; onClose: () => void }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const { close } = useReportingMessages();
  const found = useList<Revision>(`/api/reporting/indicators/${encodeURIComponent(indicator.code)}/history`, { period, area: part.area, category: part.category }, 'indicators');
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack panel" aria-labelledby="revisions">
      <Heading level={3} data-size="2xs" id="revisions" tabIndex={-1} ref={heading}>{words.showRevisions(periodName(period, language))}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <ol className="timeline" reversed>
          {items.map((item, place) => (
            <li key={place}>
              <strong>{item.value === null ? words.withdrawn : `${showDecimal(item.value, markOf(language), indicator.decimals)} ${indicator.unit[language]}`}</strong> <StatusTag status={item.status} />
              <span className="timeline__when"><time dateTime={item.at}>{formatMoment(item.at, language)}</time> · {item.by}</span>
              <span className="timeline__note">{words.source}: <code>{item.source}</code></span>
            </li>
          ))}
        </ol>
      )}
      <p><Button variant="secondary" data-size="sm" onClick={onClose}>{close}</Button></p>
    </section>
  );
}
