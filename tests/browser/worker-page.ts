import { asked } from './page-world.js';
import { writeForEver } from './page-writer.js';

const writer = asked();
await writeForEver(writer.get('database') ?? '', writer.get('writer') ?? '');
