import { onDevice } from './storage';

/** Light, dark, or as the device has it. */
export type Scheme = 'auto' | 'light' | 'dark';

const Key = 'egov-scheme';

export const storedScheme = (): Scheme => {
  const stored = onDevice.get(Key);
  return stored === 'light' || stored === 'dark' ? stored : 'auto';
};

export function applyScheme(scheme: Scheme): void {
  document.documentElement.dataset['colorScheme'] = scheme;
  onDevice.set(Key, scheme);
}
