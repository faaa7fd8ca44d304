import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Problem } from '../../api/problem.js';
import { reads } from '../../api/queries.js';
import { Attachments } from './attachments.js';
import { Comments } from './comments.js';
import { OpinionLinks } from './opinion-links.js';
import { Suggestions } from './suggestions.js';
import type { RemarkSelection, Section, ShowPlace } from './types.js';
import { useHeldSelection } from './use-held-selection.js';

export interface RemarksPanelProps {
  section: Section;
  /** What is selected in the text beside it. */
  selection: RemarkSelection | null;
  /** The comment or suggestion chosen by its mark in the text. */
  active?: string | null;
  /** Told when that one is no longer looked at: the sheet was closed. */
  onActive?: (id: string | null) => void;
  /** Shows a place of the text. */
  onShow: ShowPlace;
  /** Saves what is being written before a suggestion is taken into it; rejects where that cannot be. */
  beforeDecide?: () => Promise<void>;
  /** Files dropped into the text: each new list is sent once, behind what is selected. */
  dropped?: readonly File[];
}

const nothingToSave = () => Promise.resolve();
const UNSAVED = 'Chữ đang gõ chưa lưu được lên máy chủ nên chưa nhận được đề nghị sửa. Hãy chờ đến khi báo “đã lưu” rồi bấm lại.';
const asYouAre = () => undefined;

/** Comments, suggestions, files and the table of opinions of a section: beside the text, on a small screen a sheet from below. */
export function RemarksPanel(props: RemarksPanelProps) {
  const narrow = useMediaQuery('(max-width: 61.99em)', undefined, { getInitialValueInEffect: false });
  const { sectionId } = props.section;
  return narrow ? <Sheet key={sectionId} {...props} /> : <Panel key={sectionId} {...props} />;
}

function Panel({ section, selection, active = null, onShow, beforeDecide = nothingToSave, dropped }: RemarksPanelProps) {
  const { held, letGo } = useHeldSelection(selection);
  const savedFirst = () =>
    beforeDecide().catch(() => {
      throw new Problem(409, { type: 'page.unsaved', detail: UNSAVED });
    });
  const { data: actions } = reads.useQuery('get', '/api/sections/{id}/actions', { params: { path: { id: section.sectionId } } });
  return (
    <section aria-label="Ý kiến và đề nghị sửa" className="no-print">
      {held && (
        <Button size="compact-xs" variant="subtle" mb={4} onClick={letGo}>
          Bỏ chọn phần văn bản
        </Button>
      )}
      <Comments section={section} actions={actions} selection={held} active={active} onShow={onShow} />
      <Suggestions section={section} actions={actions} selection={held} active={active} beforeDecide={savedFirst} onShow={onShow} />
      <Attachments section={section} actions={actions} selection={held} dropped={dropped} onShow={onShow} />
      <OpinionLinks sectionId={section.sectionId} reportId={section.reportId} />
    </section>
  );
}

/** A button that says how much there is, and the panel over the lower part of the screen. */
function Sheet(props: RemarksPanelProps) {
  const { section, selection, active = null, onActive = asYouAre, onShow } = props;
  const [opened, setOpened] = useState(false);
  const open =
    section.comments.filter(({ resolvedBy, replyTo }) => resolvedBy === null && replyTo === null).length +
    section.suggestions.filter(({ decision }) => decision === null).length;
  const close = () => {
    setOpened(false);
    onActive(null);
  };
  return (
    <>
      <Button variant="default" className="no-print" onClick={() => setOpened(true)}>
        {selection ? 'Góp ý phần đang chọn' : `Ý kiến, đề nghị sửa (${open})`}
      </Button>
      <Drawer
        opened={opened || active !== null}
        onClose={close}
        position="bottom"
        size="80%"
        title="Ý kiến và đề nghị sửa"
        padding="sm"
        keepMounted
        closeButtonProps={{ 'aria-label': 'Đóng' }}
      >
        <Panel
          {...props}
          onShow={(blockId, quote) => {
            close();
            onShow(blockId, quote);
          }}
        />
      </Drawer>
    </>
  );
}
