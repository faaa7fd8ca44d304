import { lazy, Suspense } from 'react';
import { Loading } from '../../ui/loaded.js';
import css from './pdf.module.css';

const PdfPages = lazy(() => import('./pdf-pages.js').then((module) => ({ default: module.PdfPages })));

/** A PDF in the page: in the browser's own viewer where it has one, else (phones) page after page drawn by us. */
export function PdfView({ address, title }: { address: string; title: string }) {
  if (!navigator.pdfViewerEnabled) {
    return (
      <Suspense fallback={<Loading />}>
        <PdfPages address={address} title={title} />
      </Suspense>
    );
  }
  return (
    <object data={`${address}#view=FitH`} type="application/pdf" className={css.viewer} aria-label={title}>
      <a href={address}>Mở {title}</a>
    </object>
  );
}
