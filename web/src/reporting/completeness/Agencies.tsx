import { Paragraph } from '@digdir/designsystemet-react';
import type { CompletenessRow, CompletenessTotal } from '../../api/reportingTypes';
import { PageLink } from '../../app/PageLink';
import { pathOf } from '../../app/paths';
import { formatDate, formatMoment } from '../../language/formats';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { Choice } from '../Choice';
import { LateTag, Mark, StageTag } from '../Marks';
import { useAsked } from '../useAsked';
import { codeOf } from '../useReporting';
import { shownRows, stateIn, states } from './board';

/** Each agency that has to report, by level, receiver and how it stands. */
export function Agencies({ regime, period, rows, totals }: { regime: string; period: string; rows: CompletenessRow[]; totals: CompletenessTotal[] }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const names = words.completeness;
  const [asked, ask] = useAsked();
  const state = stateIn(asked['state']);
  const shown = shownRows(rows, state);
  const levels = [...new Map(totals.map((total) => [total.level, total.levelName[language]])).entries()];
  const receivers = [...new Map(totals.flatMap((total) => (total.receiver && total.receiverName ? [[total.receiver, total.receiverName[language]] as const] : []))).entries()];
  return (
    <>
      <div className="wide-filters">
        <Choice id="board-level" label={names.level} value={asked['level'] ?? ''} options={[['', words.all], ...levels]} onChoose={(level) => ask({ level })} />
        {receivers.length > 0 && <Choice id="board-receiver" label={names.receiver} value={asked['receiver'] ?? ''} options={[['', words.all], ...receivers]} onChoose={(receiver) => ask({ receiver })} />}
        <Choice id="board-state" label={names.state} value={state} options={states.map((one) => [one, names.states[one]])} onChoose={(next) => ask({ state: next === 'all' ? '' : next })} />
      </div>
      <p className="hint" role="status">{names.shown(shown.length)}</p>
      {shown.length === 0 ? <Paragraph>{names.noAgencies}</Paragraph> : (
        <table className="ds-table report-table" aria-labelledby="agencies">
          <thead>
            <tr><th scope="col">{names.agency}</th><th scope="col">{names.stage}</th><th scope="col">{names.due}</th><th scope="col">{names.submitted}</th><th scope="col">{names.corrections}</th></tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.agency} className={row.overdue ? 'row--late' : undefined}>
                <th scope="row" data-label={names.agency}><PageLink href={pathOf('report', language, codeOf({ regime, period, agency: row.agency }))}>{row.name[language]}</PageLink>{row.receiverName && <small>{names.receiver}: {row.receiverName[language]}</small>}</th>
                <td data-label={names.stage}>
                  <span className="tags"><StageTag stage={row.stage} /><LateTag overdue={row.overdue} late={row.late} />{row.onTime && <Mark sign="✓" colour="success" text={words.onTime} />}</span>
                  {row.missing && <small className="mark">{words.children.missing} {row.missing}</small>}
                </td>
                <td data-label={names.due}>{formatDate(row.due, language)}</td>
                <td data-label={names.submitted} className={row.submittedAt ? undefined : 'empty'}>{row.submittedAt ? formatMoment(row.submittedAt, language) : '–'}</td>
                <td data-label={names.corrections} className={row.returned + row.reopened > 0 ? undefined : 'empty'}>{row.returned} / {row.reopened}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
