import { useEffect, useRef, useState } from 'react';
import { Failure } from '../../app/Failure';
import { useCabinetMessages } from '../../language/cabinet';
import type { DrawnPage } from './pdf';

/** The pages of a PDF, one below the other; each is drawn when it comes near. */
export function PdfPages({ content, name }: { content: ArrayBuffer; name: string }) {
  const words = useCabinetMessages().papers;
  const [pages, setPages] = useState<DrawnPage[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    let isOver = false;
    let close = () => undefined as void;
    import('./pdf').then(({ openPdf }) => openPdf(content)).then((pdf) => {
      close = pdf.close;
      if (isOver) {
        close();
      } else {
        setPages(pdf.pages);
      }
    }, setFailure);
    return () => {
      isOver = true;
      close();
    };
  }, [content]);
  return failure !== null ? <Failure error={failure} />
    : pages === null ? <p role="status">{words.loading}</p>
      : <div className="pages">{pages.map((page, place) => <Page key={place} page={page} label={`${name}, ${words.page(place + 1, pages.length)}`} />)}</div>;
}

function Page({ page, label }: { page: DrawnPage; label: string }) {
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const near = new IntersectionObserver((seen) => {
      if (seen.some((entry) => entry.isIntersecting)) {
        near.disconnect();
        void page.draw(canvas.current!, frame.current!.clientWidth);
        void page.text().then(setText);
      }
    }, { rootMargin: '600px' });
    near.observe(frame.current!);
    return () => near.disconnect();
  }, [page]);
  return (
    <figure ref={frame} className="pages__page" aria-label={label}>
      <svg viewBox={`0 0 100 ${100 * page.ratio}`} aria-hidden="true" />
      <canvas ref={canvas} aria-hidden="true" />
      <figcaption className="ds-sr-only">{text}</figcaption>
    </figure>
  );
}
