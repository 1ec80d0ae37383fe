import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Paper } from '../../api/cabinetTypes';
import { sizeText } from '../../exchange/document/sizes';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { PaperReader } from './PaperReader';

/** The papers of a ballot or a submission, to be read one after the other. */
export function Papers({ papers }: { papers: Paper[] }) {
  const language = useLanguage();
  const words = useCabinetMessages().papers;
  const [open, setOpen] = useState<number | null>(null);
  const paper = open === null ? undefined : papers[open];
  return (
    <section className="stack" aria-label={words.title}>
      <Heading level={2} data-size="xs">{words.title}</Heading>
      {papers.length === 0 && <Paragraph>{words.none}</Paragraph>}
      <ol className="paper-list">
        {papers.map((one, place) => (
          <li key={one.file}>
            <button type="button" aria-expanded={place === open} onClick={() => setOpen(place === open ? null : place)}>
              <span className="paper-list__place" aria-hidden="true">{place + 1}</span>
              <span>
                {one.name}
                <small>{words.kinds[one.kind]}{one.pages ? ` · ${words.pages(one.pages)}` : ''} · {sizeText(one.size, language)}</small>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {paper && (
        <PaperReader
          key={paper.file} paper={paper} place={open! + 1} all={papers.length} onClose={() => setOpen(null)}
          {...(open! > 0 ? { onBefore: () => setOpen(open! - 1) } : {})}
          {...(open! < papers.length - 1 ? { onAfter: () => setOpen(open! + 1) } : {})}
        />
      )}
    </section>
  );
}
