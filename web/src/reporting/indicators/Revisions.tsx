import { Button, Heading } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import type { IndicatorView, ReceivedValue } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { useStatisticsMessages } from '../../language/statistics';
import { markOf, showDecimal } from '../decimals';
import { StatusTag } from '../Marks';
import { More } from '../More';
import { periodName } from '../periods';
import { useList } from '../useReporting';
import type { Part } from './useCourse';
import { useUnits } from '../units';

/** What a value was before, newest first, and from which source. */
export function Revisions({ indicator, part, period, onClose }: { indicator: IndicatorView; part: Part; period: string; onClose: () => void }) {
  const language = useLanguage();
  const words = useStatisticsMessages().indicator;
  const unitOf = useUnits();
  const { close } = useReportingMessages();
  const found = useList<ReceivedValue>(`/api/reporting/indicators/${encodeURIComponent(indicator.code)}/history`, { period, area: part.area, category: part.category }, 'indicators');
  const items = found.data?.pages.flatMap((page) => page.items).toReversed() ?? [];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack panel" aria-labelledby="revisions">
      <Heading level={3} data-size="2xs" id="revisions" tabIndex={-1} ref={heading}>{words.showRevisions(periodName(period, language))}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} /> : (
        <ol className="timeline" reversed>
          {items.map((item) => (
            <li key={item.receivedAt}>
              <strong>{item.value === null || item.value === undefined ? words.withdrawn : `${showDecimal(item.value, markOf(language), indicator.decimals)} ${unitOf(indicator.unit)}`}</strong> <StatusTag status={item.status} />
              <span className="timeline__when"><time dateTime={item.receivedAt}>{formatMoment(item.receivedAt, language)}</time></span>
              <span className="timeline__note">{words.source}: <code>{item.source}</code></span>
            </li>
          ))}
        </ol>
      )}
      <More list={found} />
      <p><Button variant="secondary" data-size="sm" onClick={onClose}>{close}</Button></p>
    </section>
  );
}
