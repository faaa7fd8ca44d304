import { useRouter } from '@tanstack/react-router';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { showOverlay, useOverlay } from '../../app/overlay.js';
import { late } from '../../ui/late.js';
import css from './search-button.module.css';

const Palette = late(async () => (await import('./palette.js')).Palette);
const KeysHelp = late(async () => (await import('./keys-help.js')).KeysHelp);
const Tour = late(async () => (await import('../home/first-visit/tour.js')).Tour);

const TYPED_INTO = 'input, textarea, select, [contenteditable="true"]';
const close = () => showOverlay(null);

/** The search box of every page, which is the command palette: by a click, Ctrl+K or "/". "?" tells the keys. */
export function SearchButton() {
  const overlay = useOverlay();
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
      const palette = ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') || (event.key === '/' && !typing);
      if (!palette && (event.key !== '?' || typing)) return;
      const dialogs = [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')];
      if (event.isComposing || dialogs.some((open) => open.getClientRects().length > 0)) return;
      event.preventDefault();
      showOverlay(palette ? 'palette' : 'keys');
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
  return (
    <>
      <button
        type="button"
        className={css.open}
        aria-label="Tìm kiếm và lệnh (Ctrl K)"
        aria-haspopup="dialog"
        onClick={() => {
          showOverlay('palette');
        }}
        data-tour="search"
      >
        <svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="2.25" aria-hidden>
          <circle cx="10.5" cy="10.5" r="6.5" />
          <path d="M15.5 15.5 21 21" strokeLinecap="round" />
        </svg>
        <span className={css.words} aria-hidden>
          Tìm kiếm
        </span>
        <span className={css.keys} aria-hidden>
          Ctrl K
        </span>
      </button>
      {overlay === 'palette' && <PaletteToBe />}
      <Suspense>
        {overlay === 'keys' && <KeysHelp onClose={close} />}
        {overlay === 'tour' && <Tour onClose={close} />}
      </Suspense>
    </>
  );
}

/** The palette; until it is loaded and has the keyboard, a plain box in its place, so that no key is lost. */
function PaletteToBe() {
  const router = useRouter();
  const typed = useRef('');
  const [ready, setReady] = useState(false);
  const onReady = useCallback(() => setReady(true), []);
  const key = ({ key: pressed, nativeEvent }: React.KeyboardEvent) => {
    if (nativeEvent.isComposing || (pressed !== 'Enter' && pressed !== 'Escape')) return;
    close();
    if (pressed === 'Enter' && typed.current.trim() !== '')
      void router.navigate({ href: `/tim?q=${encodeURIComponent(typed.current.trim())}` });
  };
  return (
    <>
      {!ready && (
        <input
          className={css.typing}
          aria-label="Tìm kiếm và lệnh, đang mở"
          autoFocus
          onChange={(event) => (typed.current = event.currentTarget.value)}
          onKeyDown={key}
        />
      )}
      <Suspense>
        <Palette typed={typed} onReady={onReady} onClose={close} />
      </Suspense>
    </>
  );
}
