import { Alert, List, Progress, Text } from '@mantine/core';
import type { Standing } from './many.js';

/** How far it is with each of many, and what could not be done. */
export function ManyStanding({ standing }: { standing: Standing | null }) {
  if (standing === null) return null;
  const { done, all, failed } = standing;
  return (
    <>
      <Text size="sm" role="status">
        Đã làm {done - failed.length}/{all} mục{failed.length > 0 && `, ${failed.length} mục chưa được`}
      </Text>
      <Progress value={(done / all) * 100} aria-label="Đã làm được" />
      {failed.length > 0 && (
        <Alert color="red" variant="light" role="alert" title="Chưa làm được với các mục sau">
          <List size="sm">
            {failed.map(({ sectionId, name, why }) => (
              <List.Item key={sectionId}>
                {name}: {why}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  );
}
