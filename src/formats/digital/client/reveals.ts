/** Opens the answer a link points into: a closed disclosure hides what it holds. */

/** Watches the address, now and whenever it changes. */
export function startReveals(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = target?.closest<HTMLDetailsElement>("details:not([open])");
    if (!target || !closed) return;
    closed.open = true;
    target.scrollIntoView();
  };
  window.addEventListener("hashchange", open);
  open();
}
