/** Typed dictionaries: Vietnamese is the source and always loaded, English is fetched when chosen. */
export { language, setLanguage } from './language.svelte';
export { words } from './words.svelte';
export type { PlainKey, Translate, Translation } from './types';
