import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { BallotItem, BodyView } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { Loading } from '../../app/Loading';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { useCabinetMessages } from '../../language/cabinet';
import { formatMoment, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { StageTag } from '../ballot/Marks';
import { useList } from '../useCabinet';
import { isByYear, listsFor, rolesIn } from './body';
import { YearSelect } from './YearSelect';

/** The ballots of a body, by how far they are. */
export function Ballots({ body, list: asked, year: askedYear, onChoose }: {
  body: BodyView;
  list: string | undefined;
  year: string | undefined;
  onChoose: (next: Record<string, string>) => void;
}) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const roles = rolesIn(body);
  const lists = listsFor(roles);
  const list = lists.find((one) => one === asked) ?? lists[0]!;
  const year = /^\d{4}$/.test(askedYear ?? '') ? askedYear! : today().slice(0, 4);
  const found = useList<BallotItem>('/api/cabinet/ballots', { body: body.id, list, ...(isByYear(list) ? { year } : {}) });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {roles.includes('secretary') && <p><PageLink className="ds-button" href={pathOf('cabinetDraw', language, body.id)}>{words.body.draw}</PageLink></p>}
      {lists.length > 1 && (
        <div className="queue-views" role="group" aria-label={words.body.listsLabel}>
          {lists.map((one) => <button key={one} type="button" aria-pressed={one === list} onClick={() => onChoose({ list: one })}>{words.body.lists[one]}</button>)}
        </div>
      )}
      {isByYear(list) && <div className="filters"><YearSelect year={year} onChoose={(next) => onChoose({ list, year: next })} /></div>}
      {found.isPending ? <Loading /> : found.isError ? <Failure error={found.error} retry={() => void found.refetch()} />
        : items.length === 0 ? <Paragraph>{words.body.none(words.body.lists[list] ?? list)}</Paragraph> : <Table items={items} />}
      {found.hasNextPage && <p><Button variant="secondary" disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>{words.more}</Button></p>}
    </>
  );
}

function Table({ items }: { items: BallotItem[] }) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const { columns } = words.body;
  return (
    <table className="ds-table cabinet-table">
      <thead><tr><th scope="col">{columns.number}</th><th scope="col">{columns.title}</th><th scope="col">{columns.stage}</th><th scope="col">{columns.due}</th><th scope="col">{columns.voters}</th></tr></thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <th scope="row" data-label={columns.number}>{item.number ?? words.ballot.noNumber}</th>
            <td data-label={columns.title}><PageLink className="ds-link touch" href={pathOf('cabinetBallot', language, item.id)}>{item.title}</PageLink></td>
            <td data-label={columns.stage}><StageTag stage={item.stage} overdue={item.overdue} /></td>
            <td data-label={columns.due}>{item.due ? <time dateTime={item.due}>{formatMoment(item.due, language)}</time> : '–'}</td>
            <td data-label={columns.voters}>{item.voters || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
