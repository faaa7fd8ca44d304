import { Button, Checkbox, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { reads } from '../../api/queries.js';
import { momentText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { ReasonDialog } from '../../ui/reason-dialog.js';
import classes from './admin.module.css';
import { draftOf, newDraft, PERIODS } from './template-draft.js';
import type { Template, TemplateDraft } from './template-draft.js';
import { TemplateEditor } from './template-editor.js';
import type { Administration } from './words.js';

/** The templates that reports are opened from: list, edit, publish, retire. */
export function Tab({ administration }: { administration: Administration }) {
  const templates = reads.useQuery('get', '/api/templates', { params: { query: { retired: 'true' } } });
  const retire = useCommand('/api/templates/{id}/retire');
  const [editing, setEditing] = useState<TemplateDraft | null>(null);
  const [retiring, setRetiring] = useState<Template | null>(null);
  const [withRetired, setWithRetired] = useState(false);
  if (editing) {
    const taken = templates.data?.rows.map(({ templateId }) => templateId) ?? [];
    return <TemplateEditor initial={editing} taken={taken} administration={administration} onClose={() => setEditing(null)} />;
  }
  return (
    <section aria-labelledby="admin-templates">
      <div className={classes.head}>
        <Title order={2} id="admin-templates">
          Mẫu báo cáo
        </Title>
        <Checkbox label="Cả mẫu đã ngừng dùng" checked={withRetired} onChange={(event) => setWithRetired(event.currentTarget.checked)} />
        <Button onClick={() => setEditing(newDraft())}>Mẫu mới</Button>
      </div>
      <Loaded query={templates}>
        {({ rows }) => (
          <List
            templates={rows.filter(({ retiredReason }) => withRetired || retiredReason === null)}
            onEdit={(template, copy) => setEditing(draftOf(template, copy))}
            onRetire={setRetiring}
          />
        )}
      </Loaded>
      {retiring && (
        <ReasonDialog
          title={`Ngừng dùng mẫu: ${retiring.name}`}
          label="Lý do"
          confirm="Ngừng dùng"
          danger
          onConfirm={(reason) => retire.mutateAsync({ path: { id: retiring.templateId }, body: { reason } })}
          onClose={() => setRetiring(null)}
        />
      )}
    </section>
  );
}

interface ListProps {
  templates: readonly Template[];
  onEdit: (template: Template, copy: boolean) => void;
  onRetire: (template: Template) => void;
}

function List({ templates, onEdit, onRetire }: ListProps) {
  if (templates.length === 0)
    return <EmptyState title="Chưa có mẫu nào">Mẫu gồm đề cương, người soạn, người duyệt từng mục; văn thư mở báo cáo từ mẫu.</EmptyState>;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Tên mẫu</th>
          <th scope="col">Kỳ</th>
          <th scope="col">Số mục</th>
          <th scope="col">Công bố lúc</th>
          <th scope="col">
            <VisuallyHidden>Thao tác</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <tr key={template.templateId} className={template.retiredReason === null ? undefined : classes.over}>
            <td>
              {template.name}
              {template.retiredReason !== null && ` – ✕ đã ngừng dùng: ${template.retiredReason}`}
            </td>
            <td data-label="Kỳ">{PERIODS[template.period]}</td>
            <td data-label="Số mục">{template.nodes.filter(({ section }) => section !== null).length}</td>
            <td data-label="Công bố lúc">{momentText(template.publishedAt)}</td>
            <td>
              <div className={classes.actions}>
                <Act
                  label={template.retiredReason === null ? 'Sửa' : 'Sửa và dùng lại'}
                  name={template.name}
                  onClick={() => onEdit(template, false)}
                />
                <Act label="Nhân bản" name={template.name} onClick={() => onEdit(template, true)} />
                {template.retiredReason === null && <Act label="Ngừng dùng" name={template.name} onClick={() => onRetire(template)} />}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Act({ label, name, onClick }: { label: string; name: string; onClick: () => void }) {
  return (
    <Button size="compact-xs" variant="default" aria-label={`${label}: ${name}`} onClick={onClick}>
      {label}
    </Button>
  );
}
