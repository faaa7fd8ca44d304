import { Anchor } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Suspense } from 'react';
import { Loading } from './loaded.js';
import classes from './pdf-view.module.css';
import { late } from './late.js';

const PdfPages = late(async () => (await import('./pdf-pages.js')).PdfPages);

/** A PDF in the page: by the browser's own viewer on a desktop, drawn page by page where there is none to rely on (phones). A link is always beside it. */
export function PdfView({ href, title }: { href: string; title: string }) {
  const narrow = useMediaQuery('(max-width: 47.99em)', matchMedia('(max-width: 47.99em)').matches);
  const open = (
    <Anchor href={href} target="_blank" rel="noopener" size="sm">
      Mở {title} trong thẻ mới
    </Anchor>
  );
  return (
    <>
      <div className={`${classes.root} no-print`}>
        <div>{open}</div>
        {narrow ? (
          // As high before its pages are drawn as after: what stands below does not move from under a finger.
          <div className={classes.pages} role="region" aria-label={title} tabIndex={0}>
            <Suspense fallback={<Loading />}>
              <PdfPages key={href} href={href} title={title} />
            </Suspense>
          </div>
        ) : (
          <object
            key={href}
            data={`${href.split('#')[0]}#view=FitH&navpanes=0`}
            type="application/pdf"
            className={classes.viewer}
            aria-label={title}
          >
            {open}
          </object>
        )}
      </div>
      {/* What shows the PDF here prints nothing of it. */}
      <p className={classes.onPaper}>Để in {title}, hãy mở tệp trong thẻ mới rồi in từ đó.</p>
    </>
  );
}
