import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { Suspense, useMemo, useRef, useState } from 'react';
import { useMe } from '../../app/session.js';
import type { EditorHandle, EditorNumbers, EditorSelection } from '../../editor/editor.types.js';
import { Failed, Loading } from '../../ui/loaded.js';
import { marksOf } from '../remarks/marks.js';
import { Choices } from './choices.js';
import { KeptTexts, RemarksPanel, Returned } from './lazy-parts.js';
import { NotKept } from './not-kept.js';
import { Notices } from './notices.js';
import { SaveLine } from './save-line.js';
import { SectionActions } from './section-actions.js';
import type { Known } from './section-data.js';
import { Neighbours, SectionHead } from './section-head.js';
import classes from './section.module.css';
import { useDraft } from './use-draft.js';
import type { Asked } from './use-known.js';
import { useKnown } from './use-known.js';
import { Writing } from './writing.js';

/** Of a section whose report is not known. */
const NO_NUMBERS: EditorNumbers = { blocks: {}, footnotes: {} };

/** Writing one section. */
export function Page() {
  const { sectionId } = useParams({ from: '/muc/$sectionId' });
  const { userId } = useMe();
  const asked = useKnown(userId, sectionId);
  if (asked.known) return <Opened key={sectionId} userId={userId} sectionId={sectionId} asked={asked} known={asked.known} />;
  return asked.error ? <Failed error={asked.error} onAgain={asked.again} /> : <Loading />;
}

interface Props {
  userId: string;
  sectionId: string;
  asked: Asked;
  known: Known;
}

function Opened({ userId, sectionId, asked, known: { section, actions } }: Props) {
  const draft = useDraft(userId, sectionId, asked);
  const editor = useRef<EditorHandle>(null);
  const [selection, setSelection] = useState<EditorSelection | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [dropped, setDropped] = useState<readonly File[]>();
  const numbers = section.place?.numbering;
  const marks = useMemo(() => marksOf(section), [section]);
  // A suggestion is taken into the text as it was typed, not as it was saved last.
  const saved = async () => {
    const state = await draft?.flush();
    if (state?.unsent) throw new Error('unsent');
  };
  return (
    <div className={classes.page}>
      <SectionHead section={section} />
      <div className={classes.bar}>
        {draft ? <SaveLine draft={draft} /> : <span />}
        <SectionActions section={section} actions={actions} draft={draft} />
      </div>
      <div className={classes.columns}>
        <Stack gap="sm" miw={0}>
          <Notices.Insecure />
          {asked.offline && <Notices.Offline />}
          {draft && (
            <>
              <NotKept draft={draft} />
              <Suspense>
                <KeptTexts draft={draft} />
              </Suspense>
              <Choices draft={draft} editor={editor} />
              <Notices.ReadOnly draft={draft} status={section.status} />
            </>
          )}
          {draft ? (
            <Writing
              draft={draft}
              handle={editor}
              numbers={numbers ?? NO_NUMBERS}
              marks={marks}
              onSelection={setSelection}
              onMark={setActive}
              onDropFile={setDropped}
            />
          ) : (
            <Loading />
          )}
          <Neighbours section={section} />
        </Stack>
        <div className={classes.aside}>
          <Suspense>
            <Returned section={section} />
            <RemarksPanel
              section={section}
              selection={selection}
              active={active}
              onActive={setActive}
              onShow={(blockId, quote) => editor.current?.show(quote === undefined ? { blockId } : { blockId, quote })}
              beforeDecide={saved}
              dropped={dropped}
            />
          </Suspense>
        </div>
      </div>
    </div>
  );
}
