import { Link } from "@tanstack/react-router";
import { Beacon } from "../ui/Beacon.tsx";
import styles from "./Shell.module.css";

export function Mark() {
  return (
    <Link to="/" className={styles.mark}>
      <Beacon />
      <span>Suar</span>
    </Link>
  );
}
