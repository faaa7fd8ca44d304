import { Stack } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useRef } from 'react';
import { useMe } from '../../app/session.js';
import type { EditorHandle } from '../../editor/editor.types.js';
import { TextView } from '../../text/index.js';
import { Failed, Loading } from '../../ui/loaded.js';
import { Choices } from './choices.js';
import { KeptTexts } from './kept-texts.js';
import { NotKept } from './not-kept.js';
import { Notices } from './notices.js';
import { Returned } from './returned.js';
import { SaveLine } from './save-line.js';
import { SectionActions } from './section-actions.js';
import type { Known } from './section-data.js';
import { Neighbours, SectionHead } from './section-head.js';
import classes from './section.module.css';
import { useDraft } from './use-draft.js';
import type { Asked } from './use-known.js';
import { useKnown } from './use-known.js';
import { Writing } from './writing.js';

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
  const numbers = section.place?.numbering;
  return (
    <div className={classes.page}>
      <SectionHead section={section} />
      <div className={classes.bar}>
        {draft ? <SaveLine draft={draft} /> : <span />}
        <SectionActions section={section} actions={actions} draft={draft} />
      </div>
      <div className={classes.columns}>
        <Stack gap="sm" miw={0}>
          {asked.offline && <Notices.Offline />}
          {draft && (
            <>
              <NotKept draft={draft} />
              <KeptTexts draft={draft} />
              <Choices draft={draft} editor={editor} />
              <Notices.ReadOnly draft={draft} status={section.status} />
            </>
          )}
          {draft ? (
            <Writing draft={draft} handle={editor} numbers={{ blocks: numbers?.blocks ?? {}, footnotes: numbers?.footnotes ?? {} }} />
          ) : (
            <TextView blocks={section.blocks} numbers={numbers} anchors={null} />
          )}
          <Neighbours section={section} />
        </Stack>
        <aside className={`${classes.aside} ${classes.before}`} aria-label="Bên cạnh văn bản">
          <Returned section={section} />
        </aside>
      </div>
    </div>
  );
}
