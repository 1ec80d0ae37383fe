import { Paragraph } from '@digdir/designsystemet-react';
import type { CollectionView, PunctualityView } from '../../api/reportingTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate, formatMoment, today } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { AgencyName } from '../AgencyName';
import { Choice } from '../Choice';
import { isOverdue } from '../desk/desk';
import { LateTag, Mark, StageTag } from '../Marks';
import { useAsked } from '../useAsked';
import { codeOf } from '../useReporting';
import { shownRows, stateIn, states } from './board';
import { useAgencyNames } from './useAgencyNames';

/** Each agency that has to report, by level or receiver, and by how it stands. */
export function Agencies({ collection, rows, receivers }: { collection: CollectionView; rows: PunctualityView[]; receivers: string[] }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const names = words.completeness;
  const [asked, ask] = useAsked();
  const state = stateIn(asked['state']);
  const shown = shownRows(rows, state, today());
  const known = useAgencyNames([...new Set([...receivers, ...(asked['receiver'] ? [asked['receiver']] : [])])]);
  return (
    <>
      <div className="wide-filters">
        <Choice id="board-level" label={names.level} value={asked['level'] ?? ''} options={[['', words.all], ...collection.levels.map(({ code, name }): [string, string] => [code, name[language]])]} onChoose={(level) => ask({ level, receiver: '' })} />
        <Choice id="board-receiver" label={names.receiver} value={asked['receiver'] ?? ''} options={[['', words.all], ...known]} onChoose={(receiver) => ask({ receiver, level: '' })} />
        <Choice id="board-state" label={names.state} value={state} options={states.map((one) => [one, names.states[one]])} onChoose={(next) => ask({ state: next === 'all' ? '' : next })} />
      </div>
      <p className="hint" role="status">{names.shown(shown.length)}</p>
      {shown.length === 0 ? <Paragraph>{names.noAgencies}</Paragraph> : (
        <table className="ds-table report-table" aria-labelledby="agencies">
          <thead>
            <tr><th scope="col">{names.agency}</th><th scope="col">{names.stage}</th><th scope="col">{names.due}</th><th scope="col">{names.submitted}</th><th scope="col">{names.corrections}</th></tr>
          </thead>
          <tbody>{shown.map((row) => <Row key={row.agency} collection={collection} row={row} />)}</tbody>
        </table>
      )}
    </>
  );
}

function Row({ collection: { regime, period }, row }: { collection: CollectionView; row: PunctualityView }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const names = words.completeness;
  const overdue = !row.missing && isOverdue(row, today());
  return (
    <tr className={overdue ? 'row--late' : undefined}>
      <th scope="row" data-label={names.agency}><PageLink href={pathOf('report', language, codeOf({ regime, period, agency: row.agency }))}>{row.agencyName[language]}</PageLink><small>{names.receiver}: <AgencyName id={row.receiver} /></small></th>
      <td data-label={names.stage}>
        <span className="tags">
          <StageTag stage={row.stage} />
          <LateTag overdue={overdue} late={row.late} />
          {row.onTime && <Mark sign="✓" colour="success" text={words.onTime} />}
          {row.missing && <Mark sign="∅" colour="neutral" text={words.children.missing} />}
        </span>
      </td>
      <td data-label={names.due}>{formatDate(row.due, language)}</td>
      <td data-label={names.submitted} className={row.sentAt ? undefined : 'empty'}>{row.sentAt ? formatMoment(row.sentAt, language) : '–'}</td>
      <td data-label={names.corrections} className={row.returned + row.reopened > 0 ? undefined : 'empty'}>{row.returned} / {row.reopened}</td>
    </tr>
  );
}
