import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';
import type { FindingView } from '../../api/reportingTypes';
import { useLanguage } from '../../language/language';
import { useReportingMessages } from '../../language/reporting';
import { WeightTag } from '../Marks';

/** What is said of findings, and where it may be said. */
export interface Explaining { of: (finding: FindingView) => string; put: ((finding: string, text: string) => void) | null }

/** One finding, and where it may be explained, the place for that. */
export function FindingItem({ finding, explaining, children }: { finding: FindingView; explaining: Explaining; children?: ReactNode }) {
  const language = useLanguage();
  const words = useReportingMessages().findings;
  const id = useId();
  const text = explaining.of(finding);
  const { put } = explaining;
  return (
    <div className={`finding finding--${finding.weight}`}>
      <p className="tags"><WeightTag weight={finding.weight} /> <code>{finding.code}</code></p>
      <p>{finding.message[language]}</p>
      {children}
      {finding.weight === 'explain' && (put === null ? text !== '' && <p>{words.explanation}: {text}</p> : (
        <Field>
          <Label htmlFor={id}>{words.explanation}</Label>
          <Textarea id={id} rows={2} maxLength={1000} value={text} onChange={(event) => put(finding.key, event.target.value)} />
        </Field>
      ))}
    </div>
  );
}
