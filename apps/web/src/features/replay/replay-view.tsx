import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { ComparePane } from './compare-pane.js';
import { everything, matching } from './filter.js';
import { momentsOf } from './fold.js';
import { MainBar } from './main-bar.js';
import type { Tab } from './main-bar.js';
import { numbering } from './numbering.js';
import { addressOf, indexAt, sectionsInView } from './places.js';
import { PlayerBar } from './player.js';
import css from './replay.module.css';
import { SidePane } from './side-pane.js';
import type { SideTab } from './side-pane.js';
import { TextPane } from './text-pane.js';
import { Timeline } from './timeline.js';
import type { ReplayLine } from './types.js';
import { usePlace } from './use-place.js';
import { usePlayer } from './use-player.js';
import { useStable } from './use-stable.js';
import type { Replay } from './grown.js';
import { VerificationPane } from './verification-pane.js';

type Pane = 'timeline' | 'text' | 'side';
const PANES: readonly { value: Pane; label: string }[] = [
  { value: 'timeline', label: 'Dòng thời gian' },
  { value: 'text', label: 'Văn bản' },
  { value: 'side', label: 'Chi tiết' },
];
const TABS: readonly Tab[] = ['van-ban', 'so-sanh', 'kiem-chung'];
/** So long after the last move nothing moves any more: the eye goes to the section, and what takes long is asked for. */
const SETTLED_MS = 25;
/** The address is written after a longer rest: a browser takes only so many a minute. */
const ADDRESS_MS = 400;

/** The timeline, the player, and the report as it stood at the line that was reached. */
export function ReplayView({ reportId, replay: { lines, labels } }: { reportId: string; replay: Replay }) {
  const [place, setPlace] = usePlace();
  const [filter, setFilter] = useState(everything);
  const found = useMemo(() => matching(lines, filter), [lines, filter]);
  const player = usePlayer(lines.length, place.luc === undefined ? lines.length - 1 : indexAt(lines, place.luc), found);
  const [pane, setPane] = useState<Pane>('text');
  const [side, setSide] = useState<SideTab>('states');
  const [blockId, setBlockId] = useState<string | null>(null);

  const moments = useMemo(() => momentsOf(lines), [lines]);
  const numbersOf = useMemo(numbering, []);
  const inView = useMemo(() => sectionsInView(lines), [lines]);
  const labelOf = useMemo(() => new Map(labels.map(({ sectionId, label }) => [sectionId, label])), [labels]);
  const sectionOf = useCallback(
    ({ sectionId }: ReplayLine) => (sectionId === null ? 'Cả báo cáo' : (labelOf.get(sectionId) ?? sectionId)),
    [labelOf],
  );

  // The player moves at once; what it shows follows as fast as it can be drawn, and is passed over while the player goes on.
  const shown = useDeferredValue(player.index);
  const settled = useResting(player.index, SETTLED_MS);
  const moment = moments.after(shown);
  const line = lines[shown];
  // While one rushes through, the section that was looked at stays, and the timeline waits where it was.
  const calm = settled || player.playing;
  const followed = useHeld(inView[shown] ?? labels[0]?.sectionId ?? null, calm);
  const listed = useHeld(shown, calm);
  const sectionId = place.muc ?? followed;
  const section = sectionId === null ? undefined : moment.sections.get(sectionId);

  const resting = useResting(player.index, ADDRESS_MS);
  useEffect(() => {
    if (!resting) return;
    const luc = player.index >= lines.length - 1 ? undefined : addressOf(lines, player.index);
    if (luc !== place.luc) setPlace({ luc });
  }, [resting, player.index, lines, place.luc, setPlace]);

  const tab = TABS.find((each) => each === place.xem) ?? 'van-ban';
  const a = place.a === undefined ? null : indexAt(lines, place.a);
  const b = place.b === undefined ? null : indexAt(lines, place.b);
  const onMark = useStable((which: 'a' | 'b') => {
    const both = { a, b, [which]: player.index };
    setPlace({ [which]: addressOf(lines, player.index), ...(both.a !== null && both.b !== null && { xem: 'so-sanh' }) });
    setPane('text');
  });
  const onSection = useStable((id: string) => {
    setPlace({ muc: id, xem: undefined });
    setPane('text');
  });
  const onBlock = useStable((id: string) => {
    setBlockId(id);
    setSide('written');
    setPane('side');
  });
  const onRemark = useStable(() => {
    setSide('remarks');
    setPane('side');
  });
  const { seek } = player;
  const onEvent = useStable((revision: number) => {
    const to = lines.find((each) => each.sectionId === sectionId && each.revision === revision && each.stream.startsWith('section-'));
    if (to) seek(to.index);
  });
  const onTab = useStable((xem: Tab) => setPlace({ xem: xem === 'van-ban' ? undefined : xem }));
  const onFixed = useStable((muc: string | null) => setPlace({ muc: muc ?? undefined }));
  const subject = moment.report?.subject ?? moments.after(lines.length - 1).report?.subject ?? '';

  return (
    <div className={css.page} data-pane={pane}>
      <Head reportId={reportId} subject={subject} pane={pane} onPane={setPane} />
      <PlayerBar player={player} lines={lines} sectionOf={sectionOf} onMark={onMark} a={a} b={b} />
      <Timeline
        lines={lines}
        found={found}
        filter={filter}
        onFilter={setFilter}
        labels={labels}
        sectionOf={sectionOf}
        index={listed}
        onGo={seek}
      />
      <section className={css.text} aria-label="Văn bản lúc đó">
        <MainBar tab={tab} onTab={onTab} labels={labels} section={place.muc ?? null} onSection={onFixed} />
        {tab === 'van-ban' && sectionId !== null && (
          <TextPane
            label={labelOf.get(sectionId) ?? sectionId}
            section={section}
            numbers={numbersOf(moment)}
            line={line?.sectionId === sectionId ? line : undefined}
            settled={settled && shown === player.index}
            onBlock={onBlock}
            onRemark={onRemark}
          />
        )}
        {tab === 'so-sanh' && <ComparePane reportId={reportId} lines={lines} a={a} b={b} sectionId={place.muc ?? null} />}
        {tab === 'kiem-chung' && <VerificationPane reportId={reportId} />}
      </section>
      <SidePane
        tab={side}
        onTab={setSide}
        moment={moment}
        labels={labels}
        sectionId={sectionId}
        blockId={settled ? blockId : null}
        onSection={onSection}
        onBlock={onBlock}
        onEvent={onEvent}
      />
    </div>
  );
}

interface HeadProps {
  reportId: string;
  subject: string;
  pane: Pane;
  onPane: (pane: Pane) => void;
}

const Head = memo(function Head({ reportId, subject, pane, onPane }: HeadProps) {
  return (
    <header className={css.head}>
      <h1>Diễn biến: {subject}</h1>
      <Anchor renderRoot={(props) => <Link {...props} to="/bao-cao/$reportId" params={{ reportId }} />} size="sm">
        Về báo cáo
      </Anchor>
      <SegmentedControl
        className={css.panes}
        size="xs"
        aria-label="Phần đang xem"
        value={pane}
        onChange={(value) => onPane(PANES.find((each) => each.value === value)?.value ?? 'text')}
        data={[...PANES]}
      />
    </header>
  );
});

/** Whether the value has not changed for so long. */
function useResting(value: number, ms: number): boolean {
  const [at, setAt] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setAt(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return at === value;
}

/** The value, or while not free what it was when it last was. */
function useHeld<T>(value: T, free: boolean): T {
  const [held, setHeld] = useState(value);
  if (free && held !== value) setHeld(value);
  return free ? value : held;
}
