import { Checkbox, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { randomId } from '../../api/ids.js';
import { DateField } from '../../ui/date-field.js';
import { Failure } from '../../ui/failure.js';
import { DialogButtons } from './dialog-buttons.js';
import { lastBefore } from './outline-moves.js';
import type { NodeKind, Numbering, OutlineChange, Report, ReportNode } from './report-types.js';
import type { OutlineWork } from './use-outline.js';
import { usePeople } from './use-report.js';
import { KINDS, nodeName, NUMBERINGS } from './words.js';

type Added = Extract<OutlineChange, { op: 'add' }>;
const kindOf = (value: string): NodeKind =>
  (['heading', 'opening', 'closing', 'appendix'] as const).find((kind) => kind === value) ?? 'section';
const numberingOf = (value: string): Numbering =>
  (['part', 'upper', 'roman', 'arabic', 'decimal', 'letter'] as const).find((numbering) => numbering === value) ?? 'none';
const isTitled = (kind: NodeKind) => kind !== 'opening' && kind !== 'closing';

interface Props {
  report: Report;
  /** The node it comes behind; null = at the end. */
  beside: string | null;
  work: OutlineWork;
  onClose: () => void;
}

/** A new node of the outline. */
export function AddNodeDialog({ report, beside, work, onClose }: Props) {
  const anchor = report.nodes.find(({ nodeId }) => nodeId === beside) ?? null;
  // Asked again after an answer that was lost it is the same node, not another.
  const [{ nodeId, sectionId }] = useState(() => ({ nodeId: randomId(), sectionId: randomId() }));
  const [kind, setKind] = useState<NodeKind>('section');
  const [title, setTitle] = useState('');
  const [numbering, setNumbering] = useState<Numbering>(() => usualNumbering(report.nodes, anchor));
  const [where, setWhere] = useState<'behind' | 'below'>('behind');
  const [fieldId, setFieldId] = useState('');
  const [unitHead, setUnitHead] = useState(false);
  const [dueDate, setDueDate] = useState<string | null | undefined>(report.dueDate);
  const [ownText, setOwnText] = useState(false);
  const { data: people } = usePeople();
  const fields = people?.fields ?? [];
  const titled = isTitled(kind);
  const hasText = kind !== 'heading' || ownText;

  const go = (event: FormEvent) => {
    event.preventDefault();
    if ((titled && title.trim() === '') || dueDate === undefined) return;
    const section: Added['node']['section'] = hasText
      ? {
          sectionId,
          fieldId: fieldId === '' ? null : fieldId,
          route: unitHead ? ['unit-head', 'approver'] : ['approver'],
          assignees: [],
          approver: null,
          dueDate,
        }
      : null;
    const own = {
      nodeId,
      kind,
      numbering: titled ? numbering : ('none' as const),
      title: titled ? title.trim() : null,
      templateNodeId: null,
      section,
    };
    void work
      .change(({ nodes }) => {
        const { parent, after } = placeOf(nodes, anchor, kind, where);
        return [{ op: 'add', node: { ...own, parent }, after }];
      })
      .then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title="Thêm mục" size="lg">
      <form onSubmit={go}>
        <Stack gap="sm">
          <NativeSelect
            label="Loại"
            data={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={(event) => setKind(kindOf(event.currentTarget.value))}
          />
          {titled && (
            <TextInput
              label="Tên mục"
              data-autofocus
              required
              maxLength={500}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
          {titled && (
            <NativeSelect
              label="Cách đánh số"
              data={Object.entries(NUMBERINGS).map(([value, label]) => ({ value, label }))}
              value={numbering}
              onChange={(event) => setNumbering(numberingOf(event.currentTarget.value))}
            />
          )}
          {anchor && (kind === 'section' || kind === 'heading') && (
            <NativeSelect
              label="Vị trí"
              data={[
                { value: 'behind', label: `Sau ${nodeName(anchor)}` },
                { value: 'below', label: `Bên trong ${nodeName(anchor)}` },
              ]}
              value={where}
              onChange={(event) => setWhere(event.currentTarget.value === 'below' ? 'below' : 'behind')}
            />
          )}
          {kind === 'heading' && (
            <Checkbox
              label="Có đoạn dẫn trước các mục con"
              checked={ownText}
              onChange={(event) => setOwnText(event.currentTarget.checked)}
            />
          )}
          {hasText && (
            <>
              <NativeSelect
                label="Lĩnh vực"
                description="Lãnh đạo phụ trách lĩnh vực duyệt mục này; không chọn thì Chủ tịch duyệt."
                data={[
                  { value: '', label: 'Không thuộc lĩnh vực nào' },
                  ...fields.map((field) => ({ value: field.fieldId, label: field.name })),
                ]}
                value={fieldId}
                onChange={(event) => setFieldId(event.currentTarget.value)}
              />
              <Checkbox
                label="Lãnh đạo đơn vị xem trước khi trình lãnh đạo duyệt"
                checked={unitHead}
                onChange={(event) => setUnitHead(event.currentTarget.checked)}
              />
              <DateField label="Thời hạn của mục" value={dueDate} onChange={setDueDate} />
            </>
          )}
          <Failure error={work.failure} />
          <DialogButtons confirm="Thêm" busy={work.busy} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

function placeOf(
  nodes: readonly ReportNode[],
  anchor: ReportNode | null,
  kind: NodeKind,
  where: 'behind' | 'below',
): { parent: string | null; after: string | null } {
  const free = kind === 'section' || kind === 'heading';
  const still = anchor && nodes.find(({ nodeId }) => nodeId === anchor.nodeId);
  if (!free || !still) return { parent: null, after: lastBefore(nodes, null, kind) };
  if (where === 'below') return { parent: still.nodeId, after: lastBefore(nodes, still.nodeId, kind) };
  const behindEnd = still.parent === null && (still.kind === 'closing' || still.kind === 'appendix');
  return { parent: still.parent, after: behindEnd ? lastBefore(nodes, null, kind) : still.nodeId };
}

/** As its siblings are numbered. */
function usualNumbering(nodes: readonly ReportNode[], anchor: ReportNode | null): Numbering {
  if (anchor) return anchor.numbering;
  return nodes.find(({ parent, kind }) => parent === null && (kind === 'heading' || kind === 'section'))?.numbering ?? 'roman';
}
