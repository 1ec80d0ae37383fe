import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReportHistoryItem, ReportView } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { markOf, showDecimal } from '../decimals';
import type { Chosen } from '../grid/DataGrid';
import { Total } from '../grid/layout';
import { More } from '../More';
import { reportPath, useList } from '../useReporting';

/** Who did what to a report, or to one of its cells, newest first. */
export function HistoryList({ report, chosen }: { report: ReportView; chosen?: Chosen }) {
  const words = useReportingMessages().history;
  const parameters: Record<string, string> = chosen === undefined ? {} : { element: chosen.element, category: chosen.category };
  const found = useList<ReportHistoryItem>(`${reportPath(report)}/history`, parameters, 'reporting', 20);
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack" aria-labelledby={chosen ? 'cell-history' : 'history'}>
      <Heading level={chosen ? 4 : 2} data-size={chosen ? '2xs' : 'xs'} id={chosen ? 'cell-history' : 'history'}>{chosen ? words.ofCell : words.title}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none}</Paragraph>
          : <ol className="timeline" reversed>{items.map((item, place) => <Happened key={place} report={report} item={item} isOfCell={chosen !== undefined} />)}</ol>}
      <More list={found} />
    </section>
  );
}

function Happened({ report, item, isOfCell }: { report: ReportView; item: ReportHistoryItem; isOfCell: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const element = report.tables.flatMap((table) => table.elements).find((one) => one.code === item.element);
  const section = report.outline.find((one) => one.code === item.section);
  const category = item.category && item.category !== Total ? element?.categories.find((one) => one.code === item.category)?.name[language] : undefined;
  const write = (value: string | number | null | undefined) =>
    (value === null || value === undefined || value === '' ? words.grid.empty : item.element ? showDecimal(value, markOf(language)) : String(value));
  return (
    <li>
      <strong>{words.history.what[item.what] ?? item.what}</strong>
      <span className="timeline__when"><time dateTime={item.at}>{formatMoment(item.at, language)}</time> · {item.by} · {words.history.version(item.version)}</span>
      {(item.element ?? item.section) && (
        <span className="timeline__note">
          {!isOfCell && `${[element?.name[language] ?? section?.title[language], category].filter(Boolean).join(', ')}: `}
          {item.element ? words.history.from(write(item.before), write(item.after)) : ''}
        </span>
      )}
      {item.reason && <span className="timeline__note">{item.reason}</span>}
    </li>
  );
}
