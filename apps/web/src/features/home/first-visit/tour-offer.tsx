import { Button } from '@mantine/core';
import { useState } from 'react';
import { showOverlay } from '../../../app/overlay.js';
import { useMe } from '../../../app/session.js';
import { hasSeen, markSeen } from './seen.js';
import css from './tour.module.css';

/** Offers the guided first visit, once a person and device. */
export function TourOffer() {
  const { userId } = useMe();
  const [offered, setOffered] = useState(() => !hasSeen(userId));
  if (!offered) return null;
  const answered = (start: boolean) => {
    markSeen(userId);
    setOffered(false);
    if (start) showOverlay('tour');
  };
  return (
    <section className={css.offer} aria-label="Hướng dẫn lần đầu">
      <p className={css.offerText}>Lần đầu bạn vào Trình Ký trên máy này? Xem qua các trang chính, chưa đầy hai phút.</p>
      <Button size="xs" onClick={() => answered(true)}>
        Xem hướng dẫn
      </Button>
      <Button size="xs" variant="subtle" onClick={() => answered(false)}>
        Để sau
      </Button>
    </section>
  );
}
