import { Field, Label, Textarea } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { Finding } from '../../api/reportingTypes';
import { useReportingMessages } from '../../language/reporting';
import { ImportanceTag } from '../Marks';
import { explanationOf, type Explanations } from './findings';

/** One finding, and where it may be explained, the place for that. */
export function FindingItem({ finding, explanations, onExplain, children }: {
  finding: Finding;
  explanations: Explanations;
  onExplain: ((finding: string, text: string) => void) | null;
  children?: React.ReactNode;
}) {
  const words = useReportingMessages().findings;
  const id = useId();
  const text = explanationOf(finding, explanations);
  return (
    <div className={`finding finding--${finding.importance}`}>
      <p className="tags"><ImportanceTag importance={finding.importance} /> <code>{finding.code}</code></p>
      <p>{finding.title}</p>
      {children}
      {finding.importance !== 'high' && (onExplain === null ? text !== '' && <p>{words.explanation}: {text}</p> : (
        <Field>
          <Label htmlFor={id}>{words.explanation}</Label>
          <Textarea id={id} rows={2} maxLength={1000} value={text} onChange={(event) => onExplain(finding.id, event.target.value)} />
        </Field>
      ))}
    </div>
  );
}
