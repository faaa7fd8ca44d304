import { Button, Text, Title } from '@mantine/core';
import { useState } from 'react';
import classes from './admin.module.css';
import { NodeDialog } from './node-dialog.js';
import { added, inOrder, KINDS, moved, NUMBERINGS, removed, replaced } from './template-nodes.js';
import type { Kind, SectionPlan, TemplateNode } from './template-nodes.js';
import type { Administration } from './words.js';

interface Props {
  nodes: readonly TemplateNode[];
  administration: Administration;
  onChange: (nodes: TemplateNode[]) => void;
}
const NEW: readonly { kind: Kind; label: string; title: string | null }[] = [
  { kind: 'heading', label: 'Thêm đề mục', title: 'Đề mục mới' },
  { kind: 'section', label: 'Thêm mục có nội dung', title: 'Mục mới' },
  { kind: 'opening', label: 'Thêm phần mở đầu', title: null },
  { kind: 'closing', label: 'Thêm phần kết', title: null },
  { kind: 'appendix', label: 'Thêm phụ lục', title: 'Phụ lục' },
];

/** The outline of a template: titles, numbering, who drafts and who approves each section. */
export function TemplateOutline({ nodes, administration, onChange }: Props) {
  const [editing, setEditing] = useState<TemplateNode | null>(null);
  const has = (kind: Kind) => nodes.some((node) => node.kind === kind);
  return (
    <>
      <Title order={3} mt="lg">
        Đề cương
      </Title>
      <ul className={classes.nodes}>
        {inOrder(nodes).map(({ node, depth }) => (
          <li
            key={node.nodeId}
            className={classes.node}
            data-section={node.section !== null || undefined}
            style={{ marginInlineStart: `${Math.min(depth, 4) * 1.25}rem` }}
          >
            <div className={classes.line}>
              <div>
                <Text size="sm" fw={600}>
                  {nameOf(node)}
                </Text>
                <Text size="xs" c="dimmed">
                  {[
                    node.title === null ? null : KINDS[node.kind],
                    NUMBERINGS[node.numbering],
                    node.section && planText(node.section, administration),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </div>
              <div className={classes.actions}>
                <Act label="Sửa" name={nameOf(node)} onClick={() => setEditing(node)} />
                <Act label="Lên" name={nameOf(node)} onClick={() => onChange(moved(nodes, node.nodeId, -1))} />
                <Act label="Xuống" name={nameOf(node)} onClick={() => onChange(moved(nodes, node.nodeId, 1))} />
                {node.kind === 'heading' && (
                  <>
                    <Act
                      label="Thêm đề mục con"
                      name={nameOf(node)}
                      onClick={() => onChange(added(nodes, node.nodeId, 'heading', 'Đề mục mới'))}
                    />
                    <Act
                      label="Thêm mục con"
                      name={nameOf(node)}
                      onClick={() => onChange(added(nodes, node.nodeId, 'section', 'Mục mới'))}
                    />
                  </>
                )}
                <Act label="Xóa" name={nameOf(node)} onClick={() => onChange(removed(nodes, node.nodeId))} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      <div className={classes.actions} style={{ justifyContent: 'flex-start', marginTop: '0.5rem' }}>
        {NEW.filter(({ kind }) => !((kind === 'opening' || kind === 'closing') && has(kind))).map(({ kind, label, title }) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => onChange(added(nodes, null, kind, title))}>
            {label}
          </Button>
        ))}
      </div>
      {editing && (
        <NodeDialog
          node={editing}
          administration={administration}
          onSave={(node) => onChange(replaced(nodes, node))}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function Act({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`${label}: ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
}

const nameOf = ({ title, kind }: TemplateNode): string => title ?? KINDS[kind];

/** Who drafts and who approves, in a few words. */
function planText({ fieldId, assignees, route, approver }: SectionPlan, { fields, units, people }: Administration): string {
  const person = (userId: string) => people.find((each) => each.userId === userId)?.name ?? userId;
  const drafters = assignees.map((each) =>
    each.kind === 'user'
      ? person(each.id)
      : `${each.role === 'unit-head' ? 'trưởng đơn vị' : 'chuyên viên'} ${units.find(({ unitId }) => unitId === each.unit)?.abbreviation ?? each.unit}`,
  );
  const field = fields.find((each) => each.fieldId === fieldId);
  const leader = approver ?? field?.leader ?? null;
  return [
    field?.name,
    `soạn: ${drafters.join(', ') || 'giao khi mở báo cáo'}`,
    `duyệt: ${route.includes('unit-head') ? 'trưởng đơn vị, rồi ' : ''}${leader === null ? 'Chủ tịch' : person(leader)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
