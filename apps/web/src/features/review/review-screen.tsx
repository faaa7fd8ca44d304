import { Button, Checkbox } from '@mantine/core';
import { useIsMutating } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { reads } from '../../api/queries.js';
import { useMe } from '../../app/session.js';
import { useTextSelection } from '../../text/index.js';
import type { DiffMode } from '../../text/index.js';
import { marksOf, RemarksPanel } from '../remarks/index.js';
import { permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { ApproverDialog } from './approver-dialog.js';
import { CompareTools, NOTHING } from './compare-tools.js';
import { DecisionBar } from './decision-bar.js';
import { Decisions } from './decisions.js';
import type { Asked } from './decisions.js';
import { KeysHelp } from './keys-help.js';
import { NewerBanner } from './newer-banner.js';
import { BlameSwitch, blockInFocus, goToChange, ReviewText } from './review-text.js';
import { PastRounds, RouteSteps } from './route-steps.js';
import { SectionHead } from './section-head.js';
import type { Section } from './types.js';
import { useBehalf } from './use-behalf.js';
import { useCompared } from './use-compared.js';
import { useKeys, useKeysOn } from './use-keys.js';
import { usePinned } from './use-pinned.js';
import { useNeighbours } from './use-queue.js';
import { useViewed } from './use-viewed.js';
import css from './review.module.css';

const KEYS = [
  ['a', 'duyệt'],
  ['r', 'trả lại'],
  ['j', 'mục tiếp'],
  ['k', 'mục trước'],
  ['n', 'thay đổi tiếp'],
  ['p', 'thay đổi trước'],
  ['v', 'đánh dấu đã xem'],
] as const;

/** Reads a submitted text against what was before it, and decides on exactly what is shown. */
export function ReviewScreen({ latest }: { latest: Section }) {
  const me = useMe();
  const navigate = useNavigate();
  const { section, newer, takeLatest } = usePinned(latest);
  const { sectionId } = section;
  const deciding = useIsMutating() > 0;
  const { own, next, previous, left } = useNeighbours(sectionId);
  const behalf = useBehalf(own?.waitsFor);
  const header = behalf.principal === null ? undefined : { 'X-Trinhky-On-Behalf-Of': behalf.principal };
  const { data: told } = reads.useQuery('get', '/api/sections/{id}/actions', { params: { path: { id: sectionId }, header } });
  const actions = newer === null ? told : pinnedActions(told);

  const comparing = useCompared(section);
  const viewed = useViewed(me.userId, sectionId);
  const [mode, setMode] = useState<DiffMode>('words');
  const [marking, setMarking] = useState(false);
  const [blaming, setBlaming] = useState(false);
  const blame = reads.useQuery('get', '/api/sections/{id}/blame', { params: { path: { id: sectionId } } }, { enabled: blaming });

  const text = useRef<HTMLDivElement>(null);
  const selection = useTextSelection(text);
  const [remark, setRemark] = useState<string | null>(null);
  const [highlight, setHighlight] = useState<readonly string[]>([]);
  useEffect(() => {
    document.getElementById(`b-${highlight[0] ?? ''}`)?.scrollIntoView({ block: 'center' });
  }, [highlight, comparing.chosen]);
  const [asked, setAsked] = useState<Asked>(null);
  const [keysOn, setKeysOn] = useKeysOn();

  const open = (id: string | undefined) =>
    id === undefined ? navigate({ to: '/duyet' }) : navigate({ to: '/duyet/$sectionId', params: { sectionId: id } });
  const ask = (what: Asked, type: string) => permitted(actions, type).may && setAsked(what);
  const mark = () => {
    const block = section.blocks.find(({ id }) => id === blockInFocus());
    setMarking(true);
    if (block) viewed.toggle(block);
    goToChange(1);
  };
  const keys = {
    a: () => ask('approve', 'ApproveSection'),
    r: () => ask('return', 'ReturnSection'),
    j: () => next && void open(next.sectionId),
    k: () => previous && void open(previous.sectionId),
    n: () => goToChange(1),
    p: () => goToChange(-1),
    v: mark,
  };
  useKeys(keys, keysOn);

  return (
    <div className={css.page}>
      <SectionHead section={section} />
      {newer !== null && !deciding && (
        <NewerBanner
          newer={newer}
          latest={latest}
          onShow={() => {
            if (latest.revision !== section.revision) comparing.withShown(section.revision);
            takeLatest();
          }}
        />
      )}
      <CompareTools choices={comparing.choices} chosen={comparing.chosen} onChoose={comparing.choose} mode={mode} onMode={setMode}>
        <Checkbox label="Đánh dấu đã xem" checked={marking} onChange={(event) => setMarking(event.currentTarget.checked)} />
        <BlameSwitch on={blaming} onChange={setBlaming} />
        {permitted(told, 'TakeOverApproval').may && (
          <Button size="compact-sm" variant="default" onClick={() => setAsked('approver')}>
            Đổi người duyệt
          </Button>
        )}
      </CompareTools>
      <div className={css.columns} data-layout={comparing.compared ? mode : undefined}>
        <div ref={text} className={css.text}>
          <ReviewText
            section={section}
            compared={comparing.compared}
            mode={mode}
            marks={marksOf({ ...latest, blocks: section.blocks })}
            onMark={setRemark}
            highlight={highlight}
            viewed={marking ? viewed : null}
            written={blaming ? (blame.data ?? {}) : null}
          />
        </div>
        <div className={css.side}>
          <RouteSteps section={section} waiting={own} />
          <RemarksPanel
            section={latest}
            selection={selection}
            active={remark}
            onActive={setRemark}
            onShow={(blockId) => {
              setHighlight([blockId]);
              // Folded away among the changes, or not one of them: the whole text has it.
              if (!document.getElementById(`b-${blockId}`)) comparing.choose(NOTHING);
            }}
          />
          <PastRounds section={section} />
          <KeysHelp keys={KEYS} on={keysOn} onChange={setKeysOn} />
        </div>
      </div>
      <DecisionBar
        actions={actions}
        behalf={behalf}
        left={left}
        onApprove={() => setAsked('approve')}
        onReturn={() => setAsked('return')}
        onNext={next && next.sectionId !== sectionId ? () => void open(next.sectionId) : null}
      />
      {asked === 'approver' && <ApproverDialog section={section} onClose={() => setAsked(null)} />}
      <Decisions
        asked={asked}
        section={section}
        principal={behalf.principal}
        barred={newer === null ? null : NEWER}
        onClose={() => setAsked(null)}
        onDecided={() => void open((next ?? previous)?.sectionId)}
      />
    </div>
  );
}

const NEWER = 'Văn bản đang xem không còn là bản mới nhất. Hãy bấm “Xem khác biệt” ở đầu trang rồi quyết định; lý do đã gõ vẫn được giữ.';

/** Nothing is decided on a text that is no longer the one to be decided on; the reason for a return may be written on. */
function pinnedActions(told: Actions | undefined): Actions | undefined {
  if (!told) return undefined;
  const barred = ['ApproveSection', 'ReturnSection'];
  const others = <T extends { type: string }>(list: readonly T[]) => list.filter(({ type }) => !barred.includes(type));
  return {
    may: others(told.may),
    whyNot: [...others(told.whyNot), ...barred.map((type) => ({ type, code: 'section.stale-revision', detail: NEWER }))],
  };
}
