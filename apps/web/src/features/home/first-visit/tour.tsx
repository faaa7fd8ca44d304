import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '../../../app/session.js';
import { markSeen } from './seen.js';
import { stepsFor } from './tour-steps.js';
import css from './tour.module.css';
import { useRect } from './use-rect.js';

const CARD_WIDTH = 340;
const GAP = 12;

/** The guided first visit: a card that goes from page to page and points at what it speaks of. The page under it stays usable. */
export function Tour({ onClose }: { onClose: () => void }) {
  const router = useRouter();
  const { userId, posts } = useMe();
  const [steps] = useState(() => stepsFor(posts.map(({ role }) => role)));
  const [at, setAt] = useState(0);
  const card = useRef<HTMLDivElement>(null);
  const step = steps[at];
  const rect = useRect(step?.target ?? 'main h1');
  const path = step?.path;

  useEffect(() => markSeen(userId), [userId]);
  useEffect(() => {
    if (path !== undefined) void router.navigate({ to: path }).then(() => card.current?.focus());
  }, [path, at, router]);
  useEffect(() => {
    const close = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose]);

  if (!step) return null;
  const last = at === steps.length - 1;
  return (
    <>
      {rect && <div className={css.ring} style={ringAround(rect)} aria-hidden />}
      <div
        ref={card}
        role="dialog"
        aria-label={`Hướng dẫn: ${step.title}`}
        aria-describedby="tour-text"
        tabIndex={-1}
        className={css.card}
        style={cardBeside(rect)}
      >
        <p className={css.place}>
          Hướng dẫn, bước {at + 1}/{steps.length}
        </p>
        <h2 className={css.title}>{step.title}</h2>
        <p id="tour-text" className={css.text}>
          {step.text}
        </p>
        <div className={css.buttons}>
          <Button size="xs" variant="subtle" onClick={onClose}>
            {last ? 'Đóng' : 'Bỏ qua'}
          </Button>
          <span className={css.forward}>
            {at > 0 && (
              <Button size="xs" variant="default" onClick={() => setAt(at - 1)}>
                Trước
              </Button>
            )}
            <Button size="xs" onClick={() => (last ? onClose() : setAt(at + 1))}>
              {last ? 'Xong' : 'Tiếp'}
            </Button>
          </span>
        </div>
      </div>
    </>
  );
}

const ringAround = ({ x, y, width, height }: DOMRect) => ({ left: x - 4, top: y - 4, width: width + 8, height: height + 8 });

/** Under what it points at, within the window; at the foot of the window where nothing is pointed at, and on a phone (by the style sheet). */
function cardBeside(rect: DOMRect | null): React.CSSProperties | undefined {
  if (!rect) return undefined;
  const left = Math.max(GAP, Math.min(rect.x, window.innerWidth - CARD_WIDTH - GAP));
  const below = rect.bottom + GAP;
  return below + 220 < window.innerHeight ? { left, top: below } : { left, bottom: GAP };
}
