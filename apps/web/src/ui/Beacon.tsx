/** The mark: a light tower with a beam to either side. Takes the colour of the words beside it. */
export function Beacon({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" fill="currentColor">
      <path d="M12.6 12h6.8l2.6 16H10z" />
      <path d="M13 5.5 16 3l3 2.5V10h-6z" />
      <path d="M10.5 5.2v4.6L2 12.3V2.7zM21.5 5.2v4.6l8.5 2.5V2.7z" opacity="0.45" />
    </svg>
  );
}
