export { homeOf, homeOfShell, safeNext, shellsOf, type Shell } from './roles';
export { session } from './session.svelte';
export type { Me, RoleCode } from './types';
