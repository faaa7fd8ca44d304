import { Anchor, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
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
import type { Replay } from './use-replay.js';
import { VerificationPane } from './verification-pane.js';

type Pane = 'timeline' | 'text' | 'side';
const PANES: readonly { value: Pane; label: string }[] = [
  { value: 'timeline', label: 'Dòng thời gian' },
  { value: 'text', label: 'Văn bản' },
  { value: 'side', label: 'Chi tiết' },
];
const TABS: readonly Tab[] = ['van-ban', 'so-sanh', 'kiem-chung'];
/** So long after the last move nothing moves any more: the address is written and what takes long is asked for. */
const SETTLED_MS = 120;

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
  const settled = useSettled(player.index);
  const moment = moments.after(shown);
  const line = lines[shown];
  const sectionId = place.muc ?? inView[shown] ?? labels[0]?.sectionId ?? null;
  const section = sectionId === null ? undefined : moment.sections.get(sectionId);

  useEffect(() => {
    if (!settled) return;
    const luc = player.index >= lines.length - 1 ? undefined : addressOf(lines, player.index);
    if (luc !== place.luc) setPlace({ luc });
  }, [settled, player.index, lines, place.luc, setPlace]);

  const tab = TABS.find((each) => each === place.xem) ?? 'van-ban';
  const marks = {
    a: place.a === undefined ? null : indexAt(lines, place.a),
    b: place.b === undefined ? null : indexAt(lines, place.b),
  };
  const onMark = (which: 'a' | 'b') => {
    const both = { ...marks, [which]: player.index };
    setPlace({ [which]: addressOf(lines, player.index), ...(both.a !== null && both.b !== null && { xem: 'so-sanh' }) });
    setPane('text');
  };
  const onSection = useCallback(
    (id: string | null) => {
      setPlace({ muc: id ?? undefined, xem: undefined });
      setPane('text');
    },
    [setPlace],
  );
  const onBlock = useCallback((id: string) => {
    setBlockId(id);
    setSide('written');
    setPane('side');
  }, []);
  const onRemark = useCallback(() => {
    setSide('remarks');
    setPane('side');
  }, []);
  const { seek } = player;
  const onEvent = (revision: number) => {
    const to = lines.find((each) => each.sectionId === sectionId && each.revision === revision && each.stream.startsWith('section-'));
    if (to) seek(to.index);
  };

  return (
    <div className={css.page} data-pane={pane}>
      <header className={css.head}>
        <h1>Diễn biến: {moment.report?.subject ?? moments.after(lines.length - 1).report?.subject}</h1>
        <Anchor renderRoot={(props) => <Link {...props} to="/bao-cao/$reportId" params={{ reportId }} />} size="sm">
          Về báo cáo
        </Anchor>
        <SegmentedControl
          className={css.panes}
          size="xs"
          aria-label="Phần đang xem"
          value={pane}
          onChange={(value) => setPane(PANES.find((each) => each.value === value)?.value ?? 'text')}
          data={[...PANES]}
        />
      </header>
      <PlayerBar player={player} lines={lines} sectionOf={sectionOf} onMark={onMark} marks={marks} />
      <Timeline
        lines={lines}
        found={found}
        filter={filter}
        onFilter={setFilter}
        labels={labels}
        sectionOf={sectionOf}
        index={shown}
        onGo={seek}
      />
      <section className={css.text} aria-label="Văn bản lúc đó">
        <MainBar
          tab={tab}
          onTab={(xem) => setPlace({ xem: xem === 'van-ban' ? undefined : xem })}
          labels={labels}
          section={place.muc ?? null}
          onSection={(muc) => setPlace({ muc: muc ?? undefined })}
        />
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
        {tab === 'so-sanh' && <ComparePane reportId={reportId} lines={lines} a={marks.a} b={marks.b} sectionId={place.muc ?? null} />}
        {tab === 'kiem-chung' && <VerificationPane reportId={reportId} />}
      </section>
      <SidePane
        tab={side}
        onTab={setSide}
        moment={moment}
        labels={labels}
        sectionId={sectionId}
        blockId={settled ? blockId : null}
        settled={settled}
        onSection={onSection}
        onBlock={onBlock}
        onEvent={onEvent}
      />
    </div>
  );
}

/** Whether the value has not changed for a moment. */
function useSettled(value: number): boolean {
  const [at, setAt] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setAt(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return at === value;
}
