import { Link } from '@tanstack/react-router';
import { Disclosure } from '../ui/disclosure.js';
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
      <nav className={classes.onlyNarrow} aria-label="Các trang chính">
        <Disclosure label="Mở danh mục trang" button={<span aria-hidden>☰</span>}>
          {destinations.map(({ to, label }) => (
            <Link key={to} to={to}>
              {label}
            </Link>
          ))}
        </Disclosure>
      </nav>
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
        <span className={classes.organ}>{me.organ}</span>
        <UserMenu />
      </div>
    </header>
  );
}
