import { Group, Kbd, Switch, Text } from '@mantine/core';
import css from './review.module.css';

interface Props {
  keys: readonly (readonly [string, string])[];
  on: boolean;
  onChange: (on: boolean) => void;
}

/** The letters that act on this page, and the switch that turns them off. */
export function KeysHelp({ keys, on, onChange }: Props) {
  return (
    <section className={`${css.keys} no-print`} aria-label="Phím tắt">
      <Switch size="xs" label="Dùng phím tắt" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      {on && (
        <Group gap="xs" mt={6}>
          {keys.map(([key, what]) => (
            <Text key={key} size="xs" c="dimmed">
              <Kbd size="xs">{key}</Kbd> {what}
            </Text>
          ))}
        </Group>
      )}
    </section>
  );
}
