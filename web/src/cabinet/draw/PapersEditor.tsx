import { Button, Field, Heading, Label, Select, Textfield } from '@digdir/designsystemet-react';
import type { PaperKind } from '../../api/cabinetTypes';
import { FilePicker } from '../../files/FilePicker';
import { usePortalDepot } from '../../files/useUploads';
import { useCabinetMessages } from '../../language/cabinet';
import { kinds, paperId, type DrawnPaper } from './draw';

/** Uploaded papers, each with its name and what it is. */
export function PapersEditor({ papers, onChange }: { papers: DrawnPaper[]; onChange: (next: (before: DrawnPaper[]) => DrawnPaper[]) => void }) {
  const words = useCabinetMessages();
  const depot = usePortalDepot('/api/cabinet/files');
  const put = (id: string, part: Partial<DrawnPaper>) => onChange((before) => before.map((paper) => (paper.id === id ? { ...paper, ...part } : paper)));
  return (
    <section className="stack" aria-labelledby="draw-papers">
      <Heading level={2} data-size="xs" id="draw-papers">{words.draw.papers}</Heading>
      {papers.map((paper) => (
        <div key={paper.id} className="form-row form-row--ended">
          <Textfield id={paperId(paper.id)} label={words.draw.paperName} maxLength={200} value={paper.name} onChange={(event) => put(paper.id, { name: event.target.value })} />
          <Field>
            <Label htmlFor={`kind-${paper.id}`}>{words.draw.paperKind}</Label>
            <Select id={`kind-${paper.id}`} value={paper.kind} onChange={(event) => put(paper.id, { kind: event.target.value as PaperKind })}>
              {kinds.map((kind) => <Select.Option key={kind} value={kind}>{words.papers.kinds[kind]}</Select.Option>)}
            </Select>
          </Field>
          <Button variant="tertiary" aria-label={`${words.remove}: ${paper.name}`} onClick={() => onChange((before) => before.filter((one) => one.id !== paper.id))}>{words.remove}</Button>
        </div>
      ))}
      <FilePicker label={words.draw.papers} hint={words.draw.papersHint} depot={depot} files={[]} onRemove={() => undefined}
        onAdd={(file) => onChange((before) => [...before, { ...file, name: file.name.replace(/\.[a-z]+$/i, ''), kind: before.length === 0 ? 'submission' : 'annex' }])} />
    </section>
  );
}
