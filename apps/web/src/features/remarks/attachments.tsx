import { Anchor, Button, Group, Progress, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/command.js';
import { permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import { sizeText } from '../../ui/sizes.js';
import css from './remarks.module.css';
import type { Attachment, RemarkSelection, Section, ShowPlace } from './types.js';
import { ACCEPTED } from './upload.js';
import { useUploads } from './use-uploads.js';
import type { Upload } from './use-uploads.js';
import { saidText, shortened } from './words.js';

interface Props {
  section: Section;
  actions: Actions | undefined;
  selection: RemarkSelection | null;
  dropped: readonly File[] | undefined;
  onShow: ShowPlace;
}

/** Files behind the figures: shown and downloaded, never printed. */
export function Attachments({ section, actions, selection, dropped, onShow }: Props) {
  const { sectionId } = section;
  const { uploads, add, send, drop } = useUploads(sectionId);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useDropped(dropped, (given) => add(given, selection));
  const may = permitted(actions, 'AddAttachment');
  const files = section.attachments.filter(({ removed }) => removed === null);
  if (!may.may && files.length === 0) return null;
  return (
    <section className={css.part} aria-labelledby="remarks-files">
      <div className={css.head}>
        <Title order={2} size="h3" id="remarks-files">
          Tệp số liệu đính kèm ({files.length})
        </Title>
      </div>
      <ul className={css.cards}>
        {files.map((file) => (
          <AttachedFile key={file.attachmentId} sectionId={sectionId} file={file} mayRemove={may.may} onShow={onShow} />
        ))}
        {uploads.map((upload) => (
          <Sending key={upload.key} upload={upload} onAgain={() => void send(upload)} onDrop={() => drop(upload.key)} />
        ))}
      </ul>
      {may.may && (
        <div
          className={css.drop}
          style={{ marginTop: '0.5rem' }}
          data-over={over || undefined}
          data-drop="attachments"
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            add([...event.dataTransfer.files], selection);
          }}
        >
          <Text size="xs">
            {selection
              ? `Tệp sẽ đứng sau “${shortened(selection.quote, 60)}”.`
              : 'Tệp sẽ đứng sau cả mục; chọn chữ trong văn bản để gắn vào số liệu.'}{' '}
            Kéo tệp vào đây, hoặc:
          </Text>
          <Button size="compact-sm" variant="default" mt={4} onClick={() => input.current?.click()}>
            Chọn tệp…
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            accept={ACCEPTED}
            hidden
            aria-label="Tệp đính kèm"
            onChange={(event) => {
              add([...(event.currentTarget.files ?? [])], selection);
              event.currentTarget.value = '';
            }}
          />
        </div>
      )}
    </section>
  );
}

/** Takes each new list once. */
function useDropped(dropped: readonly File[] | undefined, take: (files: readonly File[]) => void) {
  const taken = useRef<readonly File[] | undefined>(undefined);
  useEffect(() => {
    if (dropped === undefined || dropped === taken.current) return;
    taken.current = dropped;
    take(dropped);
  });
}

function AttachedFile({
  sectionId,
  file,
  mayRemove,
  onShow,
}: {
  sectionId: string;
  file: Attachment;
  mayRemove: boolean;
  onShow: ShowPlace;
}) {
  const [removing, setRemoving] = useState(false);
  const remove = useCommand('/api/sections/{id}/attachments/{attachmentId}/remove');
  const { attachmentId, name, size, by, at, place, quote, note } = file;
  return (
    <li className={css.card}>
      {place?.state === 'anchored' && quote && (
        <button type="button" className={css.quote} title="Xem trong văn bản" onClick={() => onShow(place.blockId, quote)}>
          {shortened(quote)}
        </button>
      )}
      {place?.state === 'detached' && quote && (
        <Text size="xs" fs="italic">
          Số liệu “{shortened(quote, 60)}” không còn trong văn bản.
        </Text>
      )}
      <Anchor
        href={`/api/sections/${encodeURIComponent(sectionId)}/attachments/${encodeURIComponent(attachmentId)}`}
        download={name}
        size="sm"
      >
        {name}
      </Anchor>{' '}
      <Text span size="xs" c="dimmed">
        {sizeText(size)} · {saidText(by, at)}
      </Text>
      {note && <Text size="sm">{note}</Text>}
      {mayRemove && (
        <Group mt={4}>
          <Button size="compact-xs" variant="default" aria-label={`Gỡ tệp ${name}`} onClick={() => setRemoving(true)}>
            Gỡ
          </Button>
        </Group>
      )}
      {removing && (
        <ReasonDialog
          title={`Gỡ tệp ${name}`}
          label="Lý do (không bắt buộc). Tệp vẫn còn trong lịch sử."
          confirm="Gỡ tệp"
          required={false}
          onConfirm={(reason) => remove.mutateAsync({ path: { id: sectionId, attachmentId }, body: { reason: reason || null } })}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}

function Sending({
  upload: { file, progress, failed, again },
  onAgain,
  onDrop,
}: {
  upload: Upload;
  onAgain: () => void;
  onDrop: () => void;
}) {
  const done = Math.round(progress * 100);
  return (
    <li className={css.card}>
      <Text size="sm">{file.name}</Text>
      {failed === null ? (
        <>
          <Progress value={done} size="sm" aria-label={`Đang gửi ${file.name}`} />
          <Text size="xs">{done < 100 ? `Đang gửi ${done}%` : 'Đang lưu…'}</Text>
        </>
      ) : (
        <>
          <Text size="sm" role="alert" c="var(--mantine-color-error)">
            Chưa gửi được: {failed}
          </Text>
          <Group gap="xs" mt={4}>
            {again && (
              <Button size="compact-xs" onClick={onAgain}>
                Gửi lại
              </Button>
            )}
            <Button size="compact-xs" variant="default" onClick={onDrop}>
              Bỏ
            </Button>
          </Group>
        </>
      )}
    </li>
  );
}
