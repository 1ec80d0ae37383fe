import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { SubmissionItem } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useSubmissionMessages } from '../../language/submissions';
import { Late } from '../ballot/Marks';
import { YearSelect } from '../body/YearSelect';
import { useList } from '../useCabinet';
import { SubmissionTag } from './StageTag';

const byYear = ['decided', 'withdrawn'];

/** Submissions by how far they are: those of a body, or those of one's agency. */
export function SubmissionList({ path, parameters, lists, list: asked, year: askedYear, onChoose }: {
  path: string;
  parameters: Record<string, string>;
  lists: string[];
  list: string | undefined;
  year: string | undefined;
  onChoose: (next: Record<string, string>) => void;
}) {
  const words = useSubmissionMessages();
  const { more } = useCabinetMessages();
  const list = lists.find((one) => one === asked) ?? lists[0]!;
  const isByYear = byYear.includes(list);
  const year = /^\d{4}$/.test(askedYear ?? '') ? askedYear! : today().slice(0, 4);
  const found = useList<SubmissionItem>(path, { ...parameters, list, ...(isByYear ? { year } : {}) });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="queue-views" role="group" aria-label={words.listsLabel}>
        {lists.map((one) => <button key={one} type="button" aria-pressed={one === list} onClick={() => onChoose({ list: one })}>{words.lists[one]}</button>)}
      </div>
      {isByYear && <div className="filters"><YearSelect year={year} onChoose={(next) => onChoose({ list, year: next })} /></div>}
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.none(words.lists[list] ?? list)}</Paragraph> : <Table items={items} />}
      {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{more}</Button></p>}
    </>
  );
}

function Table({ items }: { items: SubmissionItem[] }) {
  const language = useLanguage();
  const { columns, outcomes } = useSubmissionMessages();
  return (
    <table className="ds-table cabinet-table">
      <thead><tr><th scope="col">{columns.title}</th><th scope="col">{columns.agency}</th><th scope="col">{columns.stage}</th><th scope="col">{columns.submitted}</th><th scope="col">{columns.due}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td data-label={columns.title}><PageLink className="ds-link touch" href={pathOf('cabinetSubmission', language, item.id)}>{item.title}</PageLink></td>
            <td data-label={columns.agency}><code>{item.agency}</code></td>
            <td data-label={columns.stage}><SubmissionTag stage={item.stage} /> {item.overdue && <Late />}{item.outcome && <small className="mark">{outcomes[item.outcome]}</small>}</td>
            <td data-label={columns.submitted}>{item.submittedAt ? <time dateTime={item.submittedAt}>{formatMoment(item.submittedAt, language)}</time> : '–'}</td>
            <td data-label={columns.due}>{item.due ? <time dateTime={item.due}>{formatMoment(item.due, language)}</time> : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
