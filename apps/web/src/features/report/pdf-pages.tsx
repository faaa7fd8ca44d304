import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { Failed, Loading } from '../../ui/loaded.js';
import css from './pdf.module.css';

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

/** Enough for a clear picture on a phone, not so much that a long report fills its memory. */
const MOST_PIXELS_WIDE = 1_200;

/** The pages of a PDF one below the other, each drawn when it comes near. */
export function PdfPages({ address, title }: { address: string; title: string }) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    const task = getDocument({ url: address, isEvalSupported: false });
    task.promise.then(setPdf, setFailure);
    return () => void task.destroy();
  }, [address]);
  if (failure !== null) {
    return (
      <>
        <Failed error={failure} />
        <a href={address}>Tải {title}</a>
      </>
    );
  }
  if (!pdf) return <Loading />;
  return (
    <div className={css.pages} role="group" aria-label={title}>
      {Array.from({ length: pdf.numPages }, (_, at) => (
        <Sheet key={at} pdf={pdf} number={at + 1} />
      ))}
    </div>
  );
}

function Sheet({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let ended = false;
    const draw = async () => {
      const page = await pdf.getPage(number);
      if (ended) return;
      const wide = Math.min(target.clientWidth * devicePixelRatio, MOST_PIXELS_WIDE);
      const viewport = page.getViewport({ scale: wide / page.getViewport({ scale: 1 }).width });
      target.width = viewport.width;
      target.height = viewport.height;
      await page.render({ canvas: target, viewport }).promise;
    };
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void draw();
      },
      { rootMargin: '600px' },
    );
    near.observe(target);
    return () => {
      ended = true;
      near.disconnect();
    };
  }, [pdf, number]);
  return <canvas ref={canvas} className={css.sheet} width={595} height={842} role="img" aria-label={`Trang ${number}`} />;
}
