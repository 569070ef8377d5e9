import { Link } from "@tanstack/react-router";
import styles from "./SubNav.module.css";

/** The pages of one room, side by side. */
export function SubNav({
  label,
  pages,
}: {
  label: string;
  pages: readonly { path: string; title: string; isHere: boolean }[];
}) {
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.pages}>
        {pages.map((page) => (
          <li key={page.path}>
            <Link
              to={page.path}
              activeOptions={{ exact: true, includeSearch: false }}
              className={styles.page}
              aria-current={page.isHere ? "page" : undefined}
            >
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
