import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Element, FindingView, ReportPage } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { decimalText, showDecimal, type DecimalMark } from '../decimals';
import { shownCell } from '../draft/changes';
import type { Draft } from '../draft/useDraft';
import { FindingItem, type Explaining } from '../findings/FindingItem';
import { inOrder, ofCell } from '../findings/findings';
import { HistoryList } from '../history/HistoryList';
import { elementOf, nameOfCell } from '../report/names';
import type { Chosen } from './DataGrid';
import { keyOf } from './layout';
import { useUnits } from '../units';

interface PanelProps {
  page: ReportPage;
  draft: Draft;
  findings: FindingView[];
  mark: DecimalMark;
  mayEdit: boolean;
  chosen: Chosen | null;
  explaining: Explaining;
}

/** All that is known of the chosen cell: what it is, its note, what checks say, what it was. */
export function CellPanel({ chosen, ...rest }: PanelProps) {
  const words = useReportingMessages().grid;
  const element = elementOf(rest.page, chosen?.element);
  return (
    <section className="cell-panel stack" aria-labelledby="chosen-cell">
      <Heading level={3} data-size="2xs" id="chosen-cell">{words.chosen}</Heading>
      {chosen === null || element === undefined ? <Paragraph>{words.choose}</Paragraph>
        : <Known key={keyOf(chosen.element, chosen.category)} chosen={chosen} element={element} {...rest} />}
    </section>
  );
}

function Known({ page, draft, findings, mark, mayEdit, chosen, element, explaining }: PanelProps & { chosen: Chosen; element: Element }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const unitOf = useUnits();
  const [showsHistory, setShowsHistory] = useState(false);
  const { value, note } = shownCell(page.report, draft.changes, chosen.element, chosen.category);
  const sum = decimalText(page.sums.find((one) => one.element === chosen.element && one.category === chosen.category)?.value);
  const bounds = [showDecimal(element.least, mark), showDecimal(element.most, mark)] as const;
  return (
    <>
      <Paragraph><strong>{nameOfCell(page, chosen.element, chosen.category, language)}</strong></Paragraph>
      <p className="cell-panel__value">{value === null ? <span className="hint">{words.grid.empty}</span> : showDecimal(value, mark)} <small>{unitOf(element.unit)}</small></p>
      <p className="hint">
        {[element.compulsory ? words.grid.compulsory : '', words.grid.decimals(element.decimals), bounds[0] + bounds[1] === '' ? '' : words.grid.bounds(...bounds)].filter(Boolean).join(' · ')}
      </p>
      {sum !== null && (
        <div className="stack">
          <p>{words.grid.sum}: <strong>{showDecimal(sum, mark)}</strong>{sum !== value && <span className="overdue"> ({words.grid.differs})</span>}</p>
          {mayEdit && sum !== value && <p><Button variant="secondary" data-size="sm" onClick={() => draft.putCell(chosen.element, chosen.category, { value: sum })}>{words.grid.takeSum}</Button></p>}
        </div>
      )}
      {inOrder(ofCell(findings, chosen.element, chosen.category)).map((finding) => <FindingItem key={finding.key} finding={finding} explaining={explaining} />)}
      <Textfield label={words.grid.note} maxLength={300} readOnly={!mayEdit} value={note} onChange={(event) => draft.putCell(chosen.element, chosen.category, { note: event.target.value })} />
      {showsHistory ? <HistoryList page={page} chosen={chosen} /> : <p><Button variant="tertiary" data-size="sm" onClick={() => setShowsHistory(true)}>{words.history.show}</Button></p>}
    </>
  );
}
