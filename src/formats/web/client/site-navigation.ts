/** The navigation beside a wide page is open; browsers that cannot say so in CSS are told here. */

/** Opens it where it stands beside the text, and shows the current page in it. */
export function openNavigation(): void {
  const navigation = document.querySelector<HTMLDetailsElement>(".site-nav");
  if (navigation === null) return;
  const wide = matchMedia("(min-width: 64rem)");
  const fit = () => {
    if (!CSS.supports("selector(::details-content)")) navigation.open = wide.matches;
  };
  fit();
  wide.addEventListener("change", fit);
  const current = navigation.querySelector<HTMLElement>("[aria-current=page]");
  const list = navigation.querySelector<HTMLElement>("nav");
  if (!wide.matches || current === null || list === null) return;
  const offset = current.getBoundingClientRect().top - list.getBoundingClientRect().top;
  if (offset > list.clientHeight - 96) list.scrollTop = offset - list.clientHeight / 3;
}
