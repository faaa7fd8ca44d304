import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { Failed, Loading } from './loaded.js';
import classes from './pdf-view.module.css';

GlobalWorkerOptions.workerSrc = new URL('pdfjs-dist/legacy/build/pdf.worker.min.mjs', import.meta.url).href;

/** The pages of a PDF, each drawn when it comes into view. */
export function PdfPages({ href, title }: { href: string; title: string }) {
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    setFailure(null);
    const loading = getDocument({ url: href, withCredentials: true, isEvalSupported: false });
    loading.promise.then(setDocument, setFailure);
    return () => void loading.destroy();
  }, [href, attempt]);
  if (failure !== null) return <Failed error={failure} onAgain={() => setAttempt(attempt + 1)} />;
  if (!document) return <Loading />;
  return Array.from({ length: document.numPages }, (_, at) => (
    <PdfPage key={at} document={document} number={at + 1} label={`${title}, trang ${at + 1}/${document.numPages}`} />
  ));
}

function PdfPage({ document, number, label }: { document: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return;
    let drawing: { cancel(): void } | null = null;
    const draw = async () => {
      const page = await document.getPage(number);
      const scale = (target.clientWidth * Math.min(devicePixelRatio, 2)) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = page.render({ canvas: target, viewport });
      drawing = task;
      // Cancelled where the page is left meanwhile.
      await task.promise.catch(() => undefined);
    };
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        void draw();
      },
      { root: target.parentElement, rootMargin: '400px' },
    );
    watch.observe(target);
    return () => {
      watch.disconnect();
      drawing?.cancel();
    };
  }, [document, number]);
  // A4, until it is drawn.
  return <canvas ref={canvas} className={classes.page} width={210} height={297} role="img" aria-label={label} />;
}
