import { useMemo, useRef, type ClipboardEvent } from 'react';
import type { DataTable, FindingView, ReportView } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { showDecimal, writeDecimal, type DecimalMark } from '../decimals';
import { shownCell } from '../draft/changes';
import type { Draft } from '../draft/useDraft';
import { ofCell, worstOf } from '../findings/findings';
import { cellId, keyOf, layoutOf, type Layout, type Place } from './layout';
import { useCells } from './useCells';
import { useUnits } from '../units';

/** Which cell is chosen. */
export interface Chosen { element: string; category: string }

interface GridProps {
  table: DataTable;
  report: ReportView;
  draft: Draft;
  findings: FindingView[];
  mark: DecimalMark;
  mayEdit: boolean;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
  onPaste: (layout: Layout, from: Place, text: string) => void;
}

const signs = { refuses: '!', explain: '?' } as const;

/** A table of figures, entered as in a spreadsheet. */
export function DataGrid({ table, report, draft, findings, mark, mayEdit, chosen, onChoose, onPaste }: GridProps) {
  const language = useLanguage();
  const words = useReportingMessages();
  const unitOf = useUnits();
  const layout = useMemo(() => layoutOf(table), [table]);
  const pointer = useRef('mouse');
  const cells = useCells({
    layout,
    mark,
    mayEdit,
    valueOf: (element, category) => shownCell(report, draft.changes, element, category).value,
    onValue: (element, category, value) => draft.putCell(element, category, { value }),
    onPaste: (from, text) => onPaste(layout, from, text),
  });
  const copy = (event: ClipboardEvent, value: string | null) => {
    if (cells.entry === null) {
      event.preventDefault();
      event.clipboardData.setData('text/plain', value === null ? '' : writeDecimal(value, mark));
    }
  };
  const id = `grid-${table.code}`;
  const { entry } = cells;
  return (
    <div className="stack">
      <h3 className="ds-heading" data-size="2xs" id={id}>{table.name[language]}</h3>
      <div className="figures-grid">
        <table role="grid" aria-labelledby={id} aria-describedby="grid-keys" aria-readonly={!mayEdit}>
          <thead>
            <tr>
              <th scope="col">{words.grid.element}</th>
              {layout.columns.map((column) => <th key={column.code} scope="col">{column.name[language] || words.grid.value}</th>)}
            </tr>
          </thead>
          <tbody>
            {layout.rows.map(({ element, has }, row) => (
              <tr key={element.code}>
                <th scope="row">{element.name[language]}{element.compulsory && <span aria-label={words.report.compulsory} role="img"> *</span>}<small>{unitOf(element.unit)}</small></th>
                {layout.columns.map((category, column) => {
                  if (!has[column]) {
                    return <td key={category.code} role="gridcell" className="none"><span className="ds-sr-only">{words.grid.notApplicable}</span></td>;
                  }

                  const place = { row, column };
                  const { value } = shownCell(report, draft.changes, element.code, category.code);
                  const found = ofCell(findings, element.code, category.code);
                  const worst = worstOf(found);
                  const isUnsaved = keyOf(element.code, category.code) in draft.changes.cells;
                  const isOpen = entry !== null && entry.place.row === row && entry.place.column === column;
                  const isChosen = chosen?.element === element.code && chosen.category === category.code;
                  return (
                    <td
                      key={category.code}
                      role="gridcell"
                      id={cellId(element.code, category.code)}
                      tabIndex={cells.at.row === row && cells.at.column === column ? 0 : -1}
                      aria-readonly={!mayEdit}
                      aria-invalid={worst === 'refuses' ? true : undefined}
                      className={[isUnsaved && 'unsaved', isChosen && 'chosen'].filter(Boolean).join(' ') || undefined}
                      onFocus={() => {
                        cells.onFocused(place);
                        onChoose({ element: element.code, category: category.code });
                      }}
                      onKeyDown={(event) => {
                        if (event.target === event.currentTarget) {
                          cells.onCellKey(event, place);
                        }
                      }}
                      onPointerDown={(event) => {
                        pointer.current = event.pointerType;
                      }}
                      onClick={(event) => {
                        if (event.target !== event.currentTarget.querySelector('input') && pointer.current === 'touch') {
                          cells.edit(place);
                        }
                      }}
                      onDoubleClick={() => cells.edit(place)}
                      onPaste={(event) => cells.onPasted(event, place)}
                      onCopy={(event) => copy(event, value)}
                    >
                      {isOpen ? (
                        <input
                          autoFocus
                          inputMode="decimal"
                          autoComplete="off"
                          maxLength={40}
                          aria-label={[element.name[language], category.name[language]].filter(Boolean).join(', ')}
                          aria-invalid={entry.wrong !== null}
                          aria-describedby={entry.wrong === null ? undefined : `${id}-wrong`}
                          value={entry.text}
                          onChange={(event) => cells.type(event.target.value)}
                          onKeyDown={(event) => cells.onFieldKey(event, place)}
                          onBlur={() => cells.commit()}
                        />
                      ) : (
                        <>
                          {worst !== null && <span className={`sign sign--${worst}`} aria-hidden="true">{signs[worst]}</span>}
                          {showDecimal(value, mark)}
                          {(worst !== null || isUnsaved) && (
                            <span className="ds-sr-only">
                              {' '}{[isUnsaved ? words.grid.unsaved : '', ...found.map((one) => `${words.findings.weights[one.weight]}: ${one.message[language]}`)].filter(Boolean).join('; ')}
                            </span>
                          )}
                        </>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="grid-said overdue" id={`${id}-wrong`} role="alert">{entry?.wrong ? `“${entry.text}” ${words.grid[entry.wrong]}.` : ''}</p>
    </div>
  );
}
