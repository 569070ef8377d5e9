import { Link } from "@tanstack/react-router";
import { Breadcrumb } from "../ui/Breadcrumb.tsx";

/** Where a screen stands: links to what is above it, then its own name. */
export function Trail({ above, here }: { above: readonly { path: string; title: string }[]; here: string }) {
  const links = above.map((step) => ({ key: step.path, content: <Link to={step.path}>{step.title}</Link> }));
  return <Breadcrumb steps={[...links, { key: "here", content: here }]} />;
}
