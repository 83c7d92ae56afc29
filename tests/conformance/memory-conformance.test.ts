import { memoryStore } from '@outturn/adapters/memory';
import { conformsToStoreLaws, sharedMemory } from '@outturn/adapters/testing';
import { describe, it } from 'vitest';

conformsToStoreLaws('memory', () => memoryStore(), { describe, it });
conformsToStoreLaws('reference', sharedMemory(), { describe, it });
