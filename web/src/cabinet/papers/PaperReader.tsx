import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { save } from '../../api/client';
import type { Paper } from '../../api/cabinetTypes';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import { useLanguage } from '../../language/language';
import { AlteredError, paperContent } from '../offline/store';
import { PdfPages } from './PdfPages';

interface Steps { onClose: () => void; onBefore?: () => void; onAfter?: () => void }

/** One paper on the page, with the way to the next. */
export function PaperReader({ paper, place, all, ...steps }: { paper: Paper; place: number; all: number } & Steps) {
  const language = useLanguage();
  const words = useCabinetMessages();
  const box = useRef<HTMLDivElement>(null);
  const named = useId();
  const content = useQuery({
    queryKey: ['cabinet-paper', paper.sha256],
    queryFn: () => paperContent(paper, language),
    staleTime: Infinity,
    retry: (count, error) => !(error instanceof AlteredError) && count < 2,
  });
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="reader stack" ref={box} tabIndex={-1} role="group" aria-labelledby={named}>
      <Bar {...steps} />
      <div>
        <p className="eyebrow">{words.papers.position(place, all)}</p>
        <Heading level={3} data-size="xs" id={named}>{paper.name}</Heading>
      </div>
      {content.isPending ? <p role="status">{words.papers.loading}</p>
        : content.isError ? (content.error instanceof AlteredError
          ? <Alert data-color="danger" role="alert"><Paragraph>{words.papers.altered}</Paragraph></Alert>
          : <Failure error={content.error} retry={() => void content.refetch()} />)
          : (
            <>
              <Content paper={paper} content={content.data} />
              <p><Button variant="tertiary" onClick={() => save(new Blob([content.data], { type: paper.mediaType }), paper.name)}>{words.download}: {paper.name}</Button></p>
            </>
          )}
      {all > 1 && <Bar {...steps} />}
    </div>
  );
}

function Bar({ onClose, onBefore, onAfter }: Steps) {
  const words = useCabinetMessages().papers;
  return (
    <div className="buttons reader__bar">
      <Button variant="secondary" disabled={!onBefore} onClick={onBefore}>{words.before}</Button>
      <Button variant="secondary" disabled={!onAfter} onClick={onAfter}>{words.after}</Button>
      <Button variant="tertiary" onClick={onClose}>{words.close}</Button>
    </div>
  );
}

function Content({ paper, content }: { paper: Paper; content: ArrayBuffer }) {
  const words = useCabinetMessages().papers;
  return paper.mediaType === 'application/pdf' ? <PdfPages content={content} name={paper.name} />
    : paper.mediaType.startsWith('image/') ? <Picture paper={paper} content={content} />
      : <Paragraph>{words.noView}</Paragraph>;
}

function Picture({ paper, content }: { paper: Paper; content: ArrayBuffer }) {
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: paper.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content, paper.mediaType]);
  return address === '' ? null : <img className="reader__picture" src={address} alt={paper.name} />;
}
