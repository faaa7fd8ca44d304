import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { FormDialog } from './form-dialog.js';
import type { OrganName } from './words.js';

/** Names the organ from a date on, beginning with what is in force. */
export function OrganDialog({ current, today, onClose }: { current: OrganName | null; today: string; onClose: () => void }) {
  const rename = useCommand('/api/organ/name');
  const [text, setText] = useState({
    name: current?.name ?? '',
    code: current?.code ?? '',
    parent: current?.letterhead.parentOrgan ?? '',
    organ: current?.letterhead.organ.join('\n') ?? '',
    symbol: current?.letterhead.symbol ?? 'BC-UBND',
    place: current?.letterhead.place ?? '',
    archive: current?.archive ?? 'Lưu: VT.',
  });
  const [from, setFrom] = useState<string | null | undefined>(today);
  const input = (key: keyof typeof text) => ({
    value: text[key],
    onChange: (event: { currentTarget: { value: string } }) => setText({ ...text, [key]: event.currentTarget.value }),
  });
  const lines = text.organ
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const check = () => {
    const { parent: _parent, organ: _organ, ...required } = text;
    if (lines.length === 0 || Object.values(required).some((value) => value.trim() === ''))
      return 'Hãy ghi đủ các ô, trừ cơ quan cấp trên.';
    return from ? null : 'Hãy ghi ngày bắt đầu dùng.';
  };
  const confirm = () => {
    const { name, code, parent, symbol, place, archive } = text;
    const letterhead = {
      ...(parent.trim() !== '' && { parentOrgan: parent.trim() }),
      organ: lines,
      symbol: symbol.trim(),
      place: place.trim(),
    };
    return rename.mutateAsync({
      path: undefined,
      body: { code: code.trim(), name: name.trim(), letterhead, archive: archive.trim(), from: from ?? today },
    });
  };
  return (
    <FormDialog
      title="Tên cơ quan và phần đầu văn bản"
      confirm="Dùng từ ngày này"
      size="lg"
      check={check}
      onConfirm={confirm}
      onClose={onClose}
    >
      <TextInput label="Tên cơ quan" maxLength={300} required data-autofocus {...input('name')} />
      <TextInput label="Mã cơ quan" maxLength={40} required {...input('code')} />
      <TextInput
        label="Cơ quan cấp trên trên văn bản"
        description="Để trống nếu phần đầu không ghi."
        maxLength={300}
        {...input('parent')}
      />
      <Textarea
        label="Cơ quan ban hành trên văn bản"
        description="Mỗi dòng như sẽ in, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG …"
        autosize
        minRows={2}
        maxRows={5}
        required
        {...input('organ')}
      />
      <TextInput label="Ký hiệu" maxLength={60} required {...input('symbol')} />
      <TextInput label="Địa danh" maxLength={100} required {...input('place')} />
      <TextInput label="Dòng lưu" maxLength={300} required {...input('archive')} />
      <DateField label="Dùng từ ngày" description="Văn bản trước ngày này vẫn giữ phần đầu cũ." value={from} required onChange={setFrom} />
    </FormDialog>
  );
}
