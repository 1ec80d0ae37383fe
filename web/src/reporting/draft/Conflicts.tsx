import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReportPage } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { markOf, showDecimal } from '../decimals';
import { nameOfCell } from '../report/names';
import type { CellContent, Conflict } from './changes';
import type { Draft } from './useDraft';

/** What two people changed at once, each with both contents and a choice. */
export function Conflicts({ page, draft }: { page: ReportPage; draft: Draft }) {
  const words = useReportingMessages().conflicts;
  return draft.conflicts.length === 0 ? null : (
    <section className="stack panel panel--asked" aria-labelledby="conflicts" role="alert">
      <Heading level={2} data-size="xs" id="conflicts">{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      {draft.conflicts.map((conflict) => <Choice key={conflict.kind + conflict.key} page={page} conflict={conflict} onChoose={(keep) => draft.settle(conflict, keep)} />)}
    </section>
  );
}

function Choice({ page, conflict, onChoose }: { page: ReportPage; conflict: Conflict; onChoose: (keep: 'mine' | 'theirs') => void }) {
  const language = useLanguage();
  const words = useReportingMessages().conflicts;
  const section = page.outline.find((one) => one.code === conflict.key);
  const name = conflict.kind === 'text' ? section?.title[language] ?? conflict.key : nameOfCell(page, conflict.element, conflict.category, language);
  const write = ({ value, note }: CellContent) => [value === null || value === '' ? words.empty : conflict.kind === 'text' ? value : showDecimal(value, markOf(language)), note].filter(Boolean).join(' · ');
  return (
    <div className="conflict" role="group" aria-label={name}>
      <strong>{name}</strong>
      <dl>
        <div><dt>{words.mine}</dt><dd>{write(conflict.mine)}</dd></div>
        <div><dt>{words.theirs}</dt><dd>{write(conflict.theirs)}</dd></div>
      </dl>
      <div className="buttons">
        <Button variant="secondary" data-size="sm" onClick={() => onChoose('mine')}>{words.keepMine}</Button>
        <Button variant="secondary" data-size="sm" onClick={() => onChoose('theirs')}>{words.keepTheirs}</Button>
      </div>
    </div>
  );
}
