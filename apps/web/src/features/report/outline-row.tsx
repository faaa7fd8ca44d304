import { ActionIcon, Menu } from '@mantine/core';
import type { DragEvent, KeyboardEvent } from 'react';
import css from './outline.module.css';
import type { Direction, Drop } from './outline-moves.js';
import type { ReportNode } from './report-types.js';
import { TitleField } from './title-field.js';
import { KINDS, nodeName } from './words.js';

interface Props {
  node: ReportNode;
  may: boolean;
  /** The one the tabulator reaches. */
  stop: boolean;
  editing: boolean;
  drop: Drop | null;
  onFocus: () => void;
  onGo: (step: number) => void;
  onMove: (direction: Direction) => void;
  onEdit: () => void;
  onRetitle: (title: string) => Promise<void>;
  onCancel: () => void;
  onRemove: () => void;
  onAdd: () => void;
  onDragStart: () => void;
  onDragOver: (where: Drop) => void;
  onDrop: () => void;
  onDragEnd: () => void;
}

const DIRECTIONS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' };

export function OutlineRow(props: Props) {
  const { node, may, stop, editing, drop } = props;
  const name = nodeName(node);

  const onKeyDown = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.altKey && direction && may) props.onMove(direction);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') props.onGo(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && may) props.onEdit();
    else if (event.key === 'Delete' && may) props.onRemove();
    else return;
    event.preventDefault();
  };
  const whereOf = (event: DragEvent<HTMLElement>): Drop => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    return part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'inside';
  };

  return (
    <li
      className={css.row}
      style={{ paddingLeft: `${0.25 + node.depth * 1.5}rem` }}
      data-drop={drop ?? undefined}
      onDragOver={(event) => {
        event.preventDefault();
        props.onDragOver(whereOf(event));
      }}
      onDrop={(event) => {
        event.preventDefault();
        props.onDrop();
      }}
    >
      {may && (
        <span
          className={css.handle}
          draggable
          aria-hidden
          title="Kéo để chuyển chỗ"
          onDragStart={props.onDragStart}
          onDragEnd={props.onDragEnd}
        >
          ⠿
        </span>
      )}
      {editing ? (
        <TitleField title={node.title ?? ''} onDone={props.onRetitle} onCancel={props.onCancel} />
      ) : (
        <button
          type="button"
          className={css.name}
          data-node={node.nodeId}
          tabIndex={stop ? 0 : -1}
          onFocus={props.onFocus}
          onDoubleClick={() => may && props.onEdit()}
          onKeyDown={onKeyDown}
        >
          {name}{' '}
          {node.title !== null && node.kind !== 'heading' && node.kind !== 'section' && (
            <span className={css.what}>({KINDS[node.kind]})</span>
          )}
          {node.kind === 'heading' && node.section && <span className={css.what}>(có đoạn dẫn)</span>}
        </button>
      )}
      {may && !editing && (
        <Menu position="bottom-end" withinPortal={false}>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Việc với ${name}`} tabIndex={stop ? 0 : -1}>
              <span aria-hidden>⋯</span>
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {node.title !== null && <Menu.Item onClick={props.onEdit}>Sửa tên</Menu.Item>}
            <Menu.Item onClick={props.onAdd}>Thêm mục cạnh đây</Menu.Item>
            <Menu.Item onClick={() => props.onMove('up')}>Lên trên</Menu.Item>
            <Menu.Item onClick={() => props.onMove('down')}>Xuống dưới</Menu.Item>
            <Menu.Item onClick={() => props.onMove('in')}>Vào trong mục đứng trước</Menu.Item>
            <Menu.Item onClick={() => props.onMove('out')}>Ra ngoài một cấp</Menu.Item>
            <Menu.Item onClick={props.onRemove}>Bỏ mục</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
