import { Alert, Button, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { FindingView, ReportPage } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { decimalText, markOf, type DecimalMark } from '../decimals';
import { shownCell } from '../draft/changes';
import type { Draft } from '../draft/useDraft';
import type { Explaining } from '../findings/FindingItem';
import { CellPanel } from './CellPanel';
import { DataGrid, type Chosen } from './DataGrid';
import type { Layout, Place } from './layout';
import { pasted, readBlock, type PasteProblem } from './paste';

const MostProblems = 5;

/** What the last paste did, and what stood there before. */
interface Paste { count: number; before: { element: string; category: string; value: string | null }[]; isUndone: boolean }

/** All tables of a report, with what is known of the chosen cell beside them. */
export function Figures({ page, draft, findings, mayEdit, explaining }: { page: ReportPage; draft: Draft; findings: FindingView[]; mayEdit: boolean; explaining: Explaining }) {
  const { report } = page;
  const language = useLanguage();
  const words = useReportingMessages().grid;
  const [mark, setMark] = useState<DecimalMark>(() => markOf(language));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [paste, setPaste] = useState<Paste | null>(null);
  const [problems, setProblems] = useState<PasteProblem[] | null>(null);

  const take = (layout: Layout, from: Place, text: string) => {
    const { cells, problems: found } = pasted(layout, from, readBlock(text), mark);
    setProblems(found.length > 0 ? found.map((one) => ({ ...one, place: { row: one.place.row - from.row + 1, column: one.place.column - from.column + 1 } })) : null);
    setPaste(found.length > 0 ? null : {
      count: cells.length,
      isUndone: false,
      before: cells.map(({ element, category }) => ({ element, category, value: shownCell(report, draft.changes, element, category).value })),
    });
    if (found.length === 0) {
      draft.putAll(cells);
    }
  };
  const sums = page.sums.map(({ element, category, value }) => ({ element, category, value: decimalText(value) }));
  return (
    <section className="stack" aria-labelledby="figures">
      <Heading level={2} data-size="xs" id="figures">{words.title}</Heading>
      <details className="more-of"><summary>{words.keysTitle}</summary><p id="grid-keys">{words.keys}</p></details>
      <div className="grid-tools">
        <Fieldset>
          <Fieldset.Legend>{words.mark}</Fieldset.Legend>
          <div className="tags">
            {(['comma', 'point'] as const).map((one) => <Radio key={one} name="decimal-mark" value={one} label={words[one]} checked={mark === one} onChange={() => setMark(one)} />)}
          </div>
        </Fieldset>
        {mayEdit && sums.length > 0 && <Button variant="secondary" data-size="sm" onClick={() => draft.putAll(sums)}>{words.takeSums}</Button>}
      </div>
      <div role="status" className="tags">
        {paste !== null && (
          <>
            <span>{paste.isUndone ? words.undone : words.pasted(paste.count)}</span>
            {!paste.isUndone && mayEdit && <Button variant="tertiary" data-size="sm" onClick={() => {
              draft.putAll(paste.before);
              setPaste({ ...paste, isUndone: true });
            }}>{words.undo}</Button>}
          </>
        )}
      </div>
      {problems !== null && (
        <Alert data-color="danger" role="alert">
          <Paragraph>{words.notPasted(problems.length)}</Paragraph>
          <ul>
            {problems.slice(0, MostProblems).map(({ place, text, wrong }) => <li key={`${place.row} ${place.column}`}>{words.problem(place.row, place.column, text, words[wrong])}</li>)}
            {problems.length > MostProblems && <li>{words.moreProblems(problems.length - MostProblems)}</li>}
          </ul>
        </Alert>
      )}
      <div className="report-columns">
        <div className="stack">
          {page.tables.map((table) => (
            <DataGrid key={table.code} table={table} report={report} draft={draft} findings={findings} mark={mark} mayEdit={mayEdit} chosen={chosen} onChoose={setChosen} onPaste={take} />
          ))}
        </div>
        <CellPanel page={page} draft={draft} findings={findings} mark={mark} mayEdit={mayEdit} chosen={chosen} explaining={explaining} />
      </div>
    </section>
  );
}
