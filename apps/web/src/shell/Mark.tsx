import { Link } from "@tanstack/react-router";
import styles from "./Shell.module.css";

/** A small beacon: a light with its beam. */
export function Mark() {
  return (
    <Link to="/" className={styles.mark}>
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <circle cx="12" cy="8" r="3" fill="currentColor" />
        <path d="M9.5 13h5l1.5 9H8z" fill="currentColor" />
        <path
          d="M6.5 4.5 3 2.5M6 8H2m4.5 3.5L3 13.5M17.5 4.5l3.5-2M18 8h4m-4.5 3.5 3.5 2"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinecap="round"
          fill="none"
        />
      </svg>
      <span>Suar</span>
    </Link>
  );
}
