import { Menu, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { HeaderTools } from './header-tools.js';
import { destinationsOf } from './navigation.js';
import { useMe } from './session.js';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.js';

export function Header() {
  const me = useMe();
  const destinations = destinationsOf(me);
  return (
    <header className={classes.header}>
      <div className={classes.onlyNarrow}>
        <Menu position="bottom-start" withinPortal={false}>
          <Menu.Target>
            <UnstyledButton p="xs" aria-label="Mở danh mục trang">
              <span aria-hidden>☰</span>
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {destinations.map(({ to, label }) => (
              <Menu.Item key={to} component={Link} to={to}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Link to="/" className={classes.brand}>
        Trình Ký
      </Link>
      <nav className={classes.nav} aria-label="Các trang chính">
        {destinations.map(({ to, label }) => (
          <Link key={to} to={to} className={classes.link} activeOptions={{ exact: to === '/' }}>
            {label}
          </Link>
        ))}
      </nav>
      <div className={classes.tools}>
        <HeaderTools />
        <Text size="sm" c="dimmed" className={classes.onlyWide} maw={240} truncate>
          {me.organ}
        </Text>
        <UserMenu />
      </div>
    </header>
  );
}
