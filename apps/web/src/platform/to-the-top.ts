/** After a step that changes the whole screen: its heading takes the focus, for the eye and for who hears the page. */
export const toTheTop = (): void => document.querySelector<HTMLElement>('main h1')?.focus();
