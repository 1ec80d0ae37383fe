import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';

export type Pdf = PDFDocumentProxy;

/** A page as it is drawn, and its text for who does not see it. */
export interface DrawnPage { ratio: number; draw(canvas: HTMLCanvasElement, width: number): Promise<void>; text(): Promise<string> }

/** Opens a PDF; nothing in it is run. The content may be used on. */
export async function openPdf(content: ArrayBuffer): Promise<{ pages: DrawnPage[]; close(): void }> {
  GlobalWorkerOptions.workerPort ??= new PdfWorker();
  const loading = getDocument({ data: content.slice(0), useWasm: false, enableXfa: false });
  const pdf = await loading.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, place) => drawn(pdf, place + 1)));
  return { pages, close: () => void loading.destroy() };
}

async function drawn(pdf: Pdf, place: number): Promise<DrawnPage> {
  const page = await pdf.getPage(place);
  const natural = page.getViewport({ scale: 1 });
  return {
    ratio: natural.height / natural.width,
    draw: async (canvas, width) => {
      // Sharp on tablets, whose points are finer than a page's.
      const viewport = page.getViewport({ scale: (width * Math.min(devicePixelRatio, 2)) / natural.width });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
    },
    text: async () => (await page.getTextContent()).items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
  };
}
