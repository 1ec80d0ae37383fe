import { Button, Field, Heading, Label, Paragraph, Textarea } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Element, Finding, ReportView } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { decimalText, showDecimal, type DecimalMark } from '../decimals';
import { shownCell } from '../draft/changes';
import type { Draft } from '../draft/useDraft';
import { FindingItem } from '../findings/FindingItem';
import { inOrder, ofCell, type Explanations } from '../findings/findings';
import { HistoryList } from '../history/HistoryList';
import type { Chosen } from './DataGrid';
import { isOutOfBounds } from './entry';
import { keyOf } from './layout';

interface PanelProps {
  report: ReportView;
  draft: Draft;
  findings: Finding[];
  mark: DecimalMark;
  mayEdit: boolean;
  chosen: Chosen | null;
  explanations: Explanations;
  onExplain: ((finding: string, text: string) => void) | null;
}

/** All that is known of the chosen cell: what it is, its note, what checks say, what it was. */
export function CellPanel({ chosen, report, ...rest }: PanelProps) {
  const words = useReportingMessages().grid;
  const element = report.tables.flatMap((table) => table.elements).find((one) => one.code === chosen?.element);
  return (
    <section className="cell-panel stack" aria-labelledby="chosen-cell">
      <Heading level={3} data-size="2xs" id="chosen-cell">{words.chosen}</Heading>
      {chosen === null || element === undefined ? <Paragraph>{words.choose}</Paragraph>
        : <Known key={keyOf(chosen.element, chosen.category)} chosen={chosen} element={element} report={report} {...rest} />}
    </section>
  );
}

function Known({ report, draft, findings, mark, mayEdit, chosen, element, explanations, onExplain }: PanelProps & { chosen: Chosen; element: Element }) {
  const language = useLanguage();
  const words = useReportingMessages();
  const [showsHistory, setShowsHistory] = useState(false);
  const category = element.categories.find((one) => one.code === chosen.category);
  const { value, note } = shownCell(report, draft.changes, chosen.element, chosen.category);
  const sum = report.sums.find((one) => one.element === chosen.element && one.category === chosen.category);
  const bounds = [showDecimal(element.least, mark), showDecimal(element.most, mark)] as const;
  return (
    <>
      <Paragraph><strong>{element.name[language]}</strong>{category && <>, {category.name[language]}</>}</Paragraph>
      <p className="cell-panel__value">{value === null ? <span className="hint">{words.grid.empty}</span> : showDecimal(value, mark)} <small>{element.unit}</small></p>
      <p className="hint">
        {[element.compulsory ? words.grid.compulsory : '', words.grid.decimals(element.decimals), bounds[0] + bounds[1] === '' ? '' : words.grid.bounds(...bounds)].filter(Boolean).join(' · ')}
      </p>
      {isOutOfBounds(value, element) && <p className="overdue">{words.grid.outOfBounds}</p>}
      {sum && (
        <div className="stack">
          <p>{words.grid.sum(sum.reports)}: <strong>{showDecimal(sum.value, mark)}</strong>{decimalText(sum.value) !== value && <span className="overdue"> ({words.grid.differs})</span>}</p>
          {mayEdit && decimalText(sum.value) !== value && (
            <p><Button variant="secondary" data-size="sm" onClick={() => draft.putCell(chosen.element, chosen.category, { value: decimalText(sum.value) })}>{words.grid.takeSum}</Button></p>
          )}
        </div>
      )}
      {inOrder(ofCell(findings, chosen.element, chosen.category)).map((finding) => <FindingItem key={finding.id} finding={finding} explanations={explanations} onExplain={onExplain} />)}
      <Field>
        <Label htmlFor="cell-note">{words.grid.note}</Label>
        <Textarea id="cell-note" rows={2} maxLength={500} readOnly={!mayEdit} value={note} onChange={(event) => draft.putCell(chosen.element, chosen.category, { note: event.target.value })} />
      </Field>
      {showsHistory ? <HistoryList report={report} chosen={chosen} /> : <p><Button variant="tertiary" data-size="sm" onClick={() => setShowsHistory(true)}>{words.history.show}</Button></p>}
    </>
  );
}
