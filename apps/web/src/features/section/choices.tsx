import { Button, Group, Stack, Text } from '@mantine/core';
import { plainText, plainTextOfRow } from '@trinhky/content';
import type { Block, TableRow } from '@trinhky/content';
import type { Engine } from '../../drafts/engine.js';
import { placeIn } from '../../drafts/merging.js';
import type { Choice } from '../../drafts/store.js';
import type { EditorHandle } from '../../editor/editor.types.js';
import { Note } from './note.js';
import classes from './section.module.css';
import { useDraftState } from './use-draft.js';

/** Places that two people, or two tabs, changed to different words: both texts side by side, until one or both are chosen. */
export function Choices({ draft, editor }: { draft: Engine; editor: React.RefObject<EditorHandle | null> }) {
  const choices = useDraftState(draft, (state) => state.choices);
  const text = useDraftState(draft, (state) => (state.choices.length > 0 ? state.text : null));
  if (choices.length === 0 || text === null) return null;
  return (
    <Stack gap="xs">
      {choices.map((choice) => (
        <ToChoose key={choice.id} choice={choice} standing={placeIn(text, choice)} draft={draft} editor={editor} />
      ))}
    </Stack>
  );
}

interface Props {
  choice: Choice;
  standing: Block | TableRow | null;
  draft: Engine;
  editor: React.RefObject<EditorHandle | null>;
}

function ToChoose({ choice, standing, draft, editor }: Props) {
  const whose = choice.held ? (choice.by ?? 'Người khác') : 'Bạn, ở thẻ khác';
  const what = choice.rowId === null ? 'đoạn' : 'hàng của bảng';
  return (
    <Note kind="mind" role="group" title={`${whose} đã sửa cùng ${what} này`}>
      <Stack gap="xs">
        <Text size="sm">
          {choice.held
            ? 'Cả hai bản đều còn. Hãy chọn bản để lưu; bản của bạn chưa gửi cho đến khi chọn.'
            : 'Cả hai bản đều còn. Hãy chọn bản để giữ lại.'}
        </Text>
        <div className={classes.sides}>
          <Side title={choice.held ? 'Của bạn' : 'Đang ở đây'} thing={standing} />
          <Side title={choice.held ? `Của ${choice.by ?? 'người khác'}` : 'Ở thẻ khác'} thing={choice.other} />
        </div>
        <Group gap="xs">
          <Button size="compact-sm" onClick={() => draft.choose(choice.id, 'standing')}>
            {choice.held ? 'Giữ của tôi' : 'Giữ bản ở đây'}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => draft.choose(choice.id, 'other')}>
            {choice.held ? 'Lấy bản kia' : 'Lấy bản ở thẻ khác'}
          </Button>
          {standing && choice.other && (
            <Button size="compact-sm" variant="default" onClick={() => draft.choose(choice.id, 'both')}>
              Giữ cả hai
            </Button>
          )}
          {standing && (
            <Button size="compact-sm" variant="subtle" onClick={() => editor.current?.show({ blockId: choice.blockId })}>
              Đến chỗ đó
            </Button>
          )}
        </Group>
      </Stack>
    </Note>
  );
}

function Side({ title, thing }: { title: string; thing: Block | TableRow | null }) {
  const words = thing && ('cells' in thing ? plainTextOfRow(thing) : plainText(thing));
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <div className={classes.side}>{words === null ? <i>Đã xóa</i> : words}</div>
    </div>
  );
}
