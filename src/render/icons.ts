/** Signs drawn on a 20-unit grid with the line of the text beside them. */
const paths: Record<string, string> = {
  target:
    '<circle cx="10" cy="10" r="7.5"/><circle cx="10" cy="10" r="3.2"/><path d="M10 1v3M10 16v3M1 10h3M16 10h3"/>',
  triangle: '<path d="M10 2.5 18.5 17h-17z"/><path d="M10 8v4.5M10 14.6v.4"/>',
  pencil: '<path d="M3 17l1-4.2L13.6 3.2l3.2 3.2L7.2 16z"/><path d="M11.4 5.4l3.2 3.2"/>',
  info: '<circle cx="10" cy="10" r="7.5"/><path d="M10 9v5M10 6v.4"/>',
  star: '<path d="M10 2.2l2.3 5 5.5.6-4.1 3.7 1.2 5.4-4.9-2.8-4.9 2.8 1.2-5.4L2.200 7.800l5.5-.6z"/>',
  flame:
    '<path d="M10 2c.6 3.400 5 5.200 5 10a5 5 0 0 1-10 0c0-2.200 1.200-3.400 2-5 .8 1.200 1 2 1.200 2.800C9.600 7.600 10.200 5 10 2z"/>',
};

/** Markup of a sign; decorative, since a word always stands beside it. */
export function icon(name: string): string {
  return `<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">${paths[name] ?? paths.info}</svg>`;
}
