import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { Decimal, ReportHistoryItem, ReportPage } from '../../api/reportingTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { markOf, showDecimal } from '../decimals';
import type { Chosen } from '../grid/DataGrid';
import { More } from '../More';
import { nameOfCell } from '../report/names';
import { reportPath, useList } from '../useReporting';
import { changesValue, ofCell } from './history';

/** Who acts for no person: what fell due. */
const System = 'system';

/** Who did what to a report, or to one of its cells, newest first. */
export function HistoryList({ page, chosen }: { page: ReportPage; chosen?: Chosen }) {
  const words = useReportingMessages().history;
  const found = useList<ReportHistoryItem>(`${reportPath(page.report)}/history`, {}, 'reporting', chosen ? 100 : 20);
  const all = found.data?.pages.flatMap((one) => one.items) ?? [];
  const items = chosen ? ofCell(all, chosen.element, chosen.category) : all;
  const id = chosen ? 'cell-history' : 'history';
  return (
    <section className="stack" aria-labelledby={id}>
      <Heading level={chosen ? 4 : 2} data-size={chosen ? '2xs' : 'xs'} id={id}>{chosen ? words.ofCell : words.title}</Heading>
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none}</Paragraph>
          : <ol className="timeline" reversed>{items.map((item) => <Happened key={item.version} page={page} item={item} isOfCell={chosen !== undefined} />)}</ol>}
      <More list={found} />
    </section>
  );
}

function Happened({ page, item, isOfCell }: { page: ReportPage; item: ReportHistoryItem; isOfCell: boolean }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const write = (value: Decimal | null | undefined) => (value === null || value === undefined ? words.grid.empty : showDecimal(value, markOf(language)));
  return (
    <li>
      <strong>{words.history.what[item.what] ?? item.what}</strong>{item.byFile && ` (${words.history.byFile})`}
      <span className="timeline__when"><time dateTime={item.at}>{formatMoment(item.at, language)}</time> · {item.by === System ? words.history.bySystem : item.by} · {words.history.version(item.version)}</span>
      {item.cells?.map((cell) => (
        <span key={`${cell.element} ${cell.category}`} className="timeline__note">
          {!isOfCell && `${nameOfCell(page, cell.element, cell.category, language)}: `}
          {[changesValue(cell) ? words.history.from(write(cell.was), write(cell.value)) : write(cell.value), cell.note].filter(Boolean).join(' · ')}
        </span>
      ))}
      {item.sections?.map((section) => <span key={section.code} className="timeline__note">{page.outline.find((one) => one.code === section.code)?.title[language] ?? section.code}</span>)}
      {item.reason && <span className="timeline__note">{item.reason}</span>}
    </li>
  );
}
